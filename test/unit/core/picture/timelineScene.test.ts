import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventKind } from "../../../../core/model/vocabulary";
import { roomOf } from "../../../../core/picture/measure";
import type { SceneElement } from "../../../../core/picture/scene";
import { timeAt, wholeWindow, xOf } from "../../../../core/picture/timeAxis";
import type { PictureEvent, TimelinePicture } from "../../../../core/picture/timelinePicture";
import { type TimelineScene, timelineScene } from "../../../../core/picture/timelineScene";
import { sampleTimeline } from "./sampleTimeline";

const START = Date.parse("2016-01-21T13:00:00.000Z");
const HOUR = 3_600_000;

const anyEvent: fc.Arbitrary<Omit<PictureEvent, "id">> = fc
  .record({
    title: fc.string({ unit: "grapheme", maxLength: 70 }),
    kind: fc.constantFrom(...EventKind.options),
    key: fc.boolean(),
    lane: fc.constantFrom("a", "b", "c", undefined, "unknown"),
    at: fc.integer({ min: -1000, max: 6 * HOUR }),
    width: fc.oneof(fc.constant(59_999), fc.constant(0), fc.integer({ min: 0, max: 30 * HOUR })),
    open: fc.constantFrom("none", "none", "none", "earliest", "latest"),
    lasts: fc.option(fc.integer({ min: -HOUR, max: 5 * HOUR }), { nil: undefined }),
    uncertain: fc.boolean(),
  })
  .map(({ at, width, open, lasts, ...event }) => {
    const earliest = open === "earliest" ? Number.NEGATIVE_INFINITY : START + at;
    const latest = open === "latest" ? Number.POSITIVE_INFINITY : START + at + width;
    const end = lasts === undefined ? undefined : { earliest: START + at + lasts, latest: START + at + lasts + 59_999 };
    return { ...event, interval: { earliest, latest }, end };
  });

function pictureOf(events: readonly Omit<PictureEvent, "id">[]): TimelinePicture {
  const lanes = ["a", "b", "c"].map((id) => ({ id, name: `Lane ${id}` }));
  const numbered = events.map((event, index) => ({ ...event, id: `e${index}` }));
  return { events: numbered, lanes, keyTimes: [], zone: "Europe/London", width: 800 };
}

function elementsOf(scene: TimelineScene): readonly SceneElement[] {
  return scene.groups.flatMap((group) => group.elements);
}

function textsOf(scene: TimelineScene): readonly string[] {
  return elementsOf(scene).flatMap((element) => (element.kind === "text" ? [element.text] : []));
}

describe("the picture of a timeline", () => {
  it("keeps every label inside the picture and says nothing that is no number", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const scene = timelineScene(pictureOf(events));
        for (const element of elementsOf(scene)) {
          if (element.kind === "path") expect(element.d).not.toMatch(/NaN|Infinity/);
          else expect(Number.isFinite(element.x) && Number.isFinite(element.y)).toBe(true);
          if (element.kind !== "text") continue;
          const room = roomOf(element.text, element);
          const left =
            element.anchor === "start" ? element.x : element.anchor === "end" ? element.x - room : element.x - room / 2;
          expect(left).toBeGreaterThanOrEqual(-1);
          expect(left + room).toBeLessThanOrEqual(scene.width + 1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("lets no label touch another event's label", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const labels = timelineScene(pictureOf(events))
          .groups.filter((group) => group.part === "event")
          .flatMap((group) => group.elements)
          .flatMap((element) => (element.kind === "text" && element.weight === 400 ? [element] : []))
          .map((label) => {
            const room = roomOf(label.text, label);
            return { y: label.y, from: label.anchor === "end" ? label.x - room : label.x, room };
          });
        for (const [index, a] of labels.entries()) {
          for (const b of labels.slice(index + 1)) {
            const touches = a.y === b.y && a.from < b.from + b.room && b.from < a.from + a.room;
            expect(touches).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("draws every event of a small incident, each with its id", () => {
    const scene = timelineScene(sampleTimeline);
    const drawn = scene.groups.filter((group) => group.part === "event").map((group) => group.id);
    expect([...drawn].sort()).toEqual(sampleTimeline.events.map((event) => event.id).sort());
    expect(scene.marks).toHaveLength(sampleTimeline.events.length);
  });

  it("labels all key events of the sample in full", () => {
    const texts = textsOf(timelineScene(sampleTimeline));
    for (const event of sampleTimeline.events.filter((each) => each.key)) expect(texts).toContain(event.title);
  });

  it("folds the quiet gap and says how long it was", () => {
    const scene = timelineScene(sampleTimeline);
    expect(scene.axis?.pieces.map((piece) => piece.quietMs !== null)).toEqual([false, true, false]);
    expect(textsOf(scene)).toContain("quiet 1 h 21 min");
  });

  it("leaves out lanes without events and draws events without a lane at the bottom", () => {
    const scene = timelineScene(sampleTimeline);
    expect(textsOf(scene)).not.toContain("Warehouse");
    const [first, ...rest] = sampleTimeline.events;
    if (first === undefined) throw new Error("no event");
    const homeless = timelineScene({ ...sampleTimeline, events: [{ ...first, lane: undefined }, ...rest] });
    expect(textsOf(homeless)).toContain("Elsewhere");
  });

  it("marks an uncertain order", () => {
    const uncertain = timelineScene(sampleTimeline).groups.find((group) => group.id === "e4");
    expect(uncertain?.name).toContain("order uncertain");
    expect(uncertain?.elements.some((element) => element.kind === "text" && element.text === "?")).toBe(true);
  });

  it("draws each key time as a dashed line where it happened, unless outside the window", () => {
    const scene = timelineScene(sampleTimeline);
    expect(textsOf(scene)).toEqual(expect.arrayContaining(["impact starts", "detected", "mitigated"]));
    const zoomed = timelineScene({
      ...sampleTimeline,
      window: { fromMs: Date.parse("2016-01-21T14:10Z"), toMs: Date.parse("2016-01-21T14:20Z") },
    });
    expect(zoomed.groups.filter((group) => group.part === "keyTime").map((group) => group.id)).toEqual(["impactStart"]);
  });

  it("has no key time's label crossed by a line, over another label or outside, however near they are", () => {
    const labels = ["impact starts", "detected", "acknowledged", "customers told", "mitigated", "resolved"];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 4 * 60 }), fc.integer({ min: 100, max: 112 })), {
          minLength: 2,
          maxLength: 6,
        }),
        fc.integer({ min: 420, max: 1900 }),
        (minutes, width) => {
          const keyTimes = minutes.map((minute, index) => {
            const earliest = START + minute * 60_000;
            return { id: `k${index}`, label: labels[index] ?? "", interval: { earliest, latest: earliest + 59_999 } };
          });
          const scene = timelineScene({ ...sampleTimeline, keyTimes, width });
          const groups = scene.groups.filter(({ part }) => part === "keyTime");
          expect(groups).toHaveLength(minutes.length);
          const lines = groups.flatMap(({ id, elements }) =>
            elements.flatMap((element) => {
              const [, x, top] = (element.kind === "path" && /^M(\S+) (\S+)V/.exec(element.d)) || [];
              return x === undefined ? [] : [{ id, x: Number(x), top: Number(top) }];
            }),
          );
          const words = groups.flatMap(({ id, elements }) =>
            elements.flatMap((element) => {
              if (element.kind !== "text") return [];
              const room = roomOf(element.text, element);
              const left = element.anchor === "start" ? element.x : element.x - room;
              return [{ id, left, right: left + room, top: element.y - 8, bottom: element.y + 2 }];
            }),
          );
          expect(lines).toHaveLength(minutes.length);
          for (const word of words) {
            expect(word.left).toBeGreaterThanOrEqual(scene.plot.x);
            expect(word.right).toBeLessThanOrEqual(scene.plot.x + scene.plot.width);
            expect(lines.filter(({ x, top }) => x > word.left && x < word.right && top < word.bottom)).toEqual([]);
            const over = words.filter(
              (other) =>
                other.id !== word.id &&
                other.left < word.right &&
                word.left < other.right &&
                other.top < word.bottom &&
                word.top < other.bottom,
            );
            expect(over).toEqual([]);
            // A line begins at its own label, or above it.
            expect(lines.find(({ id }) => id === word.id)?.top).toBeLessThan(word.bottom);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("does not let a time known only to the day stretch the axis", () => {
    const window = wholeWindow(sampleTimeline);
    expect(window && window.toMs - window.fromMs).toBeLessThan(5 * HOUR);
  });

  it("shows one event, and says so when there is none with a time", () => {
    const one = timelineScene({ ...sampleTimeline, events: sampleTimeline.events.slice(1, 2), keyTimes: [] });
    expect(textsOf(one)).toContain("Server renamed");
    const none = timelineScene({ ...sampleTimeline, events: [], keyTimes: [] });
    expect(none.axis).toBeNull();
    expect(textsOf(none)).toEqual(["No event has a time yet."]);
  });

  it("stays below 1,500 elements with 10,000 events, in a fraction of a second", () => {
    const events = Array.from({ length: 10_000 }, (_, index) => ({
      title: `Line ${index}`,
      kind: EventKind.options[index % 13] ?? "note",
      key: index % 20 === 0,
      uncertain: index % 3 === 0,
      lane: ["a", "b", "c"][index % 3],
      interval: { earliest: START + index * 1441, latest: START + index * 1441 + 999 },
      end: { earliest: START + index * 2000, latest: START + index * 3000 },
    }));
    const scene = timelineScene({ ...pictureOf(events), width: 1600 });
    expect(elementsOf(scene).length).toBeLessThan(1500);
    expect(scene.groups.some((group) => group.name?.includes("more events"))).toBe(true);
  });

  it("stays below 1,500 elements with 300 lanes", () => {
    const events = Array.from({ length: 3000 }, (_, index) => ({
      ...{ id: `e${index}`, title: `Line ${index}`, kind: "note" as const, key: true, uncertain: false },
      lane: `lane ${index % 300}`,
      interval: { earliest: START + index * 5000, latest: START + index * 5000 },
    }));
    const lanes = Array.from({ length: 300 }, (_, index) => ({ id: `lane ${index}`, name: `lane ${index}` }));
    const scene = timelineScene({ events, lanes, keyTimes: [], zone: "UTC", width: 1200 });
    expect(elementsOf(scene).length).toBeLessThan(1500);
    expect(textsOf(scene)).toContain("289 more");
  });
});

describe("the axis", () => {
  it("maps times to places and back, in order, folded or not", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 25 }), fc.nat(1000), fc.nat(1000), (events, a, b) => {
        const { axis, window } = timelineScene(pictureOf(events));
        if (axis === null || window === null) return;
        const at = (share: number) => window.fromMs + ((window.toMs - window.fromMs) * share) / 1000;
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(xOf(axis, at(early))).toBeLessThanOrEqual(xOf(axis, at(late)));
        expect(Math.abs(timeAt(axis, xOf(axis, at(a))) - at(a))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it("joins its pieces without a gap and fills the plot", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 25 }), (events) => {
        const { axis, plot } = timelineScene(pictureOf(events));
        if (axis === null) return;
        for (const [index, piece] of axis.pieces.entries()) {
          const next = axis.pieces[index + 1];
          expect(piece.toX).toBeGreaterThan(piece.fromX);
          expect(piece.toMs).toBeGreaterThan(piece.fromMs);
          expect(next?.fromX ?? piece.toX).toBe(piece.toX);
          expect(next?.fromMs ?? piece.toMs).toBe(piece.toMs);
        }
        expect(axis.pieces[0]?.fromX).toBe(plot.x);
        expect(axis.pieces.at(-1)?.toX).toBeCloseTo(plot.x + plot.width, 6);
      }),
      { numRuns: 150 },
    );
  });

  it("names hours by the zone's clock, across the night on which it is set back", () => {
    const first = Date.parse("2016-10-29T22:50:00Z");
    const events = Array.from({ length: 12 }, (_, index) => {
      const at = first + index * 1_200_000;
      const interval = { earliest: at, latest: at };
      return { id: `e${index}`, title: "x", kind: "note" as const, key: false, uncertain: false, interval };
    });
    const scene = timelineScene({ events, lanes: [], keyTimes: [], zone: "Europe/London", width: 700 });
    const clock = textsOf(scene).filter((text) => /\d\d:\d\d$/.test(text));
    expect(clock).toEqual(["00:00", "00:30", "01:00", "01:30", "01:00", "01:30", "02:00", "02:30"]);
  });
});
