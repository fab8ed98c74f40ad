import type { PlainProse } from "./plainProse";
import type { ProseWord } from "./proseWords";
import type { PeopleWords } from "./rule";

/** Stands for people named by role, team or given name in the text that patterns with `<role>` read. */
const roleMark = "\uE002";

/** People by role: [start, end) in plain prose. */
interface RoleSpan {
  readonly start: number;
  readonly end: number;
}

/** A block in which people are one mark each, and the way back to plain prose. */
export interface RoleProse {
  readonly text: string;
  /** The place in plain prose of a place in `text`. */
  readonly toPlain: (at: number) => number;
}

/** How many words may stand between an article and its noun: "the senior database reliability engineer". */
const reach = 4;

/**
 * Puts a mark in place of each noun phrase that means people: "the on-call engineer", "our vendor", "operators", "Kim".
 * Found from the noun backwards to its article, so that the cost is that of the words. O(length).
 */
export function peopleAsRoles(prose: PlainProse, words: readonly ProseWord[], people: PeopleWords): RoleProse {
  const spans = roleSpans(prose, words, people);
  if (spans.length === 0) return { text: prose.lower, toPlain: (at) => at };
  let text = "";
  let from = 0;
  const stops: { readonly at: number; readonly plain: number }[] = [];
  for (const { start, end } of spans) {
    text += prose.lower.slice(from, start) + roleMark;
    stops.push({ at: text.length, plain: end });
    from = end;
  }
  text += prose.lower.slice(from);
  return {
    text,
    toPlain: (at) => {
      const stop = stops.findLast((each) => each.at <= at);
      return stop === undefined ? at : stop.plain + at - stop.at;
    },
  };
}

function roleSpans(prose: PlainProse, words: readonly ProseWord[], people: PeopleWords): readonly RoleSpan[] {
  const spans: RoleSpan[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const found = isName(prose, words, index, people)
      ? nameAt(prose, words, index)
      : nounAt(prose, words, index, people);
    if (found === null) continue;
    const last = spans[spans.length - 1];
    if (last !== undefined && found.start < last.end) spans.pop();
    spans.push(withSurroundings(prose, found, people));
    while ((words[index + 1]?.start ?? Number.POSITIVE_INFINITY) < (spans[spans.length - 1]?.end ?? 0)) index += 1;
  }
  return spans;
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at] ?? "";
  return letter !== letter.toLowerCase();
}

/** A given name with its capital, followed by lower case, as in "Kim" but not in "KIM_HOST". */
function isName({ text }: PlainProse, words: readonly ProseWord[], index: number, people: PeopleWords): boolean {
  const word = words[index];
  if (word === undefined || !people.givenNames.has(word.word) || !isCapital(text, word.start)) return false;
  return (
    !isCapital(text, word.start + 1) &&
    !/[-_/.@]/u.test(text[word.end] ?? " ") &&
    !/[-_/@]/u.test(text[word.start - 1] ?? " ")
  );
}

/** A given name, and the family name after it. */
function nameAt({ text }: PlainProse, words: readonly ProseWord[], index: number): RoleSpan | null {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined) return null;
  const hasFamily =
    next !== undefined && next.start === word.end + 1 && text[word.end] === " " && isCapital(text, next.start);
  return { start: word.start, end: hasFamily ? next.end : word.end };
}

function nounAt(prose: PlainProse, words: readonly ProseWord[], index: number, people: PeopleWords): RoleSpan | null {
  const noun = words[index];
  if (noun === undefined) return null;
  const before = words[index - 1];
  const after = people.after.get(noun.word);
  const isNoun = after === undefined ? people.nouns.has(noun.word) : before !== undefined && after.has(before.word);
  const isBare = people.bare.has(noun.word);
  if ((!isNoun && !isBare) || isPartOfName(prose, noun)) return null;
  const isModifier = ({ word }: ProseWord) => people.modifiers.has(word);
  let start = noun.start;
  for (let step = 1; step <= reach + 1; step += 1) {
    const word = words[index - step];
    if (word === undefined || !isJoined(prose.lower, word.end, start)) {
      // A note begins with the role: "Operator restarted the queue".
      if (isBare) return { start: noun.start, end: noun.end };
      const isNote = beginsNote(prose.lower, start) && words.slice(index - step + 1, index).every(isModifier);
      return isNote ? { start, end: noun.end } : null;
    }
    if (people.determiners.has(word.word)) return { start: word.start, end: noun.end };
    if (step === 1 && people.machineNouns.has(noun.word) && people.machines.has(word.word)) return null;
    const isPair = people.pairs.has(`${word.word} ${words[index - step + 1]?.word}`);
    if ((people.breaks.has(word.word) && !isPair) || step > reach) break;
    start = word.start;
  }
  return isBare ? { start: noun.start, end: noun.end } : null;
}

/** Whether only a space or a hyphen stands between two words; a comma between adjectives counts as one. */
function isJoined(lower: string, end: number, start: number): boolean {
  const between = lower.slice(end, start);
  return between === " " || between === "-" || between === "/";
}

function beginsNote(lower: string, start: number): boolean {
  return /(?:^|[\n.:;–—|-] |^[-*•] )["'(]?$/u.test(lower.slice(Math.max(0, start - 4), start));
}

/** "admin-queue", "operator_log", "/team": a name of a thing. */
function isPartOfName({ lower }: PlainProse, { start, end }: ProseWord): boolean {
  return /^[_/@=]|^-\w|^\.\w/u.test(lower.slice(end, end + 2)) || /[_/@=.]/u.test(lower[start - 1] ?? " ");
}

function withSurroundings({ lower }: PlainProse, span: RoleSpan, people: PeopleWords): RoleSpan {
  const tail = people.tail.exec(lower.slice(span.end, span.end + 60))?.[0].length ?? 0;
  const head = people.head.exec(lower.slice(Math.max(0, span.start - 24), span.start))?.[0].length ?? 0;
  return { start: span.start - head, end: span.end + tail };
}
