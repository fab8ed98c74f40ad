import { abbreviations } from "../people/abbreviations";

/** A person whose name must not stand in prose. Initials are matched exactly as written. */
export interface NamedPerson {
  readonly name: string;
  readonly initials?: string | undefined;
}

/** A found name: [start, end) in UTF-16 units of the text given. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
}

/** Finds the names of a list of people. */
export interface NameFinder {
  /** False where no name of the list can stand, whatever its emphasis: cheap. */
  readonly mayFind: (source: string) => boolean;
  readonly find: (text: string) => readonly FoundName[];
}

/** Names that are also everyday words count only with a capital, and not as the first word of a sentence. */
const everydayWords = new Set(
  "will mark may june april rose grant bill frank drew pat sue art faith hope grace joy dawn bob jack chuck rob pierce dean duke earl king young long short white black brown green gray grey rich max sandy ray guy lance miles page parker cook baker smith mason potter banks rivers wells fields woods stone field hill park ford price best day england french major power case ward root post test log".split(
    " ",
  ),
);

const nobody: NameFinder = { mayFind: () => false, find: () => [] };
const finders = new WeakMap<
  readonly NamedPerson[],
  { readonly services: readonly string[]; readonly finder: NameFinder }
>();

/**
 * Finds where names of the list (whole, or one part of two or more letters) or initials occur, also as possessive, in
 * other case and without accents. A word that belongs to the name of a service on the list is not reported. The finder
 * of a list is made once.
 */
export function nameFinder(people: readonly NamedPerson[], services: readonly string[]): NameFinder {
  if (people.length === 0) return nobody;
  const known = finders.get(people);
  if (known?.services === services) return known.finder;
  const finder = newFinder(people, services);
  finders.set(people, { services, finder });
  return finder;
}

function newFinder(people: readonly NamedPerson[], services: readonly string[]): NameFinder {
  const whole = people.map(({ name }) => folded(name.trim())).filter((name) => name.length > 1);
  const parts = whole.flatMap((name) => name.split(/[\s.]+/u)).filter((part) => [...part].length > 1);
  const initials = people.flatMap((person) => initialsOf(person)).filter((mark) => mark.length > 1);
  const ofServices = matcher(services.map(folded), "giu");
  const ofWhole = matcher(whole, "giu");
  const ofParts = matcher(parts, "giu");
  const ofInitials = matcher(initials, "gu");
  return {
    mayFind: (source) => {
      const text = folded(source);
      return ofParts(text).length > 0 || ofWhole(text).length > 0 || ofInitials(text).length > 0;
    },
    find: (source) => {
      const text = folded(source);
      const found = [...ofWhole(text), ...ofParts(text).filter((at) => !isEverydayUse(text, at)), ...ofInitials(text)];
      if (found.length === 0) return [];
      const stretches = ofServices(text);
      return withoutOverlaps(found.filter((at) => !stretches.some((service) => overlaps(service, at))));
    },
  };
}

/** Initials as given, else those of a name of two or three parts, unless they mean something else to everybody. */
function initialsOf({ name, initials }: NamedPerson): readonly string[] {
  if (initials !== undefined) return [initials.trim()];
  const parts = name.trim().split(/[\s-]+/u);
  const made = parts.map((part) => part[0] ?? "").join("");
  return parts.length > 1 && parts.length <= 3 && /^\p{Lu}+$/u.test(made) && !abbreviations.has(made) ? [made] : [];
}

/** The same text without marks on its letters, unit by unit. */
function folded(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text[at] ?? "";
    return unit > "~" && unit < "\ud800" ? (unit.normalize("NFD")[0] ?? unit) : unit;
  }).join("");
}

function matcher(words: readonly string[], flags: string): (text: string) => readonly FoundName[] {
  const alternatives = [...new Set(words.filter((word) => word.trim() !== ""))].sort((a, b) => b.length - a.length);
  if (alternatives.length === 0) return () => [];
  const source = alternatives.map((word) => escaped(word).replace(/\s+/gu, " ")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, flags);
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}

function isEverydayUse(text: string, at: FoundName): boolean {
  const word = text.slice(at.start, at.end);
  if (!everydayWords.has(word.toLowerCase())) return false;
  const startsSentence = /(?:^|[.!?:\n]["']?\s?)$/u.test(text.slice(Math.max(0, at.start - 4), at.start));
  return startsSentence || word[0] === word[0]?.toLowerCase();
}

function overlaps(a: FoundName, b: FoundName): boolean {
  return a.start < b.end && b.start < a.end;
}

function withoutOverlaps(found: readonly FoundName[]): readonly FoundName[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundName[] = [];
  for (const at of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || at.start >= last.end) kept.push(at);
  }
  return kept;
}
