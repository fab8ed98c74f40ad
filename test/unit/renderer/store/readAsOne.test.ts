import { expect, test } from "vitest";
import type { HistoryLine } from "../../../../renderer/store/historyLine";
import { readAsOne } from "../../../../renderer/store/readAsOne";

const line = (id: string, second: number, more: Partial<HistoryLine> = {}): HistoryLine => ({
  id,
  at: new Date(Date.UTC(2016, 0, 21, 14, 0, second)).toISOString(),
  device: "d1",
  command: "incident.rename",
  changes: [{ path: "/title", from: `before ${id}`, to: `after ${id}` }],
  ...more,
});
const ids = (lines: readonly HistoryLine[]) => readAsOne(lines).map(({ id }) => id);

test("edits of one field within 30 s are one line, from the first value to the last", () => {
  const [told, ...more] = readAsOne([line("a", 0), line("b", 10), line("c", 30)]);
  expect(more).toEqual([]);
  expect(told).toMatchObject({ id: "c", changes: [{ path: "/title", from: "before a", to: "after c" }] });
});

test("the 30 s are counted from the first edit, so that steady typing does not swallow an hour", () => {
  expect(ids([line("a", 0), line("b", 20), line("c", 40), line("d", 60)])).toEqual(["b", "d"]);
});

test("another field, another hand, another command, a record added, and what was undone stand for themselves", () => {
  const other = { changes: [{ path: "/summary", to: "s" }] };
  const added = { changes: [{ path: "/title", after: null, to: { id: "e1" } }] };
  expect(ids([line("a", 0), line("b", 1, other), line("c", 2)])).toEqual(["a", "b", "c"]);
  expect(ids([line("a", 0), line("b", 1, { device: "d2" }), line("c", 2, { who: "the lead" })])).toEqual([
    "a",
    "b",
    "c",
  ]);
  expect(ids([line("a", 0), line("b", 1, { command: "file.merge" })])).toEqual(["a", "b"]);
  expect(ids([line("a", 0, added), line("b", 1, added)])).toEqual(["a", "b"]);
  expect(ids([line("a", 0), line("b", 1), line("c", 2, { undoes: "b" }), line("d", 3)])).toEqual(["a", "b", "c", "d"]);
});

test("an edit whose moment lies before the one it follows stands for itself: the clock was set back", () => {
  expect(ids([line("a", 40), line("b", 30), line("c", 35)])).toEqual(["a", "c"]);
  expect(ids([line("a", 40), line("b", -86_400), line("c", 50)])).toEqual(["a", "b", "c"]);
});
