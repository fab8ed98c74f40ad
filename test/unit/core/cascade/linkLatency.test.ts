import { describe, expect, test } from "vitest";
import { linkLatency } from "../../../../core/cascade/linkLatency";
import { cascadeOf } from "./arbitraryCascade";

const between = (cause: readonly [number, number] | null, effect: readonly [number, number] | null) => {
  const timeOf = (range: readonly [number, number] | null) =>
    range === null ? null : { earliest: range[0], latest: range[1] };
  const cascade = cascadeOf({ nodes: [{ id: "n1" }, { id: "n2" }], links: [{ id: "l1", from: "n1", to: "n2" }] });
  const times = [timeOf(cause), timeOf(effect)];
  return linkLatency(
    { ...cascade, nodes: cascade.nodes.map((node, index) => ({ ...node, time: times[index] ?? null })) },
    "l1",
  );
};

describe("how long a link took", () => {
  test("lies between cause's end and effect's begin, and cause's begin and effect's end", () => {
    expect(between([0, 10], [30, 50])).toEqual({ min: 20, max: 50 });
  });

  test("is at least nothing where the two overlap", () => {
    expect(between([0, 40], [30, 50])).toEqual({ min: 0, max: 50 });
  });

  test("is not told where a time is missing, open, or the effect came first", () => {
    expect(between(null, [30, 50])).toBeNull();
    expect(between([0, 10], [30, Number.POSITIVE_INFINITY])).toBeNull();
    expect(between([60, 70], [30, 50])).toBeNull();
  });
});
