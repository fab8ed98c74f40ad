import { boundedCache } from "./boundedCache";
import { type CompiledLanguage, type CompiledPattern, compiledLanguage } from "./compiledLanguage";
import { english } from "./english/english";
import { type NamedPerson, nameFinder } from "./findNames";
import { namesRule } from "./namesRule";
import { peopleAsRoles } from "./peopleAsRoles";
import { type PlainProse, plainProse } from "./plainProse";
import { type ProseBlock, proseBlocks } from "./proseBlocks";
import { proseWords } from "./proseWords";
import type { WordingAdvice, WordingCategory, WordingPlace } from "./rule";

/** A marked phrase. `line` and `column` count from 1; `column`, `start` and `length` in UTF-16 units of the text as given. */
export interface WordingFinding {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly length: number;
  readonly rule: string;
  readonly category: WordingCategory;
  readonly quote: string;
  readonly ask: string;
  readonly why: string;
  readonly source: string;
}

export interface WordingContext {
  /** The incident's people: their names must not stand in text. */
  readonly people?: readonly NamedPerson[];
  /** Names of services: a word that is a service's name is not read as a person's. */
  readonly services?: readonly string[];
  /** Absent: a document in which action lists are recognised by heading, task box or brevity. */
  readonly kind?: WordingPlace;
  /** True: the action states what can be observed when it is done, so its title may be general. */
  readonly hasDoneWhen?: boolean;
  /** True: every line is a paragraph, as in a text taken from a Word file. */
  readonly linesAreParagraphs?: boolean;
}

interface Marked {
  /** In the block's source. */
  readonly start: number;
  readonly end: number;
  readonly rule: WordingAdvice;
}

/** A paragraph without a heading this short may be an item of a list of actions. */
const shortAction = 8;
/** What was read stays known, so that while somebody types only the changed paragraph is read again. */
const rememberedCharacters = 400_000;
const none: readonly never[] = [];
const known = boundedCache<readonly Marked[]>(rememberedCharacters);
let ready: CompiledLanguage | undefined;

/**
 * Phrases that hide the second story (9-wording), in the order of the text; at most one per category and place.
 * Code, links, addresses, quoted raw lines and person tokens are not read. Each paragraph is read on its own, and the
 * paragraphs of the last texts are remembered. O(length).
 */
export function findWording(text: string, context: WordingContext = {}): readonly WordingFinding[] {
  const blocks = proseBlocks(text, context.linesAreParagraphs);
  const findNames = nameFinder(context.people ?? none, context.services ?? none);
  let place: LineAt | undefined;
  return blocks.flatMap((block) => {
    const source = text.slice(block.start, block.end);
    const marked = [...markedIn(source, block, context), ...namesIn(source, findNames)];
    if (marked.length === 0) return [];
    place ??= lineFinder(text);
    const lineAt = place;
    return onePerPlace(marked).map(({ start, end, rule }): WordingFinding => {
      const at = block.start + start;
      const { line, lineStart } = lineAt(at);
      return {
        line,
        column: at - lineStart + 1,
        start: at,
        length: end - start,
        rule: rule.id,
        category: rule.category,
        quote: source.slice(start, end),
        ask: rule.ask,
        why: rule.why,
        source: rule.source,
      };
    });
  });
}

/** Whether rules for prose, for actions or for both are read. */
function placesOf(block: ProseBlock, source: string, { kind, hasDoneWhen }: WordingContext): readonly WordingPlace[] {
  if (kind === "prose") return ["prose"];
  if (kind === "action") return hasDoneWhen === true ? [] : ["action"];
  if (hasDoneWhen === true) return ["prose"];
  return block.isListed || isShort(block, source) ? ["prose", "action"] : ["prose"];
}

function isShort({ isHeading }: ProseBlock, source: string): boolean {
  if (isHeading || /:[*_ ]*$/u.test(source)) return false;
  return source.trim().split(/\s+/u, shortAction + 1).length <= shortAction;
}

function markedIn(source: string, block: ProseBlock, context: WordingContext): readonly Marked[] {
  const places = placesOf(block, source, context);
  return known.get(`${places.join("+")} ${source}`, () => readBlock(source, places));
}

function readBlock(source: string, places: readonly WordingPlace[]): readonly Marked[] {
  ready ??= compiledLanguage(english);
  const prose = plainProse(source);
  const words = proseWords(prose.lower);
  const patterns = ready.mayMatch(words).filter(({ rule }) => rule.where === undefined || places.includes(rule.where));
  if (patterns.length === 0) return [];
  const plain = { text: prose.lower, toPlain: (at: number) => at };
  const roles = patterns.some(({ readsRoles }) => readsRoles)
    ? peopleAsRoles(prose, words, ready.language.people)
    : plain;
  const found = patterns.flatMap((pattern) => matchesOf(pattern, pattern.readsRoles ? roles : plain, prose));
  return onePerPlace(found);
}

function matchesOf(
  { rule, expression }: CompiledPattern,
  { text, toPlain }: { readonly text: string; readonly toPlain: (at: number) => number },
  prose: PlainProse,
): readonly Marked[] {
  const found: Marked[] = [];
  for (const match of text.matchAll(expression())) {
    const shift = match[0].search(/[\p{L}\uE000-\uE002]/u);
    if (shift === -1) continue;
    const start = toPlain(match.index + shift);
    const end = toPlain(match.index + match[0].trimEnd().length);
    if (rule.leavesQuotations === true && isQuoted(prose.text, start)) continue;
    const from = prose.offsets[start] ?? 0;
    found.push({ start: from, end: (prose.offsets[end - 1] ?? from) + 1, rule });
  }
  return found;
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at).split('"').length - 1;
  return before % 2 === 1 && text.slice(at).includes('"');
}

function namesIn(source: string, findNames: ReturnType<typeof nameFinder>): readonly Marked[] {
  if (!findNames.mayFind(source)) return [];
  const { text, offsets } = plainProse(source);
  return findNames.find(text).map(({ start, end }) => {
    const from = offsets[start] ?? 0;
    return { start: from, end: (offsets[end - 1] ?? from) + 1, rule: namesRule };
  });
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

type LineAt = (offset: number) => { readonly line: number; readonly lineStart: number };

/** Lines of ascending offsets, in one walk over the text. */
function lineFinder(text: string): LineAt {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let end = text.indexOf("\n", lineStart); end !== -1 && end < offset; end = text.indexOf("\n", lineStart)) {
      line += 1;
      lineStart = end + 1;
    }
    return { line, lineStart };
  };
}
