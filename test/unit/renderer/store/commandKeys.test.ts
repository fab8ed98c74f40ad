import { expect, test } from "vitest";
import { allCommands } from "../../../../renderer/store/commandRegistry";

/** The surfaces whose commands have keys of their own; all other commands act everywhere. */
const surfaces = new Set<string | undefined>(["Timeline", "Cascade", "Action"]);
const scopeOf = (menu: string | undefined): string => (surfaces.has(menu) && menu !== undefined ? menu : "everywhere");

const sharedKeys = (): readonly string[] => {
  const byPlace = new Map<string, string[]>();
  for (const { id, keys, menu } of allCommands) {
    if (keys === undefined) continue;
    const place = `${scopeOf(menu)} ${keys.toLowerCase()}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), id]);
  }
  return [...byPlace].flatMap(([place, ids]) => (ids.length > 1 ? [`${place}: ${ids.join(", ")}`] : []));
};

test("no two commands of a surface have the same key, but those that are never to be had at once", () => {
  // The weekly run is a page of its own: it has no list that is filtered, and its minutes have none to copy. A check that
  // is due is answered there by whether it holds.
  expect(sharedKeys()).toEqual([
    "Action o: action.prove, weekly.onTrack",
    "Action shift+o: action.onlyOverdue, weekly.passTheRest",
    "Action shift+e: action.onlyWaitingForEvidence, weekly.end",
    "Action mod+shift+c: action.copyCsv, weekly.copy",
    "Cascade 1: node.make.trigger, link.confidence.low",
    "Cascade 2: node.make.condition, link.confidence.medium",
    "Cascade 3: node.make.failure, link.confidence.high",
  ]);
  expect(allCommands.filter(({ keys }) => keys !== undefined).length).toBeGreaterThan(80);
});

test("no two commands have the same id", () => {
  expect(new Set(allCommands.map(({ id }) => id)).size).toBe(allCommands.length);
});
