import { expect, test } from "vitest";
import { firstViewport, wholeViewport } from "../../../../../renderer/features/cascade/firstViewport";

const origin = { x: 12, y: 12 };
const small = { width: 400, height: 100, origin, end: { x: 200, y: 80 } };
const tall = { width: 1600, height: 4000, origin, end: { x: 300, y: 3900 } };
const room = { width: 900, height: 600 };

test("a small cascade is shown whole, in the middle and not blown up", () => {
  const { x, y, zoom } = firstViewport(small, room);
  expect(zoom).toBe(1.25);
  // The flow's (0, 0) lies at the scene's origin.
  expect(x - origin.x * zoom).toBeCloseTo((900 - 400 * zoom) / 2);
  expect(y - origin.y * zoom).toBeCloseTo((600 - 100 * zoom) / 2);
});

test("of one that could not be read whole, the part with the impact is shown, its words 11 px and more", () => {
  const { x, y, zoom } = firstViewport(tall, room);
  expect(12 * zoom).toBeGreaterThan(11);
  const impact = { x: (tall.end.x - origin.x) * zoom + x, y: (tall.end.y - origin.y) * zoom + y };
  expect(impact.x).toBeGreaterThan(0);
  expect(impact.x).toBeLessThan(room.width);
  expect(impact.y).toBeGreaterThan(0);
  // Nothing lies below it: the room is not given to emptiness.
  expect(y - origin.y * zoom + tall.height * zoom).toBeCloseTo(room.height);
});

test("fitted, all of it is in view, however small that makes it", () => {
  const { y, zoom } = wholeViewport(tall, room);
  expect(zoom).toBeCloseTo((600 - 16) / 4000);
  expect(y - origin.y * zoom).toBeCloseTo(8);
});
