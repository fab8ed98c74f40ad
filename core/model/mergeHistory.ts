/** A line of a history file. One that is torn or foreign goes by its text. */
interface Line {
  readonly id: string;
  readonly at: string;
  readonly text: string;
}

/**
 * The union of two histories by the id of their lines: each side keeps its order, and what both appended is put in the
 * order of time, the same from either side. A line that one side took out or rewrote (a text to be forgotten) stays so.
 * 2-model, "Workspace": history.
 */
export function mergeHistory(base: string, ours: string, theirs: string): string {
  const was = new Map(linesOf(base).map((line) => [line.id, line.text]));
  const [our, their] = [linesOf(ours), linesOf(theirs)];
  const [inOurs, inTheirs] = [our, their].map((lines) => new Map(lines.map((line) => [line.id, line])));
  const isTakenOut = (line: Line, other: ReadonlyMap<string, Line> | undefined) =>
    other?.has(line.id) === false && was.get(line.id) === line.text;
  const left = our.filter((line) => !isTakenOut(line, inTheirs));
  const right = their.filter((line) => !isTakenOut(line, inOurs));
  const merged = new Map<string, Line>();
  const add = (line: Line) => {
    if (!merged.has(line.id))
      merged.set(line.id, standing(was.get(line.id), inOurs?.get(line.id), inTheirs?.get(line.id)) ?? line);
  };
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l], right[r]];
    if (a !== undefined && merged.has(a.id)) l += 1;
    else if (b !== undefined && merged.has(b.id)) r += 1;
    else if (b === undefined || (a !== undefined && comesFirst(a, b, inOurs, inTheirs))) {
      if (a !== undefined) add(a);
      l += 1;
    } else {
      add(b);
      r += 1;
    }
  }
  return [...merged.values()].map(({ text }) => `${text}\n`).join("");
}

/** Lines that both have wait for those that only one side has before them. */
function comesFirst(
  a: Line,
  b: Line,
  inOurs: ReadonlyMap<string, Line> | undefined,
  inTheirs: ReadonlyMap<string, Line> | undefined,
): boolean {
  const isShared = inTheirs?.has(a.id) === true;
  if (isShared !== (inOurs?.has(b.id) === true)) return !isShared;
  return a.at === b.at ? a.id <= b.id : a.at < b.at;
}

/** Which text of one line stands: the one that was rewritten, the same from either side where both were. */
function standing(was: string | undefined, ours: Line | undefined, theirs: Line | undefined): Line | undefined {
  if (ours === undefined || theirs === undefined || theirs.text === was) return ours ?? theirs;
  if (ours.text === was) return theirs;
  return ours.text <= theirs.text ? ours : theirs;
}

function linesOf(text: string): readonly Line[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [asLine(line)]));
}

function asLine(text: string): Line {
  try {
    const { id, at } = JSON.parse(text) as { readonly id?: unknown; readonly at?: unknown };
    return { id: typeof id === "string" ? id : text, at: typeof at === "string" ? at : "", text };
  } catch {
    return { id: text, at: "", text };
  }
}
