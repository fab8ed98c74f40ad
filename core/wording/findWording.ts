import { findNames, type NamedPerson } from "./findNames";
import { type ProseBlock, type ReadableProse, readableProse } from "./readableProse";
import type { WordingCategory, WordingPlace, WordingRule } from "./rule";
import { wordingRules } from "./rules";
import { namesRule } from "./rules/names";

/** A marked phrase. `line` and `column` count from 1; `column` and `length` in UTF-16 units of the text as given. */
export type WordingFinding = {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly rule: string;
  readonly category: WordingCategory;
  readonly quote: string;
  readonly ask: string;
  readonly why: string;
};

export type WordingContext = {
  /** The incident's people: their names must not stand in text. */
  readonly people?: readonly NamedPerson[];
  /** Names of services: a word that is a service's name is not read as a person's. */
  readonly services?: readonly string[];
  /** Absent: a document in which action lists are recognised by heading, task box or brevity. */
  readonly kind?: WordingPlace;
  /** True: the action states what can be observed when it is done, so its title may be general. */
  readonly hasDoneWhen?: boolean;
};

type Marked = {
  readonly start: number;
  readonly end: number;
  readonly rule: Omit<WordingRule, "match" | "hits" | "misses">;
};

/**
 * Phrases that hide the second story (9-wording), in the order of the text; at most one per category and place.
 * Code, links, addresses, quoted raw lines and person tokens are not read. O(length × rules).
 */
export function findWording(text: string, context: WordingContext = {}): readonly WordingFinding[] {
  const prose = readableProse(text);
  const marked = [
    ...wordingRules.flatMap((rule) => markedBy(rule, prose, context)),
    ...findNames(prose.text, context.people ?? [], context.services ?? []).map((at) => ({ ...at, rule: namesRule })),
  ];
  const lines = lineStarts(text);
  return onePerPlace(marked).map(({ start, end, rule }) => {
    const from = prose.offsets[start] ?? 0;
    const to = (prose.offsets[end - 1] ?? from) + 1;
    const line = lineOf(lines, from);
    return {
      line: line + 1,
      column: from - (lines[line] ?? 0) + 1,
      length: to - from,
      rule: rule.id,
      category: rule.category,
      quote: text.slice(from, to),
      ask: rule.ask,
      why: rule.why,
    };
  });
}

function markedBy(rule: WordingRule, prose: ReadableProse, context: WordingContext): readonly Marked[] {
  if (rule.where === "action" && (context.kind === "prose" || context.hasDoneWhen === true)) return [];
  if (rule.where === "prose" && context.kind === "action") return [];
  const found: Marked[] = [];
  for (const pattern of rule.match) {
    for (const match of prose.lower.matchAll(pattern)) {
      const shift = match[0].length - match[0].replace(/^[^\p{L}\uE000]+/u, "").length;
      const at = { start: match.index + shift, end: match.index + match[0].length, rule };
      if (at.end <= at.start) continue;
      const block = blockAt(prose.blocks, at.start);
      if (rule.where === "action" && context.kind === undefined && block?.isAction !== true) continue;
      if (rule.leavesQuotations === true && block !== undefined && isQuoted(prose.text, block, at.start)) continue;
      found.push(at);
    }
  }
  return found;
}

function isQuoted(text: string, block: ProseBlock, at: number): boolean {
  const before = text.slice(block.start, at).split('"').length - 1;
  return before % 2 === 1 && text.slice(at, block.end).includes('"');
}

function onePerPlace(marked: readonly Marked[]): readonly Marked[] {
  const sorted = [...marked].sort((a, b) => a.start - b.start || b.end - a.end);
  const reachedBy = new Map<WordingCategory, number>();
  return sorted.filter((at) => {
    if (at.start < (reachedBy.get(at.rule.category) ?? 0)) return false;
    reachedBy.set(at.rule.category, at.end);
    return true;
  });
}

function blockAt(blocks: readonly ProseBlock[], at: number): ProseBlock | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return blocks[low];
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the line that holds `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
