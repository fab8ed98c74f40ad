import type { Person } from "../model/person";
import { cleanText } from "../report/cleanText";
import { folded, type NamePattern, namePatterns, nameWords } from "../report/namePatterns";

/** A stretch of a text, [start, end) in UTF-16 units, that names somebody of the people list. */
export interface FoundPerson {
  readonly start: number;
  readonly end: number;
  readonly person: Person;
}

/** Finds whom a text names, in its order, none over another. The text is composed (NFC), as `cleanText` gives it. */
export type PeopleFinder = (text: string) => readonly FoundPerson[];

const token = /\{@[A-Za-z0-9_.:-]{1,64}\}/gu;
/** What follows a name at the beginning of a sentence, where an everyday word has its capital anyway. */
const doesSomething =
  /^(?:['’]s?\b|\s+\p{Lu}\p{Ll}|\s+(?:\p{L}{2,}ed|and|was|is|has|had|said|saw|went|did|found|took|told|wrote|got|knew|thought|ran|on|from|of)\b|[,:]\s)/u;

/**
 * Finds people by whole name, a part of it, initials, a login made of it, also possessive, in other case and without
 * accents, in any script. Not found is an everyday word that is used as one ("it will hold"), what stands inside a
 * person's token, and a word of the name of a service.
 */
export function peopleFinder(people: readonly Person[], services: readonly string[]): PeopleFinder {
  const patterns = namePatterns(people).map((each) => ({ ...each, exact: new RegExp(`^(?:${each.source})$`, "u") }));
  if (patterns.length === 0) return () => [];
  const words = new RegExp(nameWords(people).join("|"), "u");
  const everyName = new RegExp(patterns.map(({ source }) => source).join("|"), "gu");
  const ofServices = serviceFinder(services);
  return (text) => {
    const plain = folded(text);
    if (!words.test(plain)) return [];
    const found = [...plain.matchAll(everyName)].flatMap((match): readonly FoundPerson[] => {
      const at = { start: match.index, end: match.index + match[0].length };
      const pattern = patterns.find(({ exact }) => exact.test(match[0]));
      return pattern === undefined || !isName(text, at, pattern) ? [] : [{ ...at, person: pattern.person }];
    });
    if (found.length === 0) return [];
    const others = [...[...text.matchAll(token)].map(stretchOf), ...ofServices(plain)];
    return found.filter((at) => !others.some((other) => at.start < other.end && other.start < at.end));
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretchOf(match: RegExpExecArray): Stretch {
  return { start: match.index, end: match.index + match[0].length };
}

function isName(text: string, { start, end }: Stretch, { capitals, everyday, month }: NamePattern): boolean {
  const written = text.slice(start, end);
  if (capitals) return written === written.toUpperCase();
  if (!everyday) return true;
  const first = written.charAt(0);
  if (first === first.toLowerCase()) return false;
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (month && (/\d\s*$/.test(before) || /^\s*\d/.test(after))) return false;
  const beginsSentence = /(?:^|[.!?:\n]["”’]?\s*|[-*•]\s)$/u.test(before.slice(-4));
  return !beginsSentence || (after !== "" && doesSomething.test(after));
}

function serviceFinder(services: readonly string[]): (plain: string) => readonly Stretch[] {
  const names = services.map((name) => folded(cleanText(name)).trim()).filter((name) => name !== "");
  if (names.length === 0) return () => [];
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const sources = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (plain) => [...plain.matchAll(pattern)].map(stretchOf);
}
