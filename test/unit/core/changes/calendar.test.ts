import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFrozenDate, weightiestKind, windowsAt } from "../../../../core/changes/calendar";
import type { When } from "../../../../core/model/when";
import { Workspace } from "../../../../core/model/workspace";
import { localOf } from "../../../../core/model/zone";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";

const zone = "Europe/London";
const exact = (at: string): When => ({ kind: "exact", at, precision: "minute", zone });

function calendarOf(recurs: unknown, kind = "critical", services: readonly string[] = []): Workspace {
  return Workspace.parse({
    schema: 1,
    id: "w",
    settings: { zone },
    calendar: [{ id: "x", kind, title: "X", services, recurs }],
  });
}

const weekly = (days: readonly string[], from: string, to: string) => ({ kind: "weekly", days, from, to });
const sureAt = (workspace: Workspace, when: When) => windowsAt(workspace, when, []).map((hit) => hit.sure);

describe("windowsAt", () => {
  it("finds the order peak for the sample's rename, by the clocks of London", () => {
    const { workspace, incidents } = sampleWorkspace();
    const change = incidents[0]?.incident.changes[0];
    if (change?.when === undefined) throw new Error("the rename has no time");
    const hits = windowsAt(workspace, change.when, change.services);
    expect(hits.map((hit) => [hit.window.title, hit.sure])).toEqual([["Order peak", true]]);
    expect(weightiestKind(hits)).toBe("critical");
  });

  it("holds its start and not its end, in winter and in summer time", () => {
    const peak = calendarOf(weekly(["thu"], "12:00", "16:00"));
    expect(sureAt(peak, exact("2016-01-21T12:00:00.000Z"))).toEqual([true]);
    expect(sureAt(peak, exact("2016-01-21T16:00:00.000Z"))).toEqual([]);
    expect(sureAt(peak, exact("2016-07-21T11:00:00.000Z"))).toEqual([true]);
    expect(sureAt(peak, exact("2016-07-21T15:00:00.000Z"))).toEqual([]);
    expect(sureAt(peak, exact("2016-01-22T13:00:00.000Z"))).toEqual([]);
  });

  it("agrees with the clock on the wall, at any minute of two years, on both sides of the ocean", () => {
    const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    const minutes = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 });
    const zones = fc.constantFrom("Europe/London", "America/New_York");
    fc.assert(
      fc.property(minutes, fc.subarray(days), zones, (minute, chosen, place) => {
        const at = Date.parse("2016-01-01T00:00:00.000Z") + minute * 60_000;
        const local = localOf(at, place);
        const weekday = days[new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? "";
        const isInside = chosen.includes(weekday) && local.slice(11, 16) >= "12:00" && local.slice(11, 16) < "16:00";
        const workspace = { ...calendarOf(weekly(chosen, "12:00", "16:00")), settings: { zone: place } };
        expect(sureAt(workspace, exact(new Date(at).toISOString()))).toEqual(isInside ? [true] : []);
      }),
      { numRuns: 400 },
    );
  });

  it("a moment known roughly may fall in a window without surely doing so", () => {
    const peak = calendarOf(weekly(["thu"], "12:00", "16:00"));
    const about: When = { kind: "about", at: "2016-01-21T12:05:00.000Z", plusMinus: 10, zone };
    expect(sureAt(peak, about)).toEqual([false]);
    expect(sureAt(peak, { kind: "day", date: "2016-01-21", zone })).toEqual([false]);
    expect(sureAt(peak, { kind: "range", earliest: "2016-01-21T13:00:00.000Z", zone })).toEqual([]);
  });

  it("a weekly window may cross midnight", () => {
    const night = calendarOf(weekly(["fri"], "22:00", "02:00"));
    expect(sureAt(night, exact("2016-01-23T01:30:00.000Z"))).toEqual([true]);
    expect(sureAt(night, exact("2016-01-23T02:00:00.000Z"))).toEqual([]);
  });

  it("dated and month-end windows hold whole days of their zone", () => {
    const dated = calendarOf({ kind: "dated", from: "2015-12-14", to: "2016-01-03" }, "freeze");
    expect(sureAt(dated, exact("2016-01-03T23:59:00.000Z"))).toEqual([true]);
    expect(sureAt(dated, exact("2016-01-04T00:00:00.000Z"))).toEqual([]);
    const monthEnd = calendarOf({ kind: "month end", lastDays: 2 });
    expect(sureAt(monthEnd, { kind: "day", date: "2016-02-28", zone })).toEqual([true]);
    expect(sureAt(monthEnd, { kind: "day", date: "2016-02-27", zone })).toEqual([]);
  });

  it("leaves out windows of other services, and keeps those for all", () => {
    const ofQueue = calendarOf(weekly(["thu"], "12:00", "16:00"), "critical", ["mq"]);
    const when = exact("2016-01-21T14:00:00.000Z");
    expect(windowsAt(ofQueue, when, ["db"])).toEqual([]);
    expect(windowsAt(ofQueue, when, ["db", "mq"])).toHaveLength(1);
  });

  it("a freeze weighs more than a critical window, and that more than a preferred one", () => {
    const when = exact("2016-01-21T14:00:00.000Z");
    const all = ["preferred", "critical", "freeze"].flatMap(
      (kind) => calendarOf(weekly(["thu"], "00:00", "23:59"), kind).calendar,
    );
    const hitsOf = (count: number) => windowsAt({ calendar: all.slice(0, count), settings: { zone } }, when, []);
    expect([0, 1, 2, 3].map((count) => weightiestKind(hitsOf(count)))).toEqual([
      "none",
      "preferred",
      "critical",
      "freeze",
    ]);
  });
});

describe("isFrozenDate", () => {
  it("holds for freeze windows alone", () => {
    const days = { kind: "dated", from: "2016-02-01", to: "2016-02-10" };
    expect(isFrozenDate(calendarOf(days, "freeze").calendar, "2016-02-10", [])).toBe(true);
    expect(isFrozenDate(calendarOf(days, "freeze").calendar, "2016-02-11", [])).toBe(false);
    expect(isFrozenDate(calendarOf(days, "critical").calendar, "2016-02-05", [])).toBe(false);
  });
});
