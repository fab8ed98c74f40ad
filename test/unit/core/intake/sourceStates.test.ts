import fc from "fast-check";
import { expect, test } from "vitest";
import { stateOfLine, withLineStates, withLinesOpened } from "../../../../core/intake/sourceStates";
import { Incident } from "../../../../core/model/incident";
import { Source } from "../../../../core/model/source";

const LINES = 30;
const source: Source = Source.parse({ id: "s", name: "s", sha256: "0".repeat(64), lines: LINES });
const state = fc.constantFrom("taken", "ignored", "open");
const edit = fc.tuple(fc.array(fc.integer({ min: 1, max: LINES })), state);

test("each line is in the state that it was last set to, whatever the order of edits", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const plain = Array.from({ length: LINES }, (): "taken" | "ignored" | "open" => "open");
      let edited: Source = source;
      for (const [lines, to] of edits) {
        for (const line of lines) plain[line - 1] = to;
        edited = withLineStates(edited, lines, to);
      }
      expect(plain.map((_, index) => stateOfLine(edited, index + 1))).toEqual(plain);
    }),
  );
});

test("ranges neither touch another of the same state nor leave a line out", () => {
  const { states } = withLineStates(source, [2, 3, 7], "taken");
  expect(states).toEqual([
    { from: 1, to: 1, state: "open" },
    { from: 2, to: 3, state: "taken" },
    { from: 4, to: 6, state: "open" },
    { from: 7, to: 7, state: "taken" },
    { from: 8, to: 30, state: "open" },
  ]);
});

test("a line is open again when the last event taken from it goes", () => {
  const event = (id: string, line: number) => ({ id, title: id, source: { id: "s", line } });
  const incident = Incident.parse({
    schema: 1,
    id: "i",
    key: "I-1",
    title: "t",
    events: [event("a", 2), event("b", 2), event("c", 5)],
    sources: [withLineStates(source, [2, 5], "taken")],
  });
  const stateAfter = (gone: readonly string[], line: number) =>
    withLinesOpened(incident, gone).sources.map((each) => stateOfLine(each, line))[0];
  expect(stateAfter(["a"], 2)).toBe("taken");
  expect(stateAfter(["a", "b"], 2)).toBe("open");
  expect(stateAfter(["a", "b"], 5)).toBe("taken");
});
