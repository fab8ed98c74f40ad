import { expect, test } from "vitest";
import { readDueDate } from "../../../../core/actions/readDueDate";

const today = "2016-02-25"; // a Thursday

test.each([
  ["2016-03-04", "2016-03-04"],
  ["19 Feb", "2017-02-19"],
  ["26 feb", "2016-02-26"],
  ["Feb 26th", "2016-02-26"],
  ["1 March, 2018", "2018-03-01"],
  ["4.3.", "2016-03-04"],
  ["+2w", "2016-03-10"],
  ["in 10 days", "2016-03-06"],
  ["3 months", "2016-05-25"],
  ["tomorrow", "2016-02-26"],
  ["Friday", "2016-02-26"],
  ["next thursday", "2016-03-03"],
  ["end of month", "2016-02-29"],
])("%s is read as %s", (text, date) => {
  expect(readDueDate(text, today)).toBe(date);
});

test("a month is added without leaving the shorter month", () => {
  expect(readDueDate("1 month", "2016-01-31")).toBe("2016-02-29");
});

test("29 February waits for the next leap year", () => {
  expect(readDueDate("29 feb", "2016-03-01")).toBe("2020-02-29");
});

test.each(["", "soon", "31 Feb 2016", "2016-02-30", "14:02"])("'%s' is not a date", (text) => {
  expect(readDueDate(text, today)).toBeNull();
});
