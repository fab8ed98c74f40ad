import type { Action, LedgerEntry } from "../model/action";
import { assertNever } from "../model/assertNever";
import { standingEntries } from "./ledger";

/** One line of what happened to an action so far. */
export interface StoryLine {
  readonly id: string;
  /** An instant. */
  readonly at: string;
  /** A role in words or a token; "" where nobody said. */
  readonly who: string;
  /** "due 5 Feb → 12 Feb"; person tokens still in it. */
  readonly words: string;
  readonly why: string;
  /** It was taken back, or takes something back: it no longer counts. */
  readonly isTakenBack: boolean;
}

/**
 * The ledger as a story, the oldest line first. `inWords` prints a calendar date. Owner and due that were first given
 * in the same moment as the step that asked for them stand in the step's line: "agreed, due 5 Feb, owner platform lead".
 */
export function actionStory(action: Action, inWords: (date: string) => string): readonly StoryLine[] {
  const standing = new Set(standingEntries(action.ledger).map(({ id }) => id));
  const byId = new Map(action.ledger.map((entry) => [entry.id, entry]));
  const wordsAt = (entry: LedgerEntry): string => {
    if (entry.reverts === undefined) return wordsOf(entry, inWords);
    const reverted = byId.get(entry.reverts);
    return `taken back: ${wordsOf(reverted ?? entry, inWords)}`;
  };
  const lines: StoryLine[] = [];
  let waiting: LedgerEntry[] = [];
  const flush = () => {
    lines.push(...waiting.map((entry) => lineOf(entry, wordsAt(entry), standing)));
    waiting = [];
  };
  for (const entry of action.ledger) {
    if (waiting.some((before) => before.at !== entry.at || standing.has(before.id) !== standing.has(entry.id))) flush();
    if (isFirstGiven(entry)) {
      waiting.push(entry);
      continue;
    }
    const given = entry.what === "status" && entry.reverts === undefined ? waiting : [];
    if (given.length === 0) flush();
    else waiting = [];
    const words = [entry, ...given].map(wordsAt).join(", ");
    lines.push(lineOf(entry, words, standing));
  }
  flush();
  return lines;
}

function isFirstGiven({ what, from, reverts, why }: LedgerEntry): boolean {
  return (what === "owner" || what === "due") && from === undefined && reverts === undefined && why === undefined;
}

function lineOf(entry: LedgerEntry, words: string, standing: ReadonlySet<string>): StoryLine {
  const isTakenBack = !standing.has(entry.id);
  return {
    id: entry.id,
    at: entry.at,
    who: entry.who ?? "",
    words,
    why: entry.reverts === undefined ? (entry.why ?? "") : "",
    isTakenBack,
  };
}

function wordsOf(entry: LedgerEntry, inWords: (date: string) => string): string {
  const { what, from, to } = entry;
  switch (what) {
    case "status":
      return to ?? "no status";
    case "due":
      return change("due", from && inWords(from), to && inWords(to), "no date any more");
    case "owner":
      return change("owner", from, to, "nobody owns it any more");
    case "priority":
      return change("", from, to, "no priority any more");
    case "scope":
      return to === undefined ? `no longer: “${from ?? ""}”` : `now: “${to}”`;
    case "blocked":
      return to === undefined ? "no longer blocked" : `blocked: ${to}`;
    case "interim":
      return to === undefined ? `no longer until then: ${from ?? ""}` : `until then: ${to}`;
    default:
      return assertNever(what);
  }
}

function change(noun: string, from: string | undefined, to: string | undefined, gone: string): string {
  const lead = noun === "" ? "" : `${noun} `;
  if (to === undefined) return gone;
  return from === undefined ? `${lead}${to}` : `${lead}${from} → ${to}`;
}
