import { expect, test } from "vitest";
import { cascadeScene } from "../../../../../core/picture/cascadeScene";
import { stepFrom } from "../../../../../renderer/features/cascade/stepFrom";

const node = (id: string) => ({ id, label: id, kind: "failure" as const, state: "confirmed" as const });
const link = (id: string, from: string, to: string) => ({ id, from, to, kind: "spread" as const, feedback: false });
const links = [link("ac", "a", "c"), link("bc", "b", "c"), link("cd", "c", "d")];
const scene = cascadeScene({
  cascade: { nodes: ["a", "b", "c", "d", "alone"].map(node), links, safeguards: [] },
  times: new Map(),
  statuses: new Map(),
  actions: [],
});
const walk = (start: string, ...keys: Parameters<typeof stepFrom>[3][]) =>
  keys.reduce<string | null>((current, key) => stepFrom(scene, links, current, key) ?? current, start);

test("an arrow leads from a node along a link to its effect, and back", () => {
  expect(walk("c", "down")).toBe("cd");
  expect(walk("c", "down", "down")).toBe("d");
  expect(walk("c", "down", "down", "up", "up")).toBe("c");
});

test("left and right on a link go through those that share an end, so that every cause is reached", () => {
  const first = walk("c", "up") ?? "";
  expect(new Set([first, walk(first, "left"), walk(first, "right")])).toEqual(new Set(["ac", "bc"]));
});

test("left and right on a node go to the nearest node that way, linked or not", () => {
  const row = ["a", "b"].sort((one, other) => xOf(one) - xOf(other));
  expect(walk(row[0] ?? "", "right")).toBe(row[1]);
  const reached = new Set(
    ["left", "right"].flatMap((key) => ["a", "b", "c"].map((id) => walk(id, key as "left" | "right"))),
  );
  expect(reached.has("alone")).toBe(true);
});

test("where nothing lies that way, nothing is selected anew", () => {
  expect(stepFrom(scene, links, "d", "down")).toBeNull();
});

function xOf(id: string): number {
  return scene.nodes.find((each) => each.id === id)?.x ?? 0;
}
