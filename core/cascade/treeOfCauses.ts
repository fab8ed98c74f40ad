import type { BareCascade } from "./cascadeTypes";
import { graphOf } from "./graph";

/** A node of the tree that screen readers walk: an effect, and below it what caused it. */
export interface CauseTree {
  readonly node: string;
  /** The link that leads from this node to the one above; null at the top. */
  readonly link: string | null;
  /** It stands in full elsewhere in the tree; its causes are not repeated. */
  readonly isRepeat: boolean;
  readonly causes: readonly CauseTree[];
}

/**
 * The cascade as a tree: from each impact down to its causes, then from every node that no tree holds yet (those
 * without effect first). Each link of G is shown once below its effect, a node in full only where it comes first; so
 * loops end.
 */
export function treeOfCauses(cascade: BareCascade): readonly CauseTree[] {
  const { nodes, links } = graphOf(cascade);
  const shown = new Set<number>();
  const linksInto = nodes.map((_, index) => links.filter((link) => link.to === index));
  const treeOf = (index: number, link: string | null): CauseTree => {
    const node = nodes[index]?.id ?? "";
    if (shown.has(index)) return { node, link, isRepeat: true, causes: [] };
    shown.add(index);
    return { node, link, isRepeat: false, causes: (linksInto[index] ?? []).map(({ id, from }) => treeOf(from, id)) };
  };
  const causes = new Set(links.map((link) => link.from));
  const all = [...nodes.keys()];
  const starts = [
    ...all.filter((index) => nodes[index]?.kind === "impact"),
    ...all.filter((index) => !causes.has(index)),
    ...all,
  ];
  return starts.flatMap((index) => (shown.has(index) ? [] : [treeOf(index, null)]));
}
