import { expect, test } from "vitest";
import { apart, closedInItself, directedParts, runsRightToLeft } from "../../../../core/model/textDirection";

test("a paragraph runs as its first letter does", () => {
  expect(runsRightToLeft("14:02 توقف الخادم on db-1")).toBe(true);
  expect(runsRightToLeft("“שרת” was renamed")).toBe(true);
  expect(runsRightToLeft("The server توقف")).toBe(false);
  expect(runsRightToLeft("14:02")).toBe(false);
});

test("a text is parted by its letters; signs between two words go with them, others with the paragraph", () => {
  const parts = (text: string, isRightToLeft: boolean) =>
    directedParts(text, isRightToLeft).map((part) => `${part.isRightToLeft ? "<" : ">"}${part.text}`);
  expect(parts("the server, 14:02", false)).toEqual([">the server, 14:02"]);
  expect(parts("at 14:02 توقف الخادم (INC-1).", false)).toEqual([">at 14:02 ", "<توقف الخادم", "> (INC-1)."]);
  expect(parts("توقف الخادم db-1 14:02.", true)).toEqual(["<توقف الخادم ", ">db-1", "< 14:02."]);
  expect(parts("", false).join("")).toBe(">");
});

test("a text closes what it opens, and nothing else", () => {
  expect(closedInItself("plain")).toBe("plain");
  expect(closedInItself("a\u2069\u202e b")).toBe("a\u202e b");
  expect(closedInItself("\u2067a \u2068b\u2069 c")).toBe("\u2067a \u2068b\u2069 c\u2069");
});

test("what could turn a sentence is set apart in it, and nothing else is touched", () => {
  expect(apart("mq1 was renamed")).toBe("mq1 was renamed");
  expect(apart("שרת 14:05")).toBe("\u2068שרת 14:05\u2069");
  expect(apart("a\u2069\u202eb")).toBe("\u2068a\u202eb\u2069");
});
