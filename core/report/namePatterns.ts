import type { Person } from "../model/person";
import { abbreviations } from "../people/abbreviations";

/** Parts of names that are everyday words too: masked only when written with a capital. */
const everyday = new Set(
  "will mark rose grant bill frank drew pat sue art faith hope grace joy dawn jack chuck rob dean duke earl king young long short white black brown green gray grey rich max sandy ray guy lance miles page parker cook baker smith mason banks wells field hill park ford price best day power case root post test log table note key lead may june april march august".split(
    " ",
  ),
);
const months = new Set("april august june march may".split(" "));
const particles = new Set("de del der den des di da dos du van von zu la le el al bin ibn ben y e".split(" "));

const NOT_AFTER = "(?<![\\p{L}\\p{N}\\p{M}])";
const NOT_BEFORE = "(?![\\p{L}\\p{N}\\p{M}])";
/** Scripts that put no space between a name and what follows: a name in them begins and ends anywhere. */
const withoutSpaces =
  /^[\p{scx=Han}\p{scx=Hang}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+$/u;
/** An initial before a surname that reads as another word: "along" is nobody called A. Long. */
const joinedWords = new Set(
  "abase about above across afield afresh ahead alive alone along aloud apart april around aside away bring broom grant heard island place price".split(
    " ",
  ),
);
const BETWEEN = "[\\s._+,'’-]{0,3}";

/** A way in which a person may be named, as a pattern over folded text. */
export interface NamePattern {
  readonly person: Person;
  readonly source: string;
  readonly everyday: boolean;
  readonly month: boolean;
  /** Counts only where it is written in capitals throughout: initials. */
  readonly capitals: boolean;
  readonly length: number;
}

/**
 * The text in small letters without accents, unit for unit: what is found at a place of the folded text stands at the
 * same place of the text (composed form, NFC).
 */
export function folded(text: string): string {
  if (/^[ -~\s]*$/.test(text)) return text.toLowerCase();
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index);
    // Of Hangul, kana and the scripts of India only a part of the letter would be left.
    if (unit >= "\u0900" && !/[\u1e00-\u1fff]/.test(unit)) return unit;
    return unit.normalize("NFD").charAt(0).toLowerCase().charAt(0) || unit;
  }).join("");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function wordsOf(name: string): readonly string[] {
  return folded(name.normalize("NFC"))
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== "");
}

/** Patterns of all words of all names: a text in which none of them stands holds no name. */
export function nameWords(people: readonly Person[]): readonly string[] {
  const words = people.flatMap(({ name }) => wordsOf(name ?? "").flatMap((word) => [word, ...word.split("-")]));
  const initials = people.flatMap(({ name }) => initialsPatterns(wordsOf(name ?? "")));
  return [...new Set(words)]
    .filter((word) => word !== "")
    .map(escaped)
    .concat(initials);
}

/** The parts of a name that can stand for it, folded. */
export function partsOf(name: string): readonly string[] {
  return wordsOf(name)
    .flatMap((part) => (part.includes("-") ? [part, ...part.split("-")] : [part]))
    .filter((part) => [...part].length >= 2 && !particles.has(part));
}

/** Whether a part of a name is an everyday word, which a name shares with much else. */
export function isEveryday(part: string): boolean {
  return everyday.has(part);
}

function pattern(person: Person, source: string, length: number): NamePattern {
  return { person, source, everyday: false, month: false, capitals: false, length };
}

/** The whole name with any or no separators, in both orders: also inside addresses and file names. */
function wholePatterns(person: Person, words: readonly string[]): readonly NamePattern[] {
  const letters = words.join("").length;
  const guarded = (source: string) =>
    (letters >= 6 && words.length > 1) || words.every((word) => withoutSpaces.test(word))
      ? source
      : `${NOT_AFTER}${source}${NOT_BEFORE}`;
  const orders = words.length > 1 ? [words, [...words].reverse()] : [words];
  return orders.map((order) => pattern(person, guarded(order.map(escaped).join(BETWEEN)), letters + words.length));
}

/** "jdoe", "J. Doe", "j_doe", "doe.j", "jane.d": a name with an initial, as people and machines write it. */
function loginPatterns(person: Person, words: readonly string[]): readonly NamePattern[] {
  const first = words[0];
  const last = words.at(-1);
  if (words.length < 2 || first === undefined || last === undefined || last.length < 3) return [];
  const [f, l] = [escaped(first.charAt(0)), escaped(last.charAt(0))];
  const separator =
    joinedWords.has(first.charAt(0) + last) || everyday.has(last) ? "(?:\\.[\\s_-]?|[_-])" : "\\.?[\\s_-]?";
  const sources = [`${f}${separator}${escaped(last)}`, `${escaped(last)}[._-]${f}`];
  if (first.length >= 3) sources.push(`${escaped(first)}[._]${l}`);
  return sources.map((source) => pattern(person, `${NOT_AFTER}${source}${NOT_BEFORE}`, last.length + 1));
}

/** "J.D.", "J. D." and, unless it is a common abbreviation, "JD". */
function initialsPatterns(words: readonly string[]): readonly string[] {
  const letters = words.filter((word) => !particles.has(word)).map((word) => word.charAt(0));
  if (
    letters.length < 2 ||
    letters.length > 3 ||
    !letters.every((letter) => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(letter))
  )
    return [];
  const mark = letters.join("").toUpperCase();
  const dotted = letters.map(escaped).join("\\.\\s?");
  const plain = abbreviations.has(mark)
    ? []
    : [`(?<![\\p{L}\\p{N}\\p{M}_/.-])${escaped(mark.toLowerCase())}(?![\\p{L}\\p{N}\\p{M}_/-])`];
  return [`${NOT_AFTER}${dotted}\\.(?!\\p{L}\\.)`, ...plain];
}

/** Every way in which the people of the list may be named, longest first. */
export function namePatterns(people: readonly Person[]): readonly NamePattern[] {
  const patterns = people.flatMap((person) => {
    const name = person.name?.trim() ?? "";
    if (name === "") return [];
    const words = wordsOf(name);
    const parts = partsOf(name).map((part) => ({
      ...pattern(
        person,
        withoutSpaces.test(part) ? escaped(part) : `${NOT_AFTER}${escaped(part)}${NOT_BEFORE}`,
        part.length,
      ),
      everyday: everyday.has(part),
      month: months.has(part),
    }));
    return [
      ...(words.length > 1 || !everyday.has(words[0] ?? "") ? wholePatterns(person, words) : []),
      ...loginPatterns(person, words),
      ...parts,
      ...initialsPatterns(words).map((source) => ({ ...pattern(person, source, 2), capitals: true })),
    ];
  });
  return patterns.sort((a, b) => b.length - a.length);
}
