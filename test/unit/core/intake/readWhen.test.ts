import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWhen } from "../../../../core/intake/describeWhen";
import { readSpan, readWhen } from "../../../../core/intake/readWhen";
import { intervalOf } from "../../../../core/model/interval";
import { When } from "../../../../core/model/when";
import { instantsOfLocal, localOf } from "../../../../core/model/zone";

const zone = "Europe/London";
/** A Friday. */
const reference = Date.parse("2016-01-22T09:30:00Z");
const context = { zone, reference };

const understood = (text: string, more = {}) => {
  const read = readWhen(text, { ...context, ...more });
  return read.ok ? read.understood : read.finding.message;
};
const whenOf = (text: string, more = {}) => {
  const read = readWhen(text, { ...context, ...more });
  if (!read.ok) throw new Error(read.finding.message);
  return read.when;
};

describe("a moment typed in words", () => {
  it.each([
    ["14:02", "Fri 22 Jan 2016, 14:02 GMT"],
    ["14:02:31", "Fri 22 Jan 2016, 14:02:31 GMT"],
    ["14:02:31.25", "Fri 22 Jan 2016, 14:02:31.250 GMT"],
    ["14.02", "Fri 22 Jan 2016, 14:02 GMT"],
    ["9:05", "Fri 22 Jan 2016, 09:05 GMT"],
    ["2pm", "Fri 22 Jan 2016, 14:00 GMT"],
    ["12 a.m.", "Fri 22 Jan 2016, 00:00 GMT"],
    ["12:30 pm", "Fri 22 Jan 2016, 12:30 GMT"],
    ["half past two", "Fri 22 Jan 2016, 14:30 GMT"],
    ["a quarter to nine", "Fri 22 Jan 2016, 08:45 GMT"],
    ["3 o'clock", "Fri 22 Jan 2016, 15:00 GMT"],
    ["noon", "Fri 22 Jan 2016, 12:00 GMT"],
    ["yesterday around two", "Thu 21 Jan 2016, about 14:00 GMT"],
    ["yesterday 14:02", "Thu 21 Jan 2016, 14:02 GMT"],
    ["about 2pm", "Fri 22 Jan 2016, about 14:00 GMT"],
    ["≈ 13:40 ±10", "Fri 22 Jan 2016, about 13:40 GMT"],
    ["≈ 13:40 ±20", "Fri 22 Jan 2016, about 13:40 GMT ±20 min"],
    ["21 Jan, between 14:45 and 15:00", "Thu 21 Jan 2016, between 14:45 and 15:00 GMT"],
    ["14:00ish", "Fri 22 Jan 2016, about 14:00 GMT"],
    ["between 14:45 and 15:00", "Fri 22 Jan 2016, between 14:45 and 15:00 GMT"],
    ["14:09–14:58", "Fri 22 Jan 2016, between 14:09 and 14:58 GMT"],
    ["22:50-00:10", "Fri 22 Jan 2016, between 22:50 and Sat 23 Jan 2016, 00:10 GMT"],
    ["before 15:00", "Fri 22 Jan 2016, before 15:00 GMT"],
    ["by 3pm", "Fri 22 Jan 2016, before 15:00 GMT"],
    ["after 14:00", "Fri 22 Jan 2016, after 14:00 GMT"],
    ["21 January", "Thu 21 Jan 2016"],
    ["Sep 3rd", "Thu 3 Sep 2015"],
    ["2016-01-21", "Thu 21 Jan 2016"],
    ["21/01/2016 14:02", "Thu 21 Jan 2016, 14:02 GMT"],
    ["1/21/2016", "Thu 21 Jan 2016"],
    ["on Thursday", "Thu 21 Jan 2016"],
    ["Friday", "Fri 22 Jan 2016"],
    ["last Friday at 3", "Fri 15 Jan 2016, 15:00 GMT"],
    ["Thursday evening", "Thu 21 Jan 2016, between 17:00 and 22:59 GMT"],
    ["15:00 on 20 January 2016", "Wed 20 Jan 2016, 15:00 GMT"],
    ["2016-01-21T14:02:00Z", "Thu 21 Jan 2016, 14:02:00 UTC"],
    ["20160121T140200Z", "Thu 21 Jan 2016, 14:02:00 UTC"],
    ["2016-01-21 14:02:31,250", "Thu 21 Jan 2016, 14:02:31.250 GMT"],
    ["Jan 21 14:07:14", "Thu 21 Jan 2016, 14:07:14 GMT"],
    ["14:02+01:00", "Fri 22 Jan 2016, 14:02 UTC+01:00"],
    ["2016-01-21T14:02:00-05:00", "Thu 21 Jan 2016, 14:02:00 UTC-05:00"],
    ["14:02 EST", "Fri 22 Jan 2016, 14:02 UTC-05:00"],
    ["two days ago", "Wed 20 Jan 2016"],
    ["tomorrow at 9:00", "Sat 23 Jan 2016, 09:00 GMT"],
    ["  14:02. ", "Fri 22 Jan 2016, 14:02 GMT"],
  ])("%s", (text, echo) => {
    expect(understood(text)).toBe(echo);
  });

  it("keeps the precision as stated", () => {
    expect(whenOf("14:02")).toEqual({ kind: "exact", at: "2016-01-22T14:02:00.000Z", precision: "minute", zone });
    expect(whenOf("14:02:31")).toMatchObject({ precision: "second" });
    expect(whenOf("14:02:31.007")).toMatchObject({ at: "2016-01-22T14:02:31.007Z", precision: "ms" });
  });

  it("keeps a stated ± and otherwise is as rough as the words", () => {
    expect(whenOf("≈ 13:40 ±10")).toMatchObject({ kind: "about", plusMinus: 10 });
    expect(whenOf("14:00 ± 1h")).toMatchObject({ kind: "about", plusMinus: 60 });
    expect(whenOf("14:00 ±30 s")).toMatchObject({ kind: "about", plusMinus: 0.5 });
    expect(whenOf("around two o'clock")).toMatchObject({ kind: "about", plusMinus: 30 });
    expect(whenOf("about 14:15")).toMatchObject({ kind: "about", plusMinus: 15 });
    expect(whenOf("about 14:02")).toMatchObject({ kind: "about", plusMinus: 5 });
  });

  it("before and after leave the other end open", () => {
    expect(whenOf("before 15:00")).toEqual({
      kind: "range",
      latest: "2016-01-22T15:00:00.000Z",
      precision: "minute",
      zone,
    });
    expect(whenOf("after 14:00")).toEqual({
      kind: "range",
      earliest: "2016-01-22T14:00:00.000Z",
      precision: "minute",
      zone,
    });
  });

  it("says what to write when it does not understand", () => {
    expect(understood("banana")).toBe(
      '"banana" is not a time that can be read. Write for example "14:02", "about 2pm", "yesterday 14:02", "between 14:45 and 15:00" or "21 January".',
    );
    expect(understood(" ")).toContain("No time is written.");
    for (const text of ["25:00", "14:60", "2016-02-31", "2016-13-01", "13pm", "deployed 2.4.1", "9 nodes"]) {
      expect(readWhen(text, context).ok, text).toBe(false);
    }
  });

  it("whatever is typed, the answer is a valid When or one sentence", () => {
    const part = fc.constantFrom(
      "14:02",
      "2pm",
      "about",
      "yesterday",
      "between",
      "and",
      "+20m",
      "21 January",
      "±10",
      "before",
      "Thursday",
      "-",
      "to",
      "2016-03-27",
      "01:30",
      "hours later",
      "99",
      "T",
      "Z",
      "ago",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, part, fc.string({ maxLength: 6 })), { maxLength: 6 }), (parts) => {
        const read = readWhen(parts.join(" "), context);
        if (read.ok) {
          When.parse(read.when);
          expect(intervalOf(read.when).earliest).toBeLessThanOrEqual(intervalOf(read.when).latest);
        } else expect(read.finding.message).not.toBe("");
      }),
    );
  });
});

describe("the half of the day", () => {
  it.each([
    ["between 2:45 and 3pm", "Thu 21 Jan 2016, between 14:45 and 15:00 GMT"],
    ["between 9 and 11pm", "Thu 21 Jan 2016, between 21:00 and 23:00 GMT"],
    ["between 11:30 and 1pm", "Thu 21 Jan 2016, between 11:30 and 13:00 GMT"],
    ["between 4:15 and 5", "Thu 21 Jan 2016, between 04:15 and 05:00 GMT"],
    ["between 11:50 and 1:10", "Thu 21 Jan 2016, between 11:50 and 13:10 GMT"],
    ["between 2 and 4am", "Thu 21 Jan 2016, between 02:00 and 04:00 GMT"],
  ])("that stands behind %s is that of its beginning", (text, echo) => {
    const day = { previous: { kind: "day", date: "2016-01-21", zone } } as const;
    expect(understood(text ?? "", day)).toBe(echo);
  });
});

describe("the moment before", () => {
  const previous = { kind: "exact", at: "2016-01-21T14:02:00.000Z", precision: "minute", zone } as const;

  it("gives a bare clock time its day", () => {
    expect(understood("14:09", { previous })).toBe("Thu 21 Jan 2016, 14:09 GMT");
    expect(understood("14:09", { previous: { kind: "day", date: "2016-01-20", zone } })).toBe(
      "Wed 20 Jan 2016, 14:09 GMT",
    );
  });

  it.each([
    ["+20m", "Thu 21 Jan 2016, 14:22 GMT"],
    ["+1h 30m", "Thu 21 Jan 2016, 15:32 GMT"],
    ["half an hour later", "Thu 21 Jan 2016, 14:32 GMT"],
    ["hours later", "Thu 21 Jan 2016, between 16:02 and 22:02 GMT"],
  ])("is what %s counts from", (text, echo) => {
    expect(understood(text ?? "", { previous })).toBe(echo);
  });

  it.each([
    ["2:30", "Thu 21 Jan 2016, 14:30 GMT"],
    ["about 4", "Thu 21 Jan 2016, about 16:00 GMT"],
    ["9:40", "Thu 21 Jan 2016, 09:40 GMT"],
    ["02:30", "Thu 21 Jan 2016, 02:30 GMT"],
    ["2:30am", "Thu 21 Jan 2016, 02:30 GMT"],
    ["between 2:45 and 3:10", "Thu 21 Jan 2016, between 14:45 and 15:10 GMT"],
    ["between 4:15 and 5", "Thu 21 Jan 2016, between 16:15 and 17:00 GMT"],
  ])("tells in which half of the day %s lies, where nothing else does", (text, echo) => {
    expect(understood(text ?? "", { previous })).toBe(echo);
  });

  it("ends a vague lapse at the minute, as it was stated", () => {
    const about = { kind: "about", at: "2016-01-21T14:00:00.000Z", plusMinus: 30, precision: "minute", zone } as const;
    expect(readWhen("hours later", { ...context, previous: about })).toMatchObject({
      when: { kind: "range", earliest: "2016-01-21T15:30:00.000Z", latest: "2016-01-21T22:30:00.000Z" },
    });
  });

  it("is missed when there is none", () => {
    expect(understood("+20m")).toBe(
      '"+20m" counts from the moment before, and there is none with a time. Write a clock time.',
    );
  });

  it("keeps its roughness", () => {
    const about = { kind: "about", at: "2016-01-21T14:00:00.000Z", plusMinus: 30, precision: "minute", zone } as const;
    expect(whenOf("+1h", { previous: about })).toEqual({ ...about, at: "2016-01-21T15:00:00.000Z" });
  });
});

describe("clock changes", () => {
  it.each([
    ["Europe/London", "2016-03-27 01:30", "2016-03-27T01:30"],
    ["Europe/London", "2016-10-30 01:30", "2016-10-30T01:30"],
    ["America/New_York", "2016-03-13 02:30", "2016-03-13T02:30"],
    ["America/New_York", "2016-11-06 01:30", "2016-11-06T01:30"],
  ])("in %s, %s is left for a person to decide", (where, text, local) => {
    expect(whenOf(text, { zone: where })).toEqual({ kind: "local", local, zone: where });
  });

  it("the echo says what to write, and that decides it", () => {
    expect(understood("2016-10-30 01:30")).toBe(
      "Sun 30 Oct 2016, 01:30, which came twice: write 01:30 BST or 01:30 GMT",
    );
    expect(whenOf("2016-10-30 01:30 BST")).toMatchObject({ kind: "exact", at: "2016-10-30T00:30:00.000Z", zone });
    expect(whenOf("2016-10-30 01:30 GMT")).toMatchObject({ kind: "exact", at: "2016-10-30T01:30:00.000Z", zone });
    const newYork = { zone: "America/New_York" };
    expect(understood("2016-11-06 01:30", newYork)).toContain("write 01:30 EDT or 01:30 EST");
    expect(whenOf("2016-11-06 01:30 EST", newYork)).toMatchObject({ at: "2016-11-06T06:30:00.000Z", ...newYork });
    expect(understood("2016-03-27 01:30")).toBe("Sun 27 Mar 2016, 01:30, which clocks skipped: check the time");
  });

  it("times around a change are set against the offset of their own day", () => {
    expect(whenOf("2016-03-26 12:00")).toMatchObject({ at: "2016-03-26T12:00:00.000Z" });
    expect(whenOf("2016-03-27 12:00")).toMatchObject({ at: "2016-03-27T11:00:00.000Z" });
    expect(whenOf("2016-11-06 12:00", { zone: "America/New_York" })).toMatchObject({ at: "2016-11-06T17:00:00.000Z" });
    expect(understood("2016-07-01 12:00", { zone: "America/New_York" })).toBe("Fri 1 Jul 2016, 12:00 EDT");
  });

  it("before and after such a time reach over all that it can mean", () => {
    expect(whenOf("before 2016-10-30 01:30")).toMatchObject({ latest: "2016-10-30T01:30:00.000Z" });
    expect(whenOf("after 2016-10-30 01:30")).toMatchObject({ earliest: "2016-10-30T00:30:00.000Z" });
  });

  it("yesterday is yesterday by the zone's own calendar", () => {
    const lateInLondon = Date.parse("2016-01-22T00:30:00Z");
    expect(whenOf("yesterday", { reference: lateInLondon })).toMatchObject({ date: "2016-01-21" });
    expect(whenOf("yesterday", { reference: lateInLondon, zone: "America/New_York" })).toMatchObject({
      date: "2016-01-20",
    });
  });
});

describe("the echo", () => {
  const zones = fc.constantFrom("Europe/London", "America/New_York", "Asia/Kolkata", "+05:30", "UTC");
  const minutes = fc.integer({
    min: Date.parse("2015-01-01T00:00:00Z") / 60_000,
    max: Date.parse("2017-01-01T00:00:00Z") / 60_000,
  });
  const instants = minutes.map((minute) => new Date(minute * 60_000).toISOString());
  const whens: fc.Arbitrary<When> = fc.oneof(
    fc.record({
      kind: fc.constant("exact" as const),
      at: instants,
      precision: fc.constant("minute" as const),
      zone: zones,
    }),
    fc.record({
      kind: fc.constant("exact" as const),
      at: instants,
      precision: fc.constant("second" as const),
      zone: zones,
    }),
    fc.record({
      kind: fc.constant("exact" as const),
      at: instants,
      precision: fc.constant("ms" as const),
      zone: zones,
    }),
    fc.record({
      kind: fc.constant("about" as const),
      at: instants,
      plusMinus: fc.integer({ min: 1, max: 240 }),
      precision: fc.constant("minute" as const),
      zone: zones,
    }),
    fc.tuple(minutes, fc.nat({ max: 5_000 }), zones).map(([minute, length, where]) => ({
      kind: "range" as const,
      earliest: new Date(minute * 60_000).toISOString(),
      latest: new Date((minute + length) * 60_000).toISOString(),
      precision: "minute" as const,
      zone: where,
    })),
    fc.record({
      kind: fc.constant("range" as const),
      earliest: instants,
      precision: fc.constant("minute" as const),
      zone: zones,
    }),
    fc.record({
      kind: fc.constant("range" as const),
      latest: instants,
      precision: fc.constant("minute" as const),
      zone: zones,
    }),
    fc.record({ kind: fc.constant("day" as const), date: instants.map((at) => at.slice(0, 10)), zone: zones }),
  );

  const comesTwice = (when: When) =>
    Object.values(when).some((value) => {
      const at = Date.parse(String(value));
      return Number.isFinite(at) && instantsOfLocal(localOf(at, when.zone).slice(0, 19), when.zone).length > 1;
    });

  it("typed again, means the same, with the zone's name and without", () => {
    fc.assert(
      fc.property(whens, (when) => {
        const again = (style: object) => readWhen(describeWhen(when, style), { zone: when.zone, reference });
        const named = again({});
        expect(named.ok && intervalOf(named.when)).toEqual(intervalOf(when));
        const plain = again({ withoutZone: true, longMonth: true });
        if (!comesTwice(when)) expect(plain.ok && intervalOf(plain.when)).toEqual(intervalOf(when));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a span", () => {
  it.each([
    ["14:09–14:58", "Fri 22 Jan 2016, 14:09 GMT to 14:58 GMT"],
    ["from 2pm to 3pm", "Fri 22 Jan 2016, 14:00 GMT to 15:00 GMT"],
    ["2016-01-21 22:50 - 00:10", "Thu 21 Jan 2016, 22:50 GMT to Fri 22 Jan 2016, 00:10 GMT"],
    ["2016-01-20 14:00 until 2016-01-21 09:00", "Wed 20 Jan 2016, 14:00 GMT to Thu 21 Jan 2016, 09:00 GMT"],
  ])("%s has a beginning and an end", (text, echo) => {
    const read = readSpan(text, context);
    expect(read).toMatchObject({ ok: true, understood: echo, when: { kind: "exact" }, end: { kind: "exact" } });
  });

  it("one time alone has no end, and neither has a range", () => {
    expect(readSpan("14:02", context)).not.toHaveProperty("end");
    expect(readSpan("between 14:45 and 15:00", context)).toMatchObject({ ok: true, when: { kind: "range" } });
    expect(readSpan("between 14:45 and 15:00", context)).not.toHaveProperty("end");
  });

  it("an end before its beginning is refused when both days are stated", () => {
    expect(readSpan("2016-01-21 14:00 - 2016-01-20 09:00", context).ok).toBe(false);
  });
});
