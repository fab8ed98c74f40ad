import { type DocumentChange, isObject } from "../../core/model/documentChange";
import type { HistoryRow } from "./database";
import { kindOf } from "./documentKinds";

/** One line of a document's history. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly who?: string;
  readonly device: string;
  readonly command: string;
  /** Which document it is of, where that is neither the incident beside it nor the workspace: "reviews/2016-02-25". */
  readonly document?: string;
  readonly changes: readonly DocumentChange[];
  readonly undoes?: string;
  /** The moment of the backup that was restored, an instant in UTC. */
  readonly of?: string;
}

/** The line that a text of a history file holds; null for a torn or foreign one, which tells nothing and hides no other. */
export function historyLineOf(text: string): HistoryLine | null {
  if (text === "") return null;
  try {
    const line: unknown = JSON.parse(text);
    return isHistoryLine(line) ? line : null;
  } catch {
    return null;
  }
}

/** The text of a change record's line in a history file, without its newline. 2-model, "Workspace": history.jsonl. */
export function printHistoryLine(record: HistoryRow): string {
  const { changes, printed, undoes, of } = record;
  if (printed === undefined) return JSON.stringify({ ...headOf(record), changes, undoes, of });
  // What was printed when the record was kept is not looked into again.
  const before = JSON.stringify(headOf(record)).slice(0, -1);
  const behind = JSON.stringify({ undoes, of }).slice(1);
  return `${before},"changes":[${printed.join(",")}]${behind === "}" ? "" : ","}${behind}`;
}

/** What stands in a line before the changes. */
function headOf({ id, parent, device, at, who, command, folder }: HistoryRow): object {
  return { id, parent, device, at, who, command, document: documentInLine(folder) };
}

/** What a line says of which document it is; undefined where the place of its file says so. */
export function documentInLine(folder: string): string | undefined {
  return kindOf(folder) === "review" ? folder : undefined;
}

/** The id of the last whole line of a history file; null where it has none. A torn end is cut by the next write. */
export function lastLineId(text: string): string | null {
  const whole = text.split("\n").slice(0, -1);
  return historyLineOf(whole.findLast((line) => historyLineOf(line) !== null) ?? "")?.id ?? null;
}

/** What the overview shows, and what undo and restore follow, is there and of its kind. */
function isHistoryLine(line: unknown): line is HistoryLine {
  if (!isObject(line) || !Array.isArray(line.changes)) return false;
  const { id, at, command, document, who, undoes, of, changes } = line;
  return (
    typeof id === "string" &&
    typeof command === "string" &&
    isMoment(at) &&
    [document, who, undoes].every((text) => text === undefined || typeof text === "string") &&
    (of === undefined || isMoment(of)) &&
    changes.every(isChange)
  );
}

function isChange(change: unknown): boolean {
  if (!isObject(change) || typeof change.path !== "string") return false;
  return change.after === undefined || change.after === null || typeof change.after === "string";
}

function isMoment(text: unknown): boolean {
  return typeof text === "string" && Number.isFinite(Date.parse(text));
}
