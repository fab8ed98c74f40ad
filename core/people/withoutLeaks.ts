import type { Incident } from "../model/incident";
import { cleanText } from "../report/cleanText";
import type { Leak } from "./leaks";
import { withTextAt } from "./textAt";

/** What of a place is needed to put something else there. */
export type Replaced = Pick<Leak, "steps" | "start" | "end" | "found" | "instead">;

/**
 * The incident with a person's token, a role or a marked gap in these places. A place that reads otherwise by now stays
 * as it is, and so does one in which nothing can be put.
 */
export function withoutLeaks(incident: Incident, leaks: readonly Replaced[]): Incident {
  const byText = new Map<string, Replaced[]>();
  for (const leak of leaks) {
    const at = leak.steps.join("\n");
    byText.set(at, [...(byText.get(at) ?? []), leak]);
  }
  let next = incident;
  for (const ofText of byText.values()) {
    const [first] = ofText;
    if (first !== undefined) next = withTextAt(next, first.steps, (text) => replaced(text, ofText));
  }
  return next;
}

function replaced(text: string, leaks: readonly Replaced[]): string {
  let next = cleanText(text);
  let changes = 0;
  for (const { start, end, found, instead } of [...leaks].sort((a, b) => b.start - a.start)) {
    if (instead === null || next.slice(start, end) !== found) continue;
    next = next.slice(0, start) + instead + next.slice(end);
    changes += 1;
  }
  return changes === 0 ? text : next;
}
