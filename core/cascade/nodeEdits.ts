import type { CascadeNode } from "../model/cascade";
import type { EditContext } from "../model/editContext";
import type { Incident } from "../model/incident";
import { withCascade, withNode } from "./cascadeChange";
import { linked } from "./linkEdits";

/** What is said of a new node; what is left out is the default of 2-model. */
export type NodeInput = Pick<CascadeNode, "label"> & Partial<Omit<CascadeNode, "id" | "label">>;

const emptyNode = {
  kind: "failure",
  state: "hypothesis",
  events: [],
  services: [],
  breakable: false,
  elsewhere: [],
  sameAs: [],
  evidence: [],
} as const;

/** A node with its defaults. */
function newNode(input: NodeInput, ctx: EditContext): CascadeNode {
  return { ...emptyNode, ...input, id: ctx.newId() };
}

/** Adds a node that is linked to nothing yet. */
export function addNode(incident: Incident, input: NodeInput, ctx: EditContext): Incident {
  return withCascade(incident, (cascade) => ({ ...cascade, nodes: [...cascade.nodes, newNode(input, ctx)] }));
}

/**
 * "What caused this?": adds a cause of `node`. A condition enabled it, anything else spread to it. Where a cause stands
 * already, the question was "what else had to be true?": the new one is a condition unless said otherwise, and the
 * effect needs all of them unless somebody decided.
 */
export function addCause(
  incident: Incident,
  { node, ...input }: NodeInput & { readonly node: string },
  ctx: EditContext,
): Incident {
  const isFurther = incident.cascade.links.some((link) => link.to === node);
  const cause = isFurther ? { kind: "condition" as const, ...input } : input;
  const added = addLinked(incident, cause, (id) => ({ from: id, to: node }), ctx);
  return isFurther ? needingAll(added, [node]) : added;
}

/** The nodes need all of their causes, unless somebody decided that already. */
function needingAll(incident: Incident, nodes: readonly string[]): Incident {
  return nodes.reduce(
    (edited, id) => withNode(edited, id, (node) => (node.needs === undefined ? { ...node, needs: "all" } : node)),
    incident,
  );
}

/** "Then what?": adds an effect of `node`. */
export function addEffect(
  incident: Incident,
  { node, ...input }: NodeInput & { readonly node: string },
  ctx: EditContext,
): Incident {
  return addLinked(incident, input, (added) => ({ from: node, to: added }), ctx);
}

/**
 * "What else had to be true?": adds a node of the same kind beside `node`, with the same effects, which then need all of
 * their causes unless somebody decided; without effects, of the same causes.
 */
export function addSibling(
  incident: Incident,
  { node, ...input }: NodeInput & { readonly node: string },
  ctx: EditContext,
): Incident {
  const { nodes, links } = incident.cascade;
  const effects = [...new Set(links.filter((link) => link.from === node).map((link) => link.to))];
  const causes = [...new Set(links.filter((link) => link.to === node).map((link) => link.from))];
  const kind = nodes.find((each) => each.id === node)?.kind;
  const sibling = newNode(kind === undefined ? input : { kind, ...input }, ctx);
  const withSibling = withCascade(incident, (cascade) => ({ ...cascade, nodes: [...cascade.nodes, sibling] }));
  const ends =
    effects.length > 0
      ? effects.map((to) => ({ from: sibling.id, to }))
      : causes.map((from) => ({ from, to: sibling.id }));
  const drawn = ends.reduce((before, { from, to }) => linked(before, from, to, ctx), withSibling);
  return needingAll(drawn, effects);
}

function addLinked(
  incident: Incident,
  input: NodeInput,
  ends: (added: string) => { readonly from: string; readonly to: string },
  ctx: EditContext,
): Incident {
  const node = newNode(input, ctx);
  const { from, to } = ends(node.id);
  const withNew = withCascade(incident, (cascade) => ({ ...cascade, nodes: [...cascade.nodes, node] }));
  return linked(withNew, from, to, ctx);
}

/** New values for some fields of a node; undefined takes an optional one away. */
export type NodePatch = { readonly [Field in Exclude<keyof CascadeNode, "id">]?: CascadeNode[Field] | undefined };

/** Changes fields of a node: label, kind, state, needs, stop, services, breakable, elsewhere … */
export function editNode(incident: Incident, { node: id, patch }: { node: string; patch: NodePatch }): Incident {
  return withNode(incident, id, (node) => {
    const changed = Object.entries({ ...node, ...patch }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(changed) as CascadeNode;
  });
}
