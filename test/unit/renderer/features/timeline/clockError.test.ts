import fc from "fast-check";
import { expect, test } from "vitest";
import { clockErrorBetween, isSameWhen, readClockError } from "../../../../../renderer/features/timeline/clockError";
import { clockErrorInWords } from "../../../../../renderer/features/timeline/eventWords";

test.each([
  ["43", 43_000],
  ["43 s fast", 43_000],
  ["2 min slow", -120_000],
  ["-1h", -3_600_000],
  ["1 min 5 s", 65_000],
  ["1m5s behind", -65_000],
  ["0.5 s", 500],
  ["", 0],
  ["0", 0],
])("“%s” is %i ms", (text, ms) => {
  expect(readClockError(text)).toBe(ms);
});

test.each(["fast", "a bit", "3 days fast", "43 s and then some"])("“%s” cannot be read", (text) => {
  expect(readClockError(text)).toBeNull();
});

test("what is said of a clock reads back as the same error", () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 500_000 }), (seconds) => {
      const words = `${clockErrorInWords(Math.abs(seconds) * 1_000)} ${seconds < 0 ? "slow" : "fast"}`;
      expect(readClockError(words)).toBe(seconds === 0 ? 0 : seconds * 1_000);
    }),
  );
});

test("moments are the same when they mean the same in the same way", () => {
  const when = { kind: "exact", at: "2016-01-21T14:02:00.000Z", precision: "minute", zone: "UTC" } as const;
  expect(isSameWhen(when, { ...when })).toBe(true);
  expect(isSameWhen(when, { ...when, precision: "second" })).toBe(false);
  expect(isSameWhen(when, undefined)).toBe(false);
  expect(isSameWhen(undefined, undefined)).toBe(true);
});

test("a clock that stamped 14:07:14 on what happened at 14:06:31 was 43 s fast; a rough time tells nothing of it", () => {
  const stamped = { kind: "exact", at: "2016-01-21T14:07:14.000Z", precision: "second", zone: "UTC" } as const;
  const at = Date.parse("2016-01-21T14:06:31.000Z");
  expect(clockErrorBetween(stamped, { earliest: at, latest: at + 999 })).toBe(43_000);
  expect(clockErrorBetween(stamped, { earliest: at, latest: at + 600_000 })).toBeNull();
});
