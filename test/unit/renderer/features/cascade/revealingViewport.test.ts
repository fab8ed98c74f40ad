import { expect, test } from "vitest";
import type { PlacedNode } from "../../../../../core/picture/cascadeScene";
import { revealingViewport } from "../../../../../renderer/features/cascade/revealingViewport";

const node = { id: "n1", x: 1000, y: 50, width: 150, height: 50 } as Partial<PlacedNode> as PlacedNode;
const scene = { nodes: [node], links: [], origin: { x: 0, y: 0 } };
const room = { width: 800, height: 400 };

test("what is in view leaves the view as it is, and so does what is not there", () => {
  const place = { x: -600, y: 100, zoom: 1 };
  expect(revealingViewport(place, scene, "n1", room)).toBe(place);
  expect(revealingViewport(place, scene, "gone", room)).toBe(place);
  expect(revealingViewport(place, scene, null, room)).toBe(place);
});

test("what is out of view comes just inside its edge, at the same zoom", () => {
  const { x, y, zoom } = revealingViewport({ x: 0, y: 100, zoom: 1 }, scene, "n1", room);
  expect(zoom).toBe(1);
  expect(y).toBe(100);
  expect(x + node.x + node.width).toBe(room.width - 40);
});
