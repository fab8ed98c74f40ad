/** Progress is told once in so many lines. */
export const LINES_A_STEP = 2_000;

/** Lines by any newline (LF, CRLF, CR); a newline at the end begins no further line. A byte order mark is dropped. */
export function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u);
  if (lines.length > 0 && lines[lines.length - 1] === "") lines.pop();
  return lines;
}

/** The first lines of a text, as linesOf cuts them; the rest of it is not looked at. */
export function firstLinesOf(text: string, count: number): readonly string[] {
  const lines = new LineCutter(text);
  const found: string[] = [];
  while (found.length < count && lines.next()) found.push(text.slice(lines.from, lines.to));
  return found;
}

/** How many lines linesOf cuts a text into. */
export function countOfLines(text: string): number {
  const lines = new LineCutter(text);
  let count = 0;
  while (lines.next()) count += 1;
  return count;
}

/** Goes through a text line by line, as linesOf cuts them, without making anything of a line. */
export class LineCutter {
  /** The line at hand is [from, to) in UTF-16 units. */
  from = 0;
  to = 0;
  private after: number;
  private feed = -1;
  private carriage = -1;

  constructor(private readonly text: string) {
    this.after = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Goes to the next line; false behind the last one. */
  next(): boolean {
    const { text, after } = this;
    if (after >= text.length) return false;
    // Each sign is looked for only once the last one found was passed: the whole text is searched once for each.
    if (this.feed < after) this.feed = placeOf(text, "\n", after);
    if (this.carriage < after) this.carriage = placeOf(text, "\r", after);
    this.from = after;
    this.to = Math.min(this.feed, this.carriage, text.length);
    this.after = this.to + (this.carriage === this.to && this.feed === this.to + 1 ? 2 : 1);
    return true;
  }
}

function placeOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}
