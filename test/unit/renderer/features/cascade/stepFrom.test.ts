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
  expect(walk("c", "right")).toBe("cd");
  expect(walk("c", "right", "right")).toBe("d");
  expect(walk("c", "right", "right", "left", "left")).toBe("c");
});

test("up and down on a link go through those that share an end, so that every cause is reached", () => {
  const first = walk("c", "left") ?? "";
  expect(new Set([first, walk(first, "up"), walk(first, "down")])).toEqual(new Set(["ac", "bc"]));
});

test("up and down on a node go to the nearest node that way, linked or not", () => {
  const columns = ["a", "b"].sort((x, y) => yOf(x) - yOf(y));
  expect(walk(columns[0] ?? "", "down")).toBe(columns[1]);
  const reached = new Set(["up", "down"].flatMap((key) => ["a", "b", "c"].map((id) => walk(id, key as "up" | "down"))));
  expect(reached.has("alone")).toBe(true);
});

test("where nothing lies that way, nothing is selected anew", () => {
  expect(stepFrom(scene, links, "d", "right")).toBeNull();
});

function yOf(id: string): number {
  return scene.nodes.find((each) => each.id === id)?.y ?? 0;
}
