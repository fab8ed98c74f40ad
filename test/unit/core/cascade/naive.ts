import type { BareCascade, BareLink, BareNode } from "../../../../core/cascade/cascadeTypes";

/** The definitions of 3-cascade written down as they read, without regard to speed: the twin to test against. */

export function nodesOfG(cascade: BareCascade): readonly BareNode[] {
  return cascade.nodes.filter((node) => node.state !== "rejected");
}

export function linksOfG(cascade: BareCascade): readonly BareLink[] {
  const ids = new Set(nodesOfG(cascade).map((node) => node.id));
  return cascade.links.filter((link) => ids.has(link.from) && ids.has(link.to));
}

export function linksOfL(cascade: BareCascade): readonly BareLink[] {
  return linksOfG(cascade).filter(
    (link) => link.without !== "yes" && link.kind !== "delayed detection" && !link.feedback,
  );
}

export function incoming(cascade: BareCascade, id: string): readonly BareLink[] {
  return linksOfL(cascade).filter((link) => link.to === id);
}

export function naiveOccurring(cascade: BareCascade, broken: ReadonlySet<string>): ReadonlySet<string> {
  let occurring = new Set<string>();
  for (;;) {
    const next = new Set(
      nodesOfG(cascade)
        .filter((node) => {
          if (broken.has(node.id)) return false;
          const links = incoming(cascade, node.id);
          if (links.length === 0) return true;
          const carries = (link: BareLink) => !broken.has(link.id) && occurring.has(link.from);
          return node.needs === "all" ? links.every(carries) : links.some(carries);
        })
        .map((node) => node.id),
    );
    if (next.size === occurring.size) return occurring;
    occurring = next;
  }
}

/** B, with safeguards standing for what they guard. */
export function brokenBy(
  cascade: BareCascade,
  statuses: readonly string[],
  strengths: "breaking" | "any",
): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const action of cascade.actions) {
    if (!statuses.includes(action.status) || (strengths === "breaking" && !action.isBreaking)) continue;
    for (const id of action.breaks) {
      const guarded = cascade.safeguards.find((safeguard) => safeguard.id === id)?.guards;
      for (const element of guarded ?? [id]) broken.add(element);
    }
  }
  return broken;
}

/** All simple paths in L as lists of links. */
export function naivePaths(cascade: BareCascade, from: string, to: string): readonly (readonly BareLink[])[] {
  const walk = (at: string, visited: readonly string[]): readonly (readonly BareLink[])[] => {
    if (at === to) return [[]];
    return linksOfL(cascade)
      .filter((link) => link.from === at && !visited.includes(link.to))
      .flatMap((link) => walk(link.to, [...visited, link.to]).map((rest) => [link, ...rest]));
  };
  return walk(from, [from]);
}

export function rootsOf(cascade: BareCascade): readonly BareNode[] {
  return nodesOfG(cascade).filter((node) => incoming(cascade, node.id).length === 0);
}

export function isAcyclic(cascade: BareCascade): boolean {
  let links = linksOfL(cascade);
  for (;;) {
    const left = links.filter((link) => links.some((other) => other.to === link.from));
    if (left.length === links.length) return links.length === 0;
    links = left;
  }
}

export function impactsOf(cascade: BareCascade): readonly BareNode[] {
  return nodesOfG(cascade).filter((node) => node.kind === "impact");
}
