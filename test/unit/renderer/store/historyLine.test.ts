import { expect, test } from "vitest";
import { historyLineOf } from "../../../../renderer/store/historyLine";

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
