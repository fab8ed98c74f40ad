import type { CascadeCheck } from "./cascadeCheck";
import type { BareCascade, BareNode } from "./cascadeTypes";
import { cyclicComponents } from "./components";
import { type CascadeGraph, graphOf } from "./graph";
import type { NamesPerson } from "./namesPerson";
import { distances } from "./reach";

/** Checks that name nodes: cycle, orphan, unexplained, no-path, unsupported, lone-cause, person-as-cause. */
export function nodeChecks(cascade: BareCascade, namesPerson: NamesPerson): readonly CascadeCheck[] {
  const graph = graphOf(cascade);
  const found = perNodeChecks(graph, namesPerson).flatMap(({ id, severity, applies, message }) =>
    graph.nodes
      .filter((node, index) => applies(node, index))
      .map((node) => ({ id, severity, nodes: [node.id], links: [], message: message(quoted(node.label), node) })),
  );
  return [...cycles(graph), ...found];
}

interface NodeCheck extends Pick<CascadeCheck, "id" | "severity"> {
  readonly applies: (node: BareNode, index: number) => boolean;
  readonly message: (label: string, node: BareNode) => string;
}

function perNodeChecks(graph: CascadeGraph, namesPerson: NamesPerson): readonly NodeCheck[] {
  const touched = new Set(graph.links.flatMap(({ from, to }) => [from, to]));
  const triggers = graph.nodes.flatMap((node, index) => (node.kind === "trigger" ? [index] : []));
  const fromTriggers = distances(graph, triggers, "effects");
  const causesOf = (index: number) => new Set(graph.incoming[index]?.map((link) => graph.causal[link]?.from));
  return [
    {
      id: "orphan",
      severity: "warning",
      applies: (_node, index) => !touched.has(index),
      message: (label) =>
        `${label} is linked to nothing, so it explains nothing and nothing explains it. Link it to what it caused or what caused it, or remove it.`,
    },
    {
      id: "unexplained",
      severity: "warning",
      applies: (node, index) =>
        node.kind !== "trigger" && node.kind !== "condition" && !node.hasStop && causesOf(index).size === 0,
      message: (label) =>
        `${label} has no cause, so the story begins in its middle. Ask what caused it and link that, or say why the team stopped asking here.`,
    },
    {
      id: "no-path",
      severity: "warning",
      applies: (node, index) => node.kind === "impact" && fromTriggers[index] === -1,
      message: (label) =>
        `No trigger leads to ${label}, so it is not shown how it came about. Link the chain from what set it off, or mark the node that did as trigger.`,
    },
    {
      id: "unsupported",
      severity: "warning",
      applies: (node) => !node.isEvidenced && (node.state === "supported" || node.state === "confirmed"),
      message: (label, { state }) =>
        `${label} is marked as ${state}, but nothing shows it, so a reader must take it on trust. Add the event or the evidence, or set it back to hypothesis.`,
    },
    {
      id: "lone-cause",
      severity: "info",
      applies: (node, index) => node.kind === "failure" && node.needs === null && causesOf(index).size === 1,
      message: (label) =>
        `${label} has one cause only; failures seldom do, and another one may be easier to remove. Ask: what else had to be true? If nothing had, answer “needs all of its causes”.`,
    },
    {
      id: "person-as-cause",
      severity: "warning",
      applies: (node) => namesPerson(node.label),
      message: (label) =>
        `${label} makes a person the cause; that ends the inquiry where it should begin. Write what was done and what made it sensible at that moment.`,
    },
  ];
}

function cycles(graph: CascadeGraph): readonly CascadeCheck[] {
  return cyclicComponents(graph).map((component) => {
    const members = new Set(component);
    const nodes = component.flatMap((index) => graph.nodes[index] ?? []);
    const names = nodes.map((node) => quoted(node.label)).join(", ");
    return {
      id: "cycle",
      severity: "warning",
      nodes: nodes.map((node) => node.id),
      links: graph.causal.filter(({ from, to }) => members.has(from) && members.has(to)).map((link) => link.id),
      message: `These lead back to themselves, so paths cannot be counted: ${names}. If the loop was real (a retry storm), mark one of its links as feedback; else remove the link that is wrong.`,
    };
  });
}

/** A label in typographic quotation marks. */
export function quoted(label: string): string {
  return `“${label}”`;
}
