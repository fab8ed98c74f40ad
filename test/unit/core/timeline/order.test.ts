import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBefore } from "../../../../core/model/interval";
import { effectiveIntervalOf } from "../../../../core/timeline/effective";
import { orderOfEvents } from "../../../../core/timeline/order";
import { about, clock, incidentOf } from "./incidentOf";

/** Events in a few minutes, of all kinds, with orders stated at random, also contradictory and circular ones. */
const arbitraryIncident = fc
  .array(
    fc.record(
      {
        from: fc.nat(12),
        width: fc.nat(6),
        hasTime: fc.constantFrom(true, true, true, false),
        after: fc.array(fc.nat(7), { maxLength: 2 }),
        source: fc.record({ id: fc.constantFrom("s1", "s2"), line: fc.integer({ min: 1, max: 6 }) }),
      },
      { requiredKeys: ["from", "width", "hasTime", "after"] },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((events) =>
    incidentOf({
      sources: [{ id: "s1", name: "a", sha256: "0".repeat(64), lines: 9, offsetMs: 60_000 }],
      events: events.map(({ from, width, hasTime, after, source }, index) => ({
        id: `e${index}`,
        title: "x",
        after: after.map((other) => `e${other}`),
        ...(source === undefined ? {} : { source }),
        ...(hasTime
          ? {
              when: {
                kind: "range",
                earliest: new Date(from * 60_000).toISOString(),
                latest: new Date((from + width) * 60_000).toISOString(),
                zone: "UTC",
              },
            }
          : {}),
      })),
    }),
  );

/** The closure as 2-model words it, by trying every pair until nothing changes. Only stated orders by `after`. */
function naiveClosure(incident: ReturnType<typeof incidentOf>): (a: string, b: string) => boolean {
  const time = (id: string) => {
    const event = incident.events.find((candidate) => candidate.id === id);
    return (
      (event === undefined ? null : effectiveIntervalOf(incident, event)) ?? {
        earliest: Number.NEGATIVE_INFINITY,
        latest: Number.POSITIVE_INFINITY,
      }
    );
  };
  const ids = incident.events.map((event) => event.id);
  const before = new Set<string>();
  for (const a of ids) {
    for (const b of ids) {
      const isStated = incident.events.find((event) => event.id === b)?.after.includes(a) === true;
      if (isBefore(time(a), time(b)) || (isStated && a !== b && !isBefore(time(b), time(a)))) before.add(`${a} ${b}`);
    }
  }
  for (const middle of ids) {
    for (const a of ids) {
      for (const b of ids) {
        if (before.has(`${a} ${middle}`) && before.has(`${middle} ${b}`)) before.add(`${a} ${b}`);
      }
    }
  }
  return (a, b) => before.has(`${a} ${b}`) && !before.has(`${b} ${a}`);
}

describe("the order of events", () => {
  test("is the closure of intervals and stated orders; pairs on a loop are uncertain", () => {
    fc.assert(
      fc.property(arbitraryIncident, (incident) => {
        const bare = { ...incident, events: incident.events.map(({ source: _source, ...event }) => event) };
        const order = orderOfEvents(bare);
        const naive = naiveClosure(bare);
        for (const { id: a } of bare.events) {
          for (const { id: b } of bare.events) {
            expect(order.certainlyBefore(a, b)).toBe(naive(a, b));
            expect(order.uncertain(a, b)).toBe(a !== b && !naive(a, b) && !naive(b, a));
          }
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test("is a strict partial order that the list never contradicts", () => {
    fc.assert(
      fc.property(arbitraryIncident, (incident) => {
        const { sorted, certainlyBefore } = orderOfEvents(incident);
        expect(sorted.map((event) => event.id).sort()).toEqual(incident.events.map((event) => event.id).sort());
        for (const [position, a] of sorted.entries()) {
          expect(certainlyBefore(a.id, a.id)).toBe(false);
          for (const b of sorted.slice(position + 1)) {
            expect(certainlyBefore(b.id, a.id)).toBe(false);
            for (const c of sorted) {
              if (certainlyBefore(a.id, b.id) && certainlyBefore(b.id, c.id)) {
                expect(certainlyBefore(a.id, c.id)).toBe(true);
              }
            }
          }
        }
      }),
      { numRuns: 1_500 },
    );
  });

  const line = (id: string, number: number, when: object, source = "s1") => ({
    id,
    title: id,
    when,
    source: { id: source, line: number },
  });
  const listed = (events: readonly object[]) => orderOfEvents(incidentOf({ events }));

  test("within one minute the lines of one source decide, those of two do not", () => {
    const order = listed([
      line("second", 9, clock("14:02")),
      line("first", 8, clock("14:02")),
      line("other", 1, clock("14:02"), "s2"),
    ]);
    expect(order.certainlyBefore("first", "second")).toBe(true);
    expect(order.uncertain("other", "first")).toBe(true);
    expect(order.sorted.map((event) => event.id)).toEqual(["first", "second", "other"]);
  });

  test("lines do not decide where the source's own times run backwards", () => {
    const order = listed([
      line("a", 1, clock("14:05")),
      line("b", 2, clock("14:01")),
      line("c", 3, { kind: "day", date: "2016-01-21", zone: "Europe/London" }),
    ]);
    expect(order.certainlyBefore("b", "a")).toBe(true);
    expect(order.uncertain("a", "c")).toBe(true);
    expect(order.certainlyBefore("b", "c")).toBe(true);
    expect(listed([line("a", 1, about("14:05", 5)), line("b", 2, about("14:01", 5))]).uncertain("a", "b")).toBe(true);
    expect(listed([line("a", 1, about("14:05", 10)), line("b", 2, clock("14:00"))]).uncertain("a", "b")).toBe(true);
  });

  test("lines decide between a second and its whole minute, and between a time and its whole day", () => {
    const day = { kind: "day", date: "2016-01-21", zone: "Europe/London" };
    const order = listed([line("a", 1, clock("14:02:31")), line("b", 2, clock("14:02")), line("c", 3, day)]);
    expect([order.certainlyBefore("a", "b"), order.certainlyBefore("b", "c")]).toEqual([true, true]);
  });

  test("a clock that ran 43 s fast is put right before anything is compared", () => {
    const incident = incidentOf({
      sources: [{ id: "s1", name: "syslog", sha256: "0".repeat(64), lines: 9, offsetMs: 43_000 }],
      events: [
        { id: "log", title: "log", when: clock("14:07:14"), source: { id: "s1", line: 1 } },
        { id: "call", title: "call", when: clock("14:06:50") },
      ],
    });
    expect(orderOfEvents(incident).certainlyBefore("log", "call")).toBe(true);
  });

  test("what was stated counts only where times overlap", () => {
    const order = listed([
      { id: "a", title: "a", when: clock("14:00"), after: ["b"] },
      { id: "b", title: "b", when: clock("15:00") },
    ]);
    expect(order.certainlyBefore("a", "b")).toBe(true);
  });

  test("events without a time keep their place in the entered order", () => {
    const order = listed([
      { id: "a", title: "a", when: clock("14:00") },
      { id: "b", title: "b" },
      { id: "c", title: "c", when: clock("15:00") },
    ]);
    expect(order.sorted.map((event) => event.id)).toEqual(["a", "b", "c"]);
    expect(order.uncertain("a", "b")).toBe(true);
  });

  test("new words leave the order as it was, with the new events in it", () => {
    const incident = incidentOf({
      events: [
        { id: "b", title: "b", when: clock("15:00") },
        { id: "a", title: "a", when: clock("14:00") },
      ],
    });
    orderOfEvents(incident);
    const renamed = { ...incident, events: incident.events.map((event) => ({ ...event, title: `${event.title}!` })) };
    expect(orderOfEvents(renamed).sorted.map((event) => event.title)).toEqual(["a!", "b!"]);
    const moved = incident.events.map((event) => (event.id === "a" ? { ...event, when: clock("16:00") } : event));
    expect(orderOfEvents({ ...incident, events: moved }).sorted.map((event) => event.id)).toEqual(["b", "a"]);
  });
});
