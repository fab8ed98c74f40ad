import { expect, test } from "vitest";
import { firstViewport, wholeViewport } from "../../../../../renderer/features/cascade/firstViewport";

const origin = { x: 16, y: 16 };

test("a small cascade is shown whole, in the middle and not blown up", () => {
  const { x, y, zoom } = firstViewport({ width: 400, height: 100, origin }, { width: 1000, height: 600 });
  expect(zoom).toBe(1.35);
  // The flow's (0, 0) lies at the scene's origin.
  expect(x - origin.x * zoom).toBeCloseTo((1000 - 400 * zoom) / 2);
  expect(y - origin.y * zoom).toBeCloseTo((600 - 100 * zoom) / 2);
});

test("one that could not be made out whole shows its end, where the impact is", () => {
  const { x, zoom } = firstViewport({ width: 4000, height: 300, origin }, { width: 900, height: 600 });
  expect(zoom).toBe(0.55);
  expect(x - origin.x * zoom + 4000 * zoom).toBeCloseTo(900);
});

test("fitted, all of it is in view, however small that makes it", () => {
  const { x, zoom } = wholeViewport({ width: 4000, height: 300, origin }, { width: 900, height: 600 });
  expect(zoom).toBeCloseTo((900 - 16) / 4000);
  expect(x - origin.x * zoom).toBeCloseTo(8);
});
