import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  expiredBackups,
  isBackupDue,
  longestGap,
  mostAtOnce,
  type Rotated,
} from "../../../../electron/backups/rotation";

const hour = 3_600_000;
const day = 24 * hour;
const begin = Date.UTC(2016, 0, 1);
const seed = 20160121;

/** What a person would look for: the last backup of that hour, day or month, or a later one of it. */
const promises = [
  { within: day, span: (at: number) => new Date(at).toISOString().slice(0, 13) },
  { within: 31 * day, span: (at: number) => new Date(at).toISOString().slice(0, 10) },
  { within: 366 * day, span: (at: number) => new Date(at).toISOString().slice(0, 7) },
];

function backup(number: number, at: number, reason: Rotated["reason"] = "automatic"): Rotated {
  return { id: `${number}`, number, at, reason, whole: reason !== "merge" };
}

/** Makes a backup at each moment, taking away what has expired after each, as the host does. */
function keptAfter(moments: readonly number[]): readonly Rotated[] {
  let kept: readonly Rotated[] = [];
  for (const [index, at] of moments.entries()) {
    const made = [...kept, backup(index + 1, at)];
    const gone = new Set(expiredBackups(made, at));
    kept = made.filter(({ id }) => !gone.has(id));
  }
  return kept;
}

/** Moments that go forward by minutes, hours, days or weeks. */
const forward = fc
  .array(
    fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 4_000 }), fc.integer({ min: 1, max: 60_000 })),
    {
      minLength: 1,
      maxLength: 300,
    },
  )
  .map((gaps) => gaps.map((_, index) => gaps.slice(0, index + 1).reduce((at, gap) => at + gap * 60_000, begin)));

describe(`rotation, seed ${seed}`, () => {
  test("hourly for a day, daily for a month, monthly for a year: each has its last backup, whatever came when", () => {
    fc.assert(
      fc.property(forward, (moments) => {
        const now = moments.at(-1) ?? begin;
        const kept = keptAfter(moments);
        for (const { within, span } of promises) {
          for (const at of moments.filter((each) => now - each < within)) {
            const later = kept.filter((each) => span(each.at) === span(at) && each.at >= at);
            expect(later, new Date(at).toISOString()).not.toEqual([]);
          }
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  test("a clock set back by any time takes nothing of what was promised, and not the one just made", () => {
    fc.assert(
      fc.property(forward, fc.integer({ min: 1, max: 60 * 24 * 400 }), forward, (first, back, later) => {
        const end = first.at(-1) ?? begin;
        const again = later.map((at) => at - begin + end - back * 60_000);
        const kept = keptAfter([...first, ...again]);
        const now = again.at(-1) ?? end;
        // What had run out before the clock was set back is not promised once more.
        const latest = Math.max(end, now);
        expect(kept.map(({ number }) => number)).toContain(first.length + again.length);
        for (const { within, span } of promises) {
          for (const [index, at] of [...first, ...again].entries()) {
            if (at > now || latest - at >= within) continue;
            const last = kept.filter((each) => span(each.at) === span(at) && each.number >= index + 1);
            expect(last, new Date(at).toISOString()).not.toEqual([]);
          }
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  test("the newest one never goes, and nothing whose moment lies ahead", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -800 * 24, max: 800 * 24 }), { minLength: 1, maxLength: 80 }), (hours) => {
        const backups = hours.map((each, index) => backup(index + 1, begin + each * hour));
        const gone = expiredBackups(backups, begin);
        expect(gone).not.toContain(`${backups.length}`);
        expect(gone.length).toBeLessThanOrEqual(mostAtOnce);
        for (const { id, at } of backups) if (at > begin) expect(gone).not.toContain(id);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("a clock that stands ten years ahead for one backup takes a few old ones, and the next day all else is there", () => {
    const hourly = Array.from({ length: 400 }, (_, index) => begin + index * hour);
    const end = hourly.at(-1) ?? begin;
    const before = keptAfter(hourly);
    const after = keptAfter([...hourly, end + 3650 * day, end + 1]);
    expect(before.filter(({ id }) => !after.some((each) => each.id === id)).length).toBeLessThanOrEqual(2 * mostAtOnce);
  });

  test("a year of hours comes to a few dozen", () => {
    const kept = keptAfter(Array.from({ length: 366 * 24 }, (_, index) => begin + index * hour));
    expect(kept.length).toBeLessThanOrEqual(24 + 31 + 13);
    expect(kept.length).toBeGreaterThanOrEqual(24 + 30 + 11);
  });

  test("a clock that stands a year ahead for a day makes nothing a year old: days, months and what was asked for stay", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 24 }), (ahead, hours) => {
        const days = Array.from({ length: 300 }, (_, index) => begin + index * day);
        const end = days.at(-1) ?? begin;
        const wrong = Array.from({ length: hours }, (_, index) => end + ahead * day + index * hour);
        const asked = backup(1, begin + 10 * day, "by-hand");
        let kept: readonly Rotated[] = [asked];
        for (const [index, at] of [...days.filter((each) => each > asked.at), ...wrong, end + day].entries()) {
          const made = [...kept, backup(index + 2, at)];
          const gone = new Set(expiredBackups(made, at));
          kept = made.filter(({ id }) => !gone.has(id));
        }
        expect(kept).toContain(asked);
        const left = 31 * day - longestGap - wrong.length * hour;
        for (const at of days.filter((each) => end - each < left)) {
          expect(
            kept.map((each) => each.at),
            new Date(at).toISOString(),
          ).toContain(at);
        }
        const months = new Set(days.filter((each) => end - each < 280 * day).map((at) => new Date(at).getUTCMonth()));
        const there = new Set(kept.filter(({ at }) => at <= end).map(({ at }) => new Date(at).getUTCMonth()));
        expect([...there]).toEqual(expect.arrayContaining([...months]));
      }),
      { seed, numRuns: 100 },
    );
  });

  test("whatever the clock does, the newest is there after each backup, and an hour later the next is due", () => {
    const jumps = fc.array(
      fc.oneof(fc.constant(60), fc.integer({ min: 1, max: 300 }), fc.integer({ min: -900 * 1_440, max: 900 * 1_440 })),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(jumps, (minutes) => {
        const moments = minutes.map((_, index) =>
          minutes.slice(0, index + 1).reduce((at, m) => at + m * 60_000, begin),
        );
        for (let count = 1; count <= moments.length; count += 1) {
          const now = moments[count - 1] ?? begin;
          const kept = keptAfter(moments.slice(0, count));
          expect(kept.map(({ number }) => number)).toContain(count);
          expect(isBackupDue(kept, now + hour)).toBe(true);
          expect(isBackupDue(kept, now + hour - 1)).toBe(false);
        }
      }),
      { seed, numRuns: 50 },
    );
  });

  test("what was kept before a merge stays a month, what a person asked for a year", () => {
    const weekly = Array.from({ length: 60 }, (_, index) => backup(index + 3, begin + (index + 1) * 7 * day));
    const backups = [backup(1, begin, "by-hand"), backup(2, begin, "merge"), ...weekly];
    const goneOf = (days: number) =>
      expiredBackups(
        backups.filter(({ at }) => at <= begin + days * day),
        begin + days * day,
      ).filter((id) => Number(id) < 3);
    expect(goneOf(30)).toEqual([]);
    expect(goneOf(32)).toEqual(["2"]);
    expect(goneOf(365)).toEqual(["2"]);
    expect(goneOf(400)).toEqual(["1", "2"]);
  });

  test("an hour after the last one the next is due; one whose moment lies ahead does not hold it up", () => {
    expect(isBackupDue([], begin)).toBe(true);
    expect(isBackupDue([backup(1, begin)], begin + hour - 1)).toBe(false);
    expect(isBackupDue([backup(1, begin)], begin + hour)).toBe(true);
    expect(isBackupDue([backup(1, begin + 5 * hour)], begin)).toBe(true);
    // A day that comes twice, since the clock was set back, is backed up twice.
    expect(isBackupDue([backup(1, begin), backup(2, begin - hour)], begin + 1)).toBe(true);
    expect(isBackupDue([backup(1, begin, "merge")], begin)).toBe(true);
  });
});
