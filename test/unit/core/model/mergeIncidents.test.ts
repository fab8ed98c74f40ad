import { expect, test } from "vitest";
import { valueAt } from "../../../../core/model/applyChange";
import { differences } from "../../../../core/model/differences";
import { isObject, isRecordList, type ListedRecord, sameJson } from "../../../../core/model/documentChange";
import { printIncident, readIncident } from "../../../../core/model/files";
import type { Incident } from "../../../../core/model/incident";
import { merge } from "../../../../core/model/merge";
import { mergeHistory } from "../../../../core/model/mergeHistory";
import { randomOf, randomPair } from "./randomEdits";

const pairs = 1_000;

/** Conflicts told from neither side. */
function withoutSides(incident: Incident): unknown {
  const sides = (path: string) => incident.conflicts.find((conflict) => conflict.path === path);
  const neutral = incident.conflicts.reduce<Incident>(
    (document, { path }) => replaced(document, path, "in conflict") as Incident,
    incident,
  );
  const conflicts = incident.conflicts.map(({ path }) => ({
    path,
    base: sides(path)?.base,
    values: [JSON.stringify(sides(path)?.ours), JSON.stringify(sides(path)?.theirs)].sort(),
  }));
  return sorted({ ...neutral, conflicts: conflicts.sort((a, b) => (a.path < b.path ? -1 : 1)) });
}

function replaced(value: unknown, path: string, by: unknown): unknown {
  const [step, ...rest] = path.split("/").slice(1);
  if (step === undefined) return by;
  const below = rest.map((each) => `/${each}`).join("");
  if (isRecordList(value)) return value.map((each) => (each.id === step ? replaced(each, below, by) : each));
  return isObject(value) ? { ...value, [step]: replaced(value[step], below, by) } : value;
}

/** Sets (tags and the like) hold no order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return isRecordList(value) ? items : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, held]) => [key, sorted(held)])) : value;
}

/** What a side made that the merge neither holds nor keeps as a conflict. */
function lostOf(base: Incident, side: Incident, merged: Incident): readonly string[] {
  return differences(base, side).flatMap(({ path, from, to }) => {
    if (to === undefined || path.endsWith("#order")) return [];
    const held = valueAt(merged, path);
    const waits = merged.conflicts.some((conflict) => conflict.path === path && sameJson(conflict.theirs, to));
    if (waits || sameJson(held, to)) return [];
    if (Array.isArray(to) && Array.isArray(held)) {
      const was: readonly unknown[] = Array.isArray(from) ? from : [];
      const added = to.filter((item) => !was.some((each) => sameJson(each, item)));
      if (added.every((item) => held.some((each) => sameJson(each, item)))) return [];
    }
    return [path];
  });
}

test(`${pairs} pairs of random edits: nothing is dropped, either side merges to the same, again changes nothing, the file reads back`, () => {
  let withConflicts = 0;
  for (let seed = 1; seed <= pairs; seed++) {
    const { base, ours, theirs } = randomPair(seed);
    const { merged, conflicts } = merge<Incident>(base, ours, theirs);
    const other = merge<Incident>(base, theirs, ours).merged;
    const why = `seed ${seed}`;
    expect(lostOf(base, ours, merged), why).toEqual([]);
    expect(lostOf(base, theirs, merged), why).toEqual([]);
    expect(withoutSides(merged), why).toEqual(withoutSides(other));
    for (const list of ["/events", "/cascade/nodes", "/cascade/links", "/insights", "/actions"])
      expect(idsAt(merged, list), why).toEqual(idsAt(other, list));
    expect(sameJson(merge<Incident>(base, merged, merged).merged, merged), why).toBe(true);
    expect(sameJson(merge<Incident>(theirs, merged, theirs).merged, merged), why).toBe(true);
    const text = printIncident(merged);
    const read = readIncident(text, why);
    expect(read.ok && printIncident(read.value.value), why).toBe(text);
    if (conflicts.length > 0) withConflicts += 1;
  }
  expect(withConflicts).toBeGreaterThan(pairs / 10);
  expect(withConflicts).toBeLessThan(pairs);
}, 60_000);

function idsAt(incident: Incident, path: string): readonly string[] {
  return ((valueAt(incident, path) ?? []) as readonly ListedRecord[]).map(({ id }) => id);
}

test("histories unite by the id of their lines: each once, each side in its order, the same from either side", () => {
  const line = (id: string, at: number) => JSON.stringify({ id, at: `2016-01-21T14:${String(at).padStart(2, "0")}Z` });
  for (let seed = 1; seed <= 1_000; seed++) {
    const random = randomOf(seed);
    let clock = 0;
    const grown = (from: readonly string[], side: string) => {
      let at = clock;
      const added = Array.from({ length: Math.floor(random() * 5) }, (_, index) => {
        at += Math.floor(random() * 3);
        return line(`${side}${index}`, at);
      });
      return [...from, ...added];
    };
    const base = grown([], "b");
    clock = 10;
    const [ours, theirs] = [grown(base, "o"), grown(base, "t")];
    const text = (lines: readonly string[]) => lines.map((each) => `${each}\n`).join("");
    const merged = mergeHistory(text(base), text(ours), text(theirs));
    const lines = merged.trimEnd().split("\n").filter(Boolean);
    expect(merged, `seed ${seed}`).toBe(mergeHistory(text(base), text(theirs), text(ours)));
    expect(new Set(lines)).toEqual(new Set([...ours, ...theirs]));
    expect(lines).toHaveLength(new Set(lines).size);
    for (const side of [ours, theirs]) expect(lines.filter((each) => side.includes(each))).toEqual(side);
    expect(mergeHistory(text(base), merged, text(theirs))).toBe(merged);
  }
});

test("a line of the history that one side rewrote or took out, as forgetting does, does not come back", () => {
  const line = (id: string, text: string) => `${JSON.stringify({ id, at: "2016-01-21T14:02:00Z", text })}\n`;
  const base = line("a", "secret") + line("b", "secret too");
  const forgotten = line("b", "forgotten");
  expect(mergeHistory(base, base + line("c", "new"), forgotten)).toBe(forgotten + line("c", "new"));
  expect(mergeHistory(base, forgotten, base + line("c", "new"))).toBe(forgotten + line("c", "new"));
  expect(mergeHistory("", "torn\n", line("a", "whole"))).toBe(`torn\n${line("a", "whole")}`);
});
