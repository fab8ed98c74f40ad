import type { Action } from "../../model/action";
import type { Incident } from "../../model/incident";
import type { Policy } from "../../model/policy";
import { isOpen } from "../derived";
import { standingEntries } from "../ledger";
import { titleWords } from "./titleWords";

/** Why an action of another incident is worth a look: it was tried and did not hold, was declined, or is being done. */
export type SimilarKind = "failed" | "declined" | "open";

/** An action of another incident that is about the same. */
export interface SimilarAction {
  readonly incident: Incident;
  readonly action: Action;
  readonly kind: SimilarKind;
  /** 0 to 1; 1: it breaks the same, or has the same words. */
  readonly score: number;
}

interface IndexedAction {
  readonly incident: Incident;
  readonly action: Action;
  readonly words: readonly string[];
}

/** All actions by their words and by what they break; made once, asked with every letter. */
export interface SimilarIndex {
  readonly actions: readonly IndexedAction[];
  /** The places in `actions` of those that hold a word. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byBreak: ReadonlyMap<string, readonly number[]>;
  /** Of each action, what its words weigh together. */
  readonly weights: readonly number[];
}

/** What an action is compared by. */
export interface AskedAction {
  /** Id of its incident, whose own actions are left out. */
  readonly incident: string;
  readonly title: string;
  readonly breaks: Action["breaks"];
}

/** Below this, two titles share words by chance. */
const ALIKE = 0.5;

const wordsOf = new WeakMap<Incident, readonly (readonly string[])[]>();

/** The index over the actions of all these incidents. The words of an incident that did not change are not read again. */
export function indexOfActions(incidents: readonly Incident[]): SimilarIndex {
  const actions = incidents.flatMap((incident) => {
    const words = wordsOf.get(incident) ?? incident.actions.map(({ title }) => titleWords(title));
    wordsOf.set(incident, words);
    return incident.actions.map((action, at) => ({ incident, action, words: words[at] ?? [] }));
  });
  const byWord = new Map<string, number[]>();
  const byBreak = new Map<string, number[]>();
  for (const [place, { action, words }] of actions.entries()) {
    for (const word of words) listed(byWord, word).push(place);
    for (const each of action.breaks) listed(byBreak, breakKey(each)).push(place);
  }
  const weights = actions.map(({ words }) => weightOf(words, byWord, actions.length));
  return { actions, byWord, byBreak, weights };
}

/**
 * The actions of other incidents that are about the same, the most alike first: their words overlap (Dice, rare words
 * weighing more) by half and in two words at least, or they break the same element. O(actions that share a word).
 */
export function similarActions(
  index: SimilarIndex,
  asked: AskedAction,
  policy: Policy,
  limit = 3,
): readonly SimilarAction[] {
  const scores = scoresOf(index, asked);
  const found = [...scores].flatMap(([place, score]): readonly SimilarAction[] => {
    const at = index.actions[place];
    if (at === undefined || score < ALIKE || at.incident.id === asked.incident) return [];
    const kind = kindOf(at.action, policy);
    return kind === null ? [] : [{ incident: at.incident, action: at.action, kind, score }];
  });
  return found.sort(byScore).slice(0, limit);
}

function scoresOf(index: SimilarIndex, { title, breaks }: AskedAction): ReadonlyMap<number, number> {
  const words = titleWords(title);
  const total = weightOf(words, index.byWord, index.actions.length);
  const shared = new Map<number, { readonly weight: number; readonly count: number }>();
  for (const word of words) {
    const weight = weightOf([word], index.byWord, index.actions.length);
    for (const place of index.byWord.get(word) ?? []) {
      const before = shared.get(place);
      shared.set(place, { weight: (before?.weight ?? 0) + weight, count: (before?.count ?? 0) + 1 });
    }
  }
  const scores = new Map<number, number>();
  for (const [place, { weight, count }] of shared) {
    const isWhole = count === words.length && count === index.actions[place]?.words.length;
    if (count < 2 && !isWhole) continue;
    scores.set(place, isWhole ? 1 : (2 * weight) / (total + (index.weights[place] ?? 0)));
  }
  for (const each of breaks) for (const place of index.byBreak.get(breakKey(each)) ?? []) scores.set(place, 1);
  return scores;
}

/** What words weigh together: the fewer actions hold one, the more it tells. */
function weightOf(words: readonly string[], byWord: SimilarIndex["byWord"], all: number): number {
  return words.reduce((sum, word) => sum + Math.log(1 + all / (byWord.get(word)?.length ?? 1)), 0);
}

function kindOf(action: Action, policy: Policy): SimilarKind | null {
  if (action.status === "declined") return "declined";
  if (!isOpen(action, policy)) return null;
  return whyItFailed(action) === null ? "open" : "failed";
}

/** Why it was opened again after it had been verified, "" where no reason stands; null: it never was, or holds again. */
export function whyItFailed({ status, ledger }: Action): string | null {
  if (status === "verified" || status === "proven") return null;
  const entry = standingEntries(ledger).findLast(
    ({ what, from, to }) => what === "status" && to === "agreed" && (from === "verified" || from === "proven"),
  );
  return entry === undefined ? null : (entry.why ?? "");
}

const kinds: readonly SimilarKind[] = ["failed", "declined", "open"];

function byScore(a: SimilarAction, b: SimilarAction): number {
  return (
    b.score - a.score ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (a.incident.key < b.incident.key ? 1 : a.incident.key > b.incident.key ? -1 : a.action.number - b.action.number)
  );
}

function breakKey({ incident, element }: Action["breaks"][number]): string {
  return `${incident} ${element}`;
}

function listed<Key>(lists: Map<Key, number[]>, key: Key): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
