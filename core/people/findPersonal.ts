import { type PersonalKind, personalPatterns } from "./personalPatterns";

/** A stretch of a text, [start, end) in UTF-16 units, that says what it need not. */
export interface FoundPersonal {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
  /** What may stand in its place: "[mail address]". */
  readonly gap: string;
}

/** Without one of these nothing of it can stand in a text: asked first, since most texts have none. */
const mayHold = /[@=\d]|:\/\/|-----|eyJ|(?:password|passphrase|secret|token|pwd)/iu;

/** Mail addresses, telephone numbers, addresses of machines and secrets of a text, in its order, none over another. */
export function findPersonal(text: string): readonly FoundPersonal[] {
  if (!mayHold.test(text)) return [];
  const found: FoundPersonal[] = [];
  for (const { pattern, kind, gap } of personalPatterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end > start && !found.some((each) => each.start < end && start < each.end))
        found.push({ start, end, kind, gap });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
