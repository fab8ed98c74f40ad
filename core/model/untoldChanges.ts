import { applyChange, reverseOf, valueAt } from "./applyChange";
import { applyChanges } from "./applyChanges";
import { differences } from "./differences";
import { type DocumentChange, ORDER_STEP, sameJson } from "./documentChange";

/**
 * What no line of the history tells of the way from `before` to `after`: an edit by hand, where another device's edits
 * tell of themselves. The lines are gone through in order, and each change that starts from what stands there is made.
 * Those that `before` came from lead back to it, so that only later ones count.
 */
export function untoldChanges(
  before: object,
  after: object,
  lines: readonly { readonly changes: readonly DocumentChange[] }[],
): readonly DocumentChange[] {
  const told = lines
    .flatMap(({ changes }) => changes)
    .reduce<object>(
      (document, change) => (startsFrom(document, change) ? applyChange(document, change) : document),
      before,
    );
  return differences(told, after);
}

/** Whether a change found what stands here. Of an order, what both know of counts: records came and went with it. */
function startsFrom(document: object, { path, from }: DocumentChange): boolean {
  const present = valueAt(document, path);
  if (!path.endsWith(`/${ORDER_STEP}`) || !Array.isArray(present) || !Array.isArray(from))
    return sameJson(present, from);
  return sameJson(
    present.filter((id) => from.includes(id)),
    from.filter((id) => present.includes(id)),
  );
}

/** The document before some changes of it were made, the last one first. */
export function takenBack<Document extends object>(document: Document, changes: readonly DocumentChange[]): Document {
  return applyChanges(document, [...changes].reverse().map(reverseOf));
}
