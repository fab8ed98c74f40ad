import type { LedgerEntry } from "./action";
import { applyChange, reverseOf, stillStands, valueAt } from "./applyChange";
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
  const lost = changes.find((change) => !isLedgerEntry(change) && !standsStill(document, change));
  if (lost !== undefined) {
    return refusal(
      "changed-since",
      lost.path,
      `${fieldInWords(lost.path)} was changed since, so nothing was undone. Look at it in the history and decide there.`,
    );
  }
  let next = document;
  for (const change of [...changes].reverse()) {
    next = applyChange(next, isLedgerEntry(change) ? revertingEntry(next, change, context) : reverseOf(change));
  }
  return success(next);
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
function standsStill(document: object, change: DocumentChange): boolean {
  const present = valueAt(document, change.path);
  const steps = stepsOf(change.path);
  if (steps.length === 2 && steps[0] === "actions" && isObject(change.to) && isObject(present)) {
    return sameJson({ ...present, ledger: undefined }, { ...change.to, ledger: undefined });
  }
  return stillStands(document, change);
}

/** A path as a person says it: "title of events", "the order of events". */
export function fieldInWords(path: string): string {
  const steps = stepsOf(path);
  const words = steps.filter((step) => !/^[0-9a-f]{8}-/.test(step) && step !== "#order");
  const last = words.at(-1) ?? "the incident";
  return words.length > 1 ? `“${last}” in ${words[0]}` : `“${last}”`;
}
