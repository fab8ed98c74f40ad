import type { LedgerEntry } from "./action";
import { reverseOf, stillStands, valueAt, valueReader } from "./applyChange";
import { applyChanges } from "./applyChanges";
import { type DocumentChange, isObject, sameJson, stepsOf } from "./documentChange";
import type { EditContext } from "./editContext";
import { type Result, refusal, success } from "./finding";
import { revertingLine } from "./ledgerReverts";

/** The path of one ledger entry: such an entry is never removed. */
function isLedgerEntry(change: DocumentChange): boolean {
  const steps = stepsOf(change.path);
  return steps.length === 4 && steps[0] === "actions" && steps[2] === "ledger";
}

/**
 * The document with a record's changes taken back, but only where it still says what they made of it; else nothing
 * changes and the refusal names the field. Ledger entries are not removed: each gets an entry that reverts it.
 * 2-model, "Undo".
 */
export function takeBack<Document extends object>(
  document: Document,
  changes: readonly DocumentChange[],
  context: EditContext,
): Result<Document> {
  const read = valueReader(document);
  const lost = changes.find((change) => !isLedgerEntry(change) && !standsStill(read(change.path), change));
  if (lost !== undefined) {
    return refusal(
      "changed-since",
      lost.path,
      `${fieldInWords(lost.path)} was changed since, so nothing was undone. Look at it in the history and decide there.`,
    );
  }
  let next = document;
  let reversed: DocumentChange[] = [];
  for (const change of [...changes].reverse()) {
    if (!isLedgerEntry(change)) {
      reversed.push(reverseOf(change));
      continue;
    }
    next = applyChanges(next, reversed);
    reversed = [];
    next = applyChanges(next, [revertingEntry(next, change, context)]);
  }
  return success(applyChanges(next, reversed));
}

function revertingEntry(document: object, change: DocumentChange, context: EditContext): DocumentChange {
  const list = change.path.slice(0, change.path.lastIndexOf("/"));
  const line = revertingLine(change.to as LedgerEntry, "undone", context);
  const ledger = valueAt(document, list);
  const last: unknown = Array.isArray(ledger) ? ledger.at(-1) : undefined;
  return {
    path: `${list}/${line.id}`,
    after: isObject(last) && typeof last.id === "string" ? last.id : null,
    to: line,
  };
}

/**
 * Whether the document still says what the change made of it. An action counts without its ledger: what was done to it
 * and undone since has left lines there, and nothing else.
 */
function standsStill(present: unknown, change: DocumentChange): boolean {
  const steps = stepsOf(change.path);
  if (steps.length === 2 && steps[0] === "actions" && isObject(change.to) && isObject(present)) {
    return sameJson({ ...present, ledger: undefined }, { ...change.to, ledger: undefined });
  }
  return stillStands(present, change);
}

/** A path as a person says it: "title of events", "the order of events". */
export function fieldInWords(path: string): string {
  const steps = stepsOf(path);
  const words = steps.filter((step) => !/^[0-9a-f]{8}-/.test(step) && step !== "#order");
  const last = words.at(-1) ?? "the incident";
  return words.length > 1 ? `“${last}” in ${words[0]}` : `“${last}”`;
}
