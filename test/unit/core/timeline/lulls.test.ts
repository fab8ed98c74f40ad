import { expect, test } from "vitest";
import { quietGaps } from "../../../../core/timeline/lulls";
import { clock, incidentOf } from "./incidentOf";

const at = (time: string) => Date.parse(`2016-01-21T${time}:00.000Z`);
const gaps = (events: readonly object[], options?: Parameters<typeof quietGaps>[1]) =>
  quietGaps(incidentOf({ events: events.map((event, index) => ({ id: `e${index}`, title: "x", ...event })) }), options);

test("a lull is a long stretch between two recorded moments, also while an outage lasts", () => {
  const events = [
    { when: clock("16:52") },
    { when: clock("14:00"), end: clock("15:17") },
    { when: clock("14:30") },
    { when: { kind: "range", latest: "2016-01-21T14:40:00.000Z", zone: "UTC" } },
    { when: { kind: "day", date: "2016-01-21", zone: "Europe/London" } },
    {},
  ];
  expect(gaps(events)).toEqual([
    { fromMs: at("14:40"), toMs: at("15:17") },
    { fromMs: at("15:17") + 59_999, toMs: at("16:52") },
  ]);
});

test("what is short, in itself or beside the whole, is none", () => {
  expect(gaps([{ when: clock("14:00") }, { when: clock("14:20") }])).toEqual([]);
  const hourly = Array.from({ length: 12 }, (_, hour) => ({ when: clock(`${String(hour + 8).padStart(2, "0")}:00`) }));
  expect(gaps(hourly)).toEqual([]);
  expect(gaps(hourly, { atLeastMs: 30 * 60_000, atLeastShare: 0 })).toHaveLength(11);
  expect(gaps([])).toEqual([]);
});

test("a night does not make the pauses of the day look short", () => {
  const events = ["2016-01-21T14:00", "2016-01-21T14:10", "2016-01-21T15:00", "2016-01-22T08:35"].map((at) => ({
    when: { kind: "exact", at: `${at}:00.000Z`, zone: "UTC" },
  }));
  expect(gaps(events).map(({ toMs }) => new Date(toMs).toISOString())).toEqual([
    "2016-01-21T15:00:00.000Z",
    "2016-01-22T08:35:00.000Z",
  ]);
});
