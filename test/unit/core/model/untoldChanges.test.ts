import { expect, test } from "vitest";
import { differences } from "../../../../core/model/differences";
import { merge } from "../../../../core/model/merge";
import { takenBack, untoldChanges } from "../../../../core/model/untoldChanges";
import { randomPair } from "./randomEdits";

const line = (before: object, after: object) => ({ changes: differences(before, after) });

test("what the lines tell is not told again, what they do not tell is", () => {
  const [a, b, c] = [{ title: "a" }, { title: "b" }, { title: "c", note: "by hand" }];
  expect(untoldChanges(a, b, [])).toEqual(differences(a, b));
  expect(untoldChanges(a, b, [line(a, b)])).toEqual([]);
  expect(untoldChanges(a, c, [line(a, b)])).toEqual(differences(b, c));
});

test("lines that were there before count for nothing, also where a field came back to what it was", () => {
  const [a, b] = [{ title: "a" }, { title: "b" }];
  const earlier = [line(a, b), line(b, a)];
  expect(untoldChanges(a, b, earlier)).toEqual(differences(a, b));
  expect(untoldChanges(a, b, [...earlier, line(a, b)])).toEqual([]);
});

test("200 random edits: with all lines nothing is untold, and what is told leads back to the start", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { base, ours, theirs } = randomPair(seed);
    const both = merge(base, ours, theirs).merged;
    const lines = [line(base, ours), line(ours, both)];
    expect(untoldChanges(ours, both, lines), `seed ${seed}`).toEqual([]);
    expect(untoldChanges(ours, both, lines.slice(0, 1)), `seed ${seed}`).toEqual(differences(ours, both));
    expect(takenBack(both, differences(ours, both)), `seed ${seed}`).toEqual(ours);
  }
});
