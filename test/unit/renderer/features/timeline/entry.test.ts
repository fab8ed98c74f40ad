import fc from "fast-check";
import { expect, test } from "vitest";
import { intervalOf } from "../../../../../core/model/interval";
import type { When } from "../../../../../core/model/when";
import { editableTime } from "../../../../../renderer/features/timeline/editableTime";
import { readEntryTime, readingsOf } from "../../../../../renderer/features/timeline/entry";

const zone = "Europe/London";
const context = { zone, reference: Date.parse("2016-01-21T18:00:00.000Z") };

test("an empty time is no time, which is allowed", () => {
  expect(readEntryTime("  ", context)).toEqual({ kind: "none" });
});

test("two times joined by a dash are beginning and end of one event", () => {
  expect(readEntryTime("14:09–14:58", context)).toMatchObject({
    kind: "read",
    when: { kind: "exact", at: "2016-01-21T14:09:00.000Z" },
    end: { kind: "exact", at: "2016-01-21T14:58:00.000Z" },
  });
});

test("words behind the time are the event's", () => {
  expect(readEntryTime("14:02 server renamed", context)).toMatchObject({
    kind: "read",
    when: { kind: "exact", at: "2016-01-21T14:02:00.000Z", precision: "minute" },
    words: "server renamed",
  });
  expect(readEntryTime("about 2pm – first orders fail", context)).toMatchObject({
    when: { kind: "about" },
    words: "first orders fail",
  });
});

test("a sentence alone is an event without a time; with words behind it, a time was meant", () => {
  const said = "somebody remembered the old name";
  expect(readEntryTime(said, { ...context, isAlone: true })).toEqual({ kind: "words", words: said });
  expect(readEntryTime(said, context)).toMatchObject({ kind: "refused" });
  expect(readEntryTime("14;02", { ...context, isAlone: true })).toMatchObject({ kind: "refused" });
});

test("what is no time is refused with a sentence that says how to write one", () => {
  expect(readEntryTime("soonish maybe", context)).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("14:02"),
  });
});

test("a bare time takes the day of the moment before", () => {
  const previous: When = { kind: "exact", at: "2016-01-19T09:00:00.000Z", precision: "minute", zone };
  expect(readEntryTime("14:02", { ...context, previous })).toMatchObject({ when: { at: "2016-01-19T14:02:00.000Z" } });
});

test("where nothing came before, a bare time takes the day on which most of it happened", () => {
  const read = readEntryTime("14:02", { ...context, mainDay: "2016-01-20" });
  expect(read).toMatchObject({ when: { at: "2016-01-20T14:02:00.000Z" } });
});

test("a time that came twice has two readings, one that was skipped has one by each offset", () => {
  const names = (local: string) => readingsOf({ kind: "local", local, zone }).map(({ name }) => name);
  expect(names("2016-10-30T01:30")).toEqual(["Sun 30 Oct 2016, 01:30 BST", "Sun 30 Oct 2016, 01:30 GMT"]);
  expect(names("2016-03-27T01:30")).toEqual(["Sun 27 Mar 2016, 00:30 GMT", "Sun 27 Mar 2016, 02:30 BST"]);
  expect(readingsOf({ kind: "day", date: "2016-01-21", zone })).toEqual([]);
});

const minute = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((count) => Date.parse("2016-01-21T00:00:00.000Z") + count * 60_000);
const instant = (ms: number) => new Date(ms).toISOString();
const moments: fc.Arbitrary<When> = fc.oneof(
  minute.map((ms): When => ({ kind: "exact", at: instant(ms), precision: "minute", zone })),
  minute.map((ms): When => ({ kind: "exact", at: instant(ms + 31_000), precision: "second", zone })),
  fc
    .tuple(minute, fc.constantFrom(2, 5, 10, 30))
    .map(([ms, plusMinus]): When => ({ kind: "about", at: instant(ms), plusMinus, precision: "minute", zone })),
  fc
    .tuple(minute, minute)
    .filter(([a, b]) => a < b)
    .map(([a, b]): When => ({ kind: "range", earliest: instant(a), latest: instant(b), precision: "minute", zone })),
  minute.map((ms): When => ({ kind: "range", latest: instant(ms), precision: "minute", zone })),
  minute.map((ms): When => ({ kind: "range", earliest: instant(ms), precision: "minute", zone })),
  fc.constant<When>({ kind: "day", date: "2016-01-21", zone }),
);

test("a time as it is offered for editing reads back as the same moment", () => {
  fc.assert(
    fc.property(moments, (when) => {
      const read = readEntryTime(editableTime(when, undefined, zone), { ...context, previous: when });
      expect(read.kind).toBe("read");
      if (read.kind !== "read") return;
      expect(read.when.kind).toBe(when.kind);
      expect(intervalOf(read.when)).toEqual(intervalOf(when));
      expect(read.end).toBeUndefined();
    }),
  );
});

test("a beginning with an end reads back as both", () => {
  fc.assert(
    fc.property(
      fc.tuple(minute, minute).filter(([a, b]) => a < b),
      ([a, b]) => {
        const when: When = { kind: "exact", at: instant(a), precision: "minute", zone };
        const end: When = { kind: "exact", at: instant(b), precision: "minute", zone };
        const read = readEntryTime(editableTime(when, end, zone), { ...context, previous: when });
        expect(read).toMatchObject({ kind: "read", when: { at: when.at }, end: { at: end.at } });
      },
    ),
  );
});
