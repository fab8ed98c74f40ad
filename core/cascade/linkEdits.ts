import type { CascadeLink } from "../model/cascade";
import type { EditContext } from "../model/editContext";
import { type Result, refusal, success } from "../model/finding";
import type { Incident } from "../model/incident";
import type { LinkKind, NodeKind } from "../model/vocabulary";
import { withCascade, withLink } from "./cascadeChange";
import { quoted } from "./nodeChecks";

/** How a cause of this kind usually brings about its effect; the user may say otherwise. */
function usualLinkKind(cause: NodeKind): LinkKind {
  if (cause === "trigger") return "triggered";
  return cause === "condition" ? "enabled" : "spread";
}

/**
 * Links a cause to its effect. Refused: an end that is not there, a node with itself, a link that is there already.
 */
export function linkNodes(
  incident: Incident,
  { from, to, kind }: { from: string; to: string; kind?: LinkKind },
  ctx: EditContext,
): Result<Incident> {
  const { nodes, links } = incident.cascade;
  const cause = nodes.find((node) => node.id === from);
  const effect = nodes.find((node) => node.id === to);
  const where = "cascade";
  if (cause === undefined || effect === undefined) {
    return refusal("link-without-end", where, "One of the two nodes is no longer there. Nothing was linked.");
  }
  if (from === to) {
    return refusal("link-to-itself", where, `${quoted(cause.label)} cannot cause itself. Link it to another node.`);
  }
  if (links.some((link) => link.from === from && link.to === to)) {
    const told = `${quoted(cause.label)} leads to ${quoted(effect.label)} already. Change that link instead.`;
    return refusal("link-twice", where, told);
  }
  return success(linked(incident, from, to, ctx, kind));
}

/** The incident with one more link, its kind by its cause unless given. Both ends must be there. */
export function linked(incident: Incident, from: string, to: string, ctx: EditContext, kind?: LinkKind): Incident {
  return withCascade(incident, (cascade) => {
    const cause = cascade.nodes.find((node) => node.id === from);
    if (cause === undefined || !cascade.nodes.some((node) => node.id === to)) return cascade;
    const link: CascadeLink = {
      id: ctx.newId(),
      from,
      to,
      kind: kind ?? usualLinkKind(cause.kind),
      feedback: false,
      breakable: true,
      evidence: [],
    };
    return { ...cascade, links: [...cascade.links, link] };
  });
}

/** New values for some fields of a link; undefined takes an optional one away. */
export type LinkPatch = { readonly [Field in Exclude<keyof CascadeLink, "id">]?: CascadeLink[Field] | undefined };

/** Changes fields of a link: kind, note, breakable, evidence … */
export function editLink(incident: Incident, { link: id, patch }: { link: string; patch: LinkPatch }): Incident {
  return withLink(incident, id, (link) => {
    const changed = Object.entries({ ...link, ...patch }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(changed) as CascadeLink;
  });
}

/** The answer to "would the effect have happened without the cause?", and how sure the team is. */
export function answerLink(
  incident: Incident,
  {
    link,
    without,
    confidence,
  }: { link: string; without?: CascadeLink["without"]; confidence?: CascadeLink["confidence"] },
): Incident {
  return editLink(incident, { link, patch: { without, ...(confidence === undefined ? {} : { confidence }) } });
}

/** Marks a link of a loop as feedback, or takes the mark away. */
export function setFeedback(incident: Incident, { link, feedback }: { link: string; feedback: boolean }): Incident {
  return editLink(incident, { link, patch: { feedback } });
}

/** Turns a link round: its effect becomes the cause. Refused where a link leads that way already. */
export function reverseLink(incident: Incident, { link: id }: { link: string }): Result<Incident> {
  const { nodes, links } = incident.cascade;
  const turned = links.find((link) => link.id === id);
  if (turned !== undefined && links.some(({ from, to }) => from === turned.to && to === turned.from)) {
    const [cause, effect] = [turned.to, turned.from].map((end) =>
      quoted(nodes.find((n) => n.id === end)?.label ?? end),
    );
    return refusal(
      "link-twice",
      "cascade",
      `${cause} leads to ${effect} already. Remove one of the two links instead.`,
    );
  }
  return success(withLink(incident, id, (link) => ({ ...link, from: link.to, to: link.from })));
}
