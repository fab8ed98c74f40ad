import fc from "fast-check";
import type { Given } from "../../../../core/actions/gates";

/** A day of one month, so that dates meet often. */
export const dates = fc.integer({ min: 1, max: 28 }).map((day) => `2016-02-${String(day).padStart(2, "0")}`);

/** The value or none. */
export const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** Any part of what a form can hand over. */
export const givens: fc.Arbitrary<Given> = fc
  .record({
    owner: maybe(fc.constantFrom("platform lead", "order team")),
    due: maybe(dates),
    doneWhen: maybe(fc.constant("either node can be off")),
    method: maybe(fc.constant("a drill")),
    howWeKnow: maybe(fc.constant("switched one off, no order lost")),
    evidence: maybe(fc.constant([{ id: "e1", kind: "note" as const, note: "seen" }])),
    verifier: maybe(fc.constant("order team lead")),
    provenOn: maybe(fc.constant("2016-04-01")),
    reason: maybe(fc.constant("it came back")),
    acceptedBy: maybe(fc.constant("director")),
    lookAgain: maybe(fc.constant("2016-06-30")),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));

/** Everything at once, so that long ways through the table are walked often. */
export const complete: Given = {
  owner: "platform lead",
  due: "2016-02-05",
  doneWhen: "either node can be off",
  method: "a drill",
  evidence: [{ id: "e1", kind: "note", note: "seen" }],
  verifier: "order team lead",
  provenOn: "2016-04-01",
  reason: "because",
  acceptedBy: "director",
  lookAgain: "2016-06-30",
};
