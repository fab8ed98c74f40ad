/** A sentence and where it begins, in UTF-16 units. */
export type Sentence = { readonly text: string; readonly from: number };

const end = /(?:(?<![.!?])[.!?]{1,9}["'”’)\]]{0,2}(?=\s{1,200}["'“‘([]?[\p{Lu}\p{N}{])|\n[ \t]*(?=\n))/gu;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|approx|ca|c|vs|no|mr|mrs|ms|dr|[ap]\.m|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu;

/** Splits prose into sentences; white space within a sentence stays as it is. A blank line ends one too. */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== "") found.push({ text: trimmed, from: from + raw.length - raw.trimStart().length });
    from = to;
  };
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    if (!abbreviation.test(text.slice(Math.max(from, to - 12), to))) push(to);
  }
  push(text.length);
  return found;
}
