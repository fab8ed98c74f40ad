import type { HistoryLine } from "./historyLine";

const TOGETHER_MS = 30_000;

/**
 * Lines of a history as a person reads them: edits of one field by the same hand within 30 s are one, which leads from
 * what stood before the first to what the last made of it, and bears the last one's id. What was undone, and the undo,
 * stay lines of their own. 2-model, "Workspace": history.jsonl.
 */
export function readAsOne(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const undone = new Set(lines.flatMap(({ undoes }) => undoes ?? []));
  const told: HistoryLine[] = [];
  let beganAt = 0;
  for (const line of lines) {
    const before = told.at(-1);
    if (before !== undefined && isOneEdit(before, line, undone) && isSoonAfter(beganAt, line.at)) {
      told[told.length - 1] = { ...line, changes: joined(before, line) };
    } else {
      told.push(line);
      beganAt = Date.parse(line.at);
    }
  }
  return told;
}

/** A moment before the first one is not soon after it: the clock was set back, and nobody knows how long that was. */
function isSoonAfter(beganAt: number, at: string): boolean {
  const passed = Date.parse(at) - beganAt;
  return passed >= 0 && passed <= TOGETHER_MS;
}

function isOneEdit(before: HistoryLine, line: HistoryLine, undone: ReadonlySet<string>): boolean {
  const isPlain = ({ id, undoes }: HistoryLine) => undoes === undefined && !undone.has(id);
  const [one, other] = [fieldOf(before), fieldOf(line)];
  return (
    isPlain(before) &&
    isPlain(line) &&
    one !== null &&
    one === other &&
    before.command === line.command &&
    before.device === line.device &&
    before.who === line.who
  );
}

/** The one field that a line changes; null where it changes more, or adds or removes a record. */
function fieldOf({ changes }: HistoryLine): string | null {
  const [change, ...more] = changes;
  return change === undefined || more.length > 0 || change.after !== undefined ? null : change.path;
}

function joined(before: HistoryLine, line: HistoryLine): HistoryLine["changes"] {
  const { from, to: _former, ...field } = before.changes[0] ?? { path: "" };
  const to = line.changes[0]?.to;
  return [{ ...field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}
