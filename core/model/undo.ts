import { applyChange, reverseOf, stillStands, valueAt } from "./applyChange";
import { type DocumentChange, isObject, stepsOf } from "./documentChange";
import type { EditContext } from "./editContext";
import { type Result, refusal, success } from "./finding";

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
  const lost = changes.find((change) => !isLedgerEntry(change) && !stillStands(document, change));
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
  const steps = stepsOf(change.path);
  const list = `/actions/${steps[1]}/ledger`;
  const entry = isObject(change.to) ? change.to : {};
  const id = context.newId();
  const ledger = valueAt(document, list);
  const last: unknown = Array.isArray(ledger) ? ledger.at(-1) : undefined;
  return {
    path: `${list}/${id}`,
    after: isObject(last) && typeof last.id === "string" ? last.id : null,
    to: {
      id,
      at: context.at,
      ...(context.who === undefined ? {} : { who: context.who }),
      what: entry.what,
      ...(entry.to === undefined ? {} : { from: entry.to }),
      ...(entry.from === undefined ? {} : { to: entry.from }),
      why: "undone",
      reverts: change.path.split("/").at(-1),
    },
  };
}

/** A path as a person says it: "title of events", "the order of events". */
export function fieldInWords(path: string): string {
  const steps = stepsOf(path);
  const words = steps.filter((step) => !/^[0-9a-f]{8}-/.test(step) && step !== "#order");
  const last = words.at(-1) ?? "the incident";
  return words.length > 1 ? `“${last}” in ${words[0]}` : `“${last}”`;
}
