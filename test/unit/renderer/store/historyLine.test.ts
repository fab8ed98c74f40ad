import { expect, test } from "vitest";
import { historyLineOf, lastLineId, printHistoryLine } from "../../../../renderer/store/historyLine";
import { recordOfRow, rowOfRecord } from "../../../../renderer/store/manyChanges";

const whole = {
  id: "h1",
  parent: null,
  at: "2016-01-21T14:02:00.000Z",
  device: "d",
  command: "incident.rename",
  changes: [{ path: "/title", from: "a", to: "b" }],
};

test("a line as the app writes it is read as it is", () => {
  expect(historyLineOf(JSON.stringify(whole))).toEqual(whole);
  expect(historyLineOf(JSON.stringify({ ...whole, "x-future": 1 }))).toEqual({ ...whole, "x-future": 1 });
});

test.for<readonly [what: string, text: string]>([
  ["torn", JSON.stringify(whole).slice(0, 60)],
  ["empty", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["a mark of git", "<<<<<<< HEAD"],
  ["no changes", JSON.stringify({ ...whole, changes: undefined })],
  ["a change that is none", JSON.stringify({ ...whole, changes: [null] })],
  ["a change without a path", JSON.stringify({ ...whole, changes: [{ from: 1 }] })],
  ["a change behind a number", JSON.stringify({ ...whole, changes: [{ path: "/events/e", after: 1 }] })],
  ["no moment", JSON.stringify({ ...whole, at: undefined })],
  ["a moment that is none", JSON.stringify({ ...whole, at: "yesterday" })],
  ["no command", JSON.stringify({ ...whole, command: undefined })],
  ["somebody who is a number", JSON.stringify({ ...whole, who: 7 })],
  ["a restore of no moment", JSON.stringify({ ...whole, of: "then" })],
])("a line that the overview could not show, nor a restore follow, is left out: %s", ([, text]) => {
  expect(historyLineOf(text)).toBeNull();
});

test("a record is read back from its line with all that a line tells, and nothing of where the app keeps it", () => {
  const told = { ...whole, who: "the duty engineer", undoes: "h0", of: "2016-01-20T14:02:00.000Z" };
  const line = printHistoryLine({ ...told, seq: 7, folder: "inc-2016-001", written: 0 });
  expect(JSON.parse(line)).toEqual(told);
  expect(historyLineOf(line)).toEqual(told);
});

test("the next line follows the last whole one, whatever stands behind it", () => {
  const [first, second] = [JSON.stringify(whole), JSON.stringify({ ...whole, id: "h2", parent: "h1" })];
  expect(lastLineId(`${first}\n${second}\n`)).toBe("h2");
  expect(lastLineId(`${first}\n${second}`)).toBe("h1");
  expect(lastLineId(`${first}\n${second.slice(0, 40)}`)).toBe("h1");
  expect(lastLineId(`${first}\n>>>>>>> theirs\n`)).toBe("h1");
  expect(lastLineId("")).toBeNull();
});

test("a record of many changes is kept as text: it prints the same line, and is read back as it was", async () => {
  const changes = Array.from({ length: 700 }, (_, at) => ({
    path: `/events/e${at}`,
    to: { id: `e${at}` },
    after: null,
  }));
  const record = { ...whole, changes, seq: 7, folder: "inc-2016-001", written: 0 } as const;
  for (const each of [record, { ...record, undoes: "other" }, { ...record, changes: [] }]) {
    const row = await rowOfRecord(each);
    expect(row.changes).toEqual([]);
    expect(printHistoryLine(row)).toBe(printHistoryLine(each));
    expect(await recordOfRow(row)).toEqual(each);
  }
});
