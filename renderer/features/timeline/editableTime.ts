import { describeWhen } from "../../../core/intake/describeWhen";
import { assertNever } from "../../../core/model/assertNever";
import type { When } from "../../../core/model/when";
import { whenInWords } from "../../../core/timeline/words";

/**
 * A time as a person edits it, so that reading it again gives the same: "14:02", "≈ 13:40 ±10", "between 14:45 and
 * 15:00", "14:09 – 14:58" for a beginning and an end. The day is that of the moment itself and stands only where it is
 * all there is, or where the end lies on another one.
 */
export function editableTime(when: When | undefined, end: When | undefined, zone: string): string {
  if (when === undefined) return "";
  const begin = momentAsTyped(when, zone);
  return end === undefined ? begin : `${begin} – ${momentAsTyped(end, zone)}`;
}

function momentAsTyped(when: When, zone: string): string {
  switch (when.kind) {
    case "exact":
    case "about":
      return whenInWords(when, zone);
    case "range":
      if (when.earliest === undefined || when.latest === undefined) return whenInWords(when, zone);
      return `between ${whenInWords(when, zone).replace(" – ", " and ")}`;
    case "day":
      return describeWhen(when);
    case "local":
      return when.local.replace("T", " ");
    default:
      return assertNever(when);
  }
}
