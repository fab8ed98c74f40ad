import { expect, test } from "vitest";
import { counted, dateWithWeekday, dayInFull, nearDate, shortDate } from "../../../../renderer/ui/dateWords";

test("a date of this year goes without its year", () => {
  expect(shortDate("2016-02-19", "2016-02-25")).toBe("19 Feb");
  expect(shortDate("2015-02-19", "2016-02-25")).toBe("19 Feb 2015");
});

test("a day is written out in full for a heading", () => {
  expect(dayInFull("2016-02-25")).toBe("Thursday, 25 February");
  expect(dateWithWeekday("2016-02-19", "2016-02-25")).toBe("Fri 19 Feb");
});

test.each([
  ["2016-02-25", "today"],
  ["2016-02-26", "tomorrow"],
  ["2016-02-29", "Mon"],
  ["2016-03-03", "3 Mar"],
  ["2016-02-24", "24 Feb"],
])("%s is called %s on 25 February", (date, words) => {
  expect(nearDate(date, "2016-02-25")).toBe(words);
});

test("a count bears its noun", () => {
  expect([counted(1, "day"), counted(6, "day"), counted(1_200, "order")]).toEqual(["1 day", "6 days", "1,200 orders"]);
});
