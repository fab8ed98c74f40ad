import { titleWords } from "../actions/coach/titleWords";
import type { CascadeNode } from "../model/cascade";
import type { Incident } from "../model/incident";

/** A node of another incident that may be the same break; only a person says that it is. */
export interface LikelySame {
  readonly incident: Incident;
  readonly node: CascadeNode;
  /** 0 to 1, the share of words in common (Dice), more where both are of one service. */
  readonly score: number;
  readonly sharesService: boolean;
}

/** From here on two labels say the same with other words beside; of one service, less is enough. */
const ALIKE = 0.5;
const ALIKE_IN_SERVICE = 0.34;
const OF_SERVICE = 0.25;

const wordsOf = new WeakMap<CascadeNode, ReadonlySet<string>>();

function wordsIn(node: CascadeNode): ReadonlySet<string> {
  const known = wordsOf.get(node) ?? new Set(titleWords(node.label));
  wordsOf.set(node, known);
  return known;
}

/**
 * The nodes of other incidents that may be the same break, the most alike first: all words in common, or two at least
 * and half of them; where a service is shared too, one word and a third of them. Symptoms of one service share words
 * too, so an impact is compared with impacts alone. O(nodes of all incidents) once, O(incidents) from then on.
 */
export function likelySame(
  node: CascadeNode,
  incident: string,
  incidents: readonly Incident[],
  limit = 3,
): readonly LikelySame[] {
  return incidents
    .flatMap((other) => (other.id === incident ? [] : likelyIn(node, other)))
    .sort(byScore)
    .slice(0, limit);
}

const knownLikely = new WeakMap<CascadeNode, WeakMap<Incident, readonly LikelySame[]>>();

/** Those of one other incident: as long as neither it nor the node changes they are known, whatever else is edited. */
function likelyIn(node: CascadeNode, other: Incident): readonly LikelySame[] {
  const byIncident = knownLikely.get(node) ?? new WeakMap<Incident, readonly LikelySame[]>();
  knownLikely.set(node, byIncident);
  const known = byIncident.get(other) ?? comparedWith(node, other);
  byIncident.set(other, known);
  return known;
}

function comparedWith(node: CascadeNode, other: Incident): readonly LikelySame[] {
  const words = wordsIn(node);
  if (words.size === 0 || node.state === "rejected") return [];
  const named = new Set(node.sameAs.map((each) => `${each.incident} ${each.node}`));
  const services = new Set(node.services);
  const found: LikelySame[] = [];
  for (const each of other.cascade.nodes) {
    if (each.state === "rejected" || (each.kind === "impact") !== (node.kind === "impact")) continue;
    if (named.has(`${other.id} ${each.id}`)) continue;
    const sharesService = each.services.some((id) => services.has(id));
    const score = alike(words, wordsIn(each), sharesService);
    if (score !== null) found.push({ incident: other, node: each, score, sharesService });
  }
  return found;
}

function alike(words: ReadonlySet<string>, others: ReadonlySet<string>, sharesService: boolean): number | null {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  if (shared === 0) return null;
  const dice = (2 * shared) / (words.size + others.size);
  const isEnough = sharesService ? dice >= ALIKE_IN_SERVICE : dice === 1 || (shared > 1 && dice >= ALIKE);
  return isEnough ? Math.min(1, dice + (sharesService ? OF_SERVICE : 0)) : null;
}

/** Of equals the newest incident, by its key, then the order of the file. */
function byScore(a: LikelySame, b: LikelySame): number {
  return b.score - a.score || (a.incident.key < b.incident.key ? 1 : a.incident.key > b.incident.key ? -1 : 0);
}
