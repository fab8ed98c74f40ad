/** A person whose name must not stand in prose. Initials are matched exactly as written. */
export type NamedPerson = { readonly name: string; readonly initials?: string | undefined };

/** A found name: [start, end) in UTF-16 units of the text given. */
export type FoundName = { readonly start: number; readonly end: number };

/** Names that are also everyday words count only with a capital, and not as the first word of a sentence. */
const everydayWords = new Set(
  "will mark may june april rose grant bill frank drew pat sue art faith hope grace joy dawn bob jack chuck rob pierce dean duke earl king young long short white black brown green gray grey rich max sandy ray guy lance miles page parker cook baker smith mason potter banks rivers wells fields woods stone field hill park ford price best day england french major power case case ward root post test log log".split(
    " ",
  ),
);

/**
 * Where names of the list (whole, or one part of two or more letters) or initials occur, also as possessive and in
 * other case. A word that belongs to the name of a service on the list is not reported.
 */
export function findNames(
  text: string,
  people: readonly NamedPerson[],
  services: readonly string[],
): readonly FoundName[] {
  const whole = people.map((person) => person.name.trim()).filter((name) => name.length > 1);
  const parts = whole.flatMap((name) => name.split(/[\s.]+/u)).filter((part) => [...part].length > 1);
  const initials = people.map((person) => person.initials?.trim() ?? "").filter((mark) => mark.length > 1);
  const serviceStretches = matches(text, services, "giu");
  const found = [
    ...matches(text, whole, "giu"),
    ...matches(text, parts, "giu").filter((at) => !isEverydayUse(text, at)),
    ...matches(text, initials, "gu"),
  ];
  return withoutOverlaps(found.filter((at) => !serviceStretches.some((service) => overlaps(service, at))));
}

function matches(text: string, words: readonly string[], flags: string): readonly FoundName[] {
  const alternatives = [...new Set(words.filter((word) => word.trim() !== ""))].sort((a, b) => b.length - a.length);
  if (alternatives.length === 0) return [];
  const source = alternatives.map((word) => escaped(word).replace(/\s+/gu, " ")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, flags);
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
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
