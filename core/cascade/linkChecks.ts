import { isBefore } from "../model/interval";
import { brokenOncePromised, expandSafeguards, touchedByActions } from "./brokenElements";
import type { CascadeCheck } from "./cascadeCheck";
import type { BareCascade } from "./cascadeTypes";
import { type CascadeGraph, type GraphLink, graphOf } from "./graph";
import { impactsOf, onPathsTo, openUnder } from "./livePaths";
import { quoted } from "./nodeChecks";

/** Checks that name links: effect-before-cause, order-uncertain, untested, unguarded. */
export function linkChecks(cascade: BareCascade): readonly CascadeCheck[] {
  const graph = graphOf(cascade);
  return [
    ...timeChecks(cascade),
    ...testableLinks(cascade)
      .filter(isUntested)
      .map((link) => untested(graph, link)),
    ...unguardedLinks(cascade).map((link) => unguarded(graph, link)),
  ];
}

/** effect-before-cause and order-uncertain. */
export function timeChecks(cascade: BareCascade): readonly CascadeCheck[] {
  const graph = graphOf(cascade);
  return graph.links.flatMap((link) => timeCheck(graph, link) ?? []);
}

/** The links of G that a person can be asked about: all but feedback. */
export function testableLinks(cascade: BareCascade): readonly GraphLink[] {
  return graphOf(cascade).links.filter(({ link }) => !link.feedback);
}

/** Nobody has said yet whether the effect would have come anyway. */
export function isUntested({ link }: GraphLink): boolean {
  return link.without === "not asked" || link.without === "unsure";
}

function timeCheck(graph: CascadeGraph, graphLink: GraphLink): CascadeCheck | null {
  const { link } = graphLink;
  if (link.feedback || link.without === "yes") return null;
  const cause = graph.nodes[graphLink.from]?.time ?? null;
  const effect = graph.nodes[graphLink.to]?.time ?? null;
  if (cause === null || effect === null || isBefore(cause, effect)) return null;
  if (isBefore(effect, cause) || link.statedOrder === "effect first") {
    return found(
      "effect-before-cause",
      "error",
      graph,
      graphLink,
      (from, to) =>
        `${to} happened before ${from}, and an effect cannot come before its cause. Correct a time, turn the link round, or remove it.`,
    );
  }
  if (link.statedOrder === "cause first") return null;
  return found(
    "order-uncertain",
    "info",
    graph,
    graphLink,
    (from, to) =>
      `Their times do not say whether ${from} came before ${to}, and the link rests on it. State which event came later, or narrow one of the times.`,
  );
}

function untested(graph: CascadeGraph, link: GraphLink): CascadeCheck {
  return found(
    "untested",
    "warning",
    graph,
    link,
    (from, to) =>
      `Nobody has said yet whether ${to} would have happened without ${from}, so the arrow is a guess. Answer the question at the link: no, yes, or ask somebody who knows.`,
  );
}

/** On a live path, with no held safeguard and no action on the link or on its effect. 3-cascade, "unguarded". */
function unguardedLinks(cascade: BareCascade): readonly GraphLink[] {
  const graph = graphOf(cascade);
  const live = onPathsTo(graph, impactsOf(graph), openUnder(graph, brokenOncePromised(cascade)));
  const held = cascade.safeguards.filter((safeguard) => safeguard.state === "held").map((safeguard) => safeguard.id);
  const covered = new Set([...expandSafeguards(cascade, held), ...touchedByActions(cascade)]);
  return graph.causal.filter(
    ({ link }, index) => live.links.has(index) && !covered.has(link.id) && !covered.has(link.to),
  );
}

function unguarded(graph: CascadeGraph, link: GraphLink): CascadeCheck {
  return found(
    "unguarded",
    "warning",
    graph,
    link,
    (from, to) =>
      `Nothing stands between ${from} and ${to}: no safeguard held and no action is agreed, so this way is open. Note the safeguard that held, or agree on an action for this arrow or its effect.`,
  );
}

function found(
  id: CascadeCheck["id"],
  severity: CascadeCheck["severity"],
  graph: CascadeGraph,
  { id: link, from, to }: GraphLink,
  message: (from: string, to: string) => string,
): CascadeCheck {
  const label = (index: number) => quoted(graph.nodes[index]?.label ?? "");
  return { id, severity, nodes: [], links: [link], message: message(label(from), label(to)) };
}
