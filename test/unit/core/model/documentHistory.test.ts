import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange, reverseOf } from "../../../../core/model/applyChange";
import { differences } from "../../../../core/model/differences";
import { sameJson } from "../../../../core/model/documentChange";
import { merge } from "../../../../core/model/merge";
import { takeBack } from "../../../../core/model/undo";

interface Item {
  readonly id: string;
  readonly title?: string;
  readonly tags: readonly string[];
  readonly parts: readonly { readonly id: string; readonly text: string }[];
}
interface Sheet {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly Item[];
  readonly conflicts: readonly [];
}

const item = (id: string, more: Partial<Item> = {}): Item => ({ id, tags: [], parts: [], ...more });
const sheet = (items: readonly Item[], more: Partial<Sheet> = {}): Sheet => ({
  title: "t",
  items,
  conflicts: [],
  ...more,
});

const word = fc.constantFrom("a", "b", "c", "d");
const itemOf = (id: string) =>
  fc
    .record(
      {
        title: word,
        tags: fc.uniqueArray(word, { maxLength: 3 }),
        parts: fc.uniqueArray(fc.record({ id: fc.constantFrom("p1", "p2", "p3"), text: word }), {
          selector: (part) => part.id,
          maxLength: 3,
        }),
      },
      { requiredKeys: ["tags", "parts"] },
    )
    .map((fields) => ({ id, ...fields }));
const anySheet: fc.Arbitrary<Sheet> = fc
  .uniqueArray(fc.constantFrom("i1", "i2", "i3", "i4", "i5"), { maxLength: 5 })
  .chain((ids) =>
    fc.record(
      { title: word, note: word, items: fc.tuple(...ids.map(itemOf)), conflicts: fc.constant<[]>([]) },
      { requiredKeys: ["title", "items", "conflicts"] },
    ),
  );
let made = 0;
const context = {
  at: "2016-02-25T10:00:00.000Z",
  newId: () => {
    made += 1;
    return `made-${made}`;
  },
};

describe("changes of a document", () => {
  test("the differences, applied one after the other, lead from before to after, and reversed back again", () => {
    fc.assert(
      fc.property(anySheet, anySheet, (before, after) => {
        const changes = differences(before, after);
        const there = changes.reduce<Sheet>(applyChange, before);
        expect(sameJson(there, after)).toBe(true);
        const back = [...changes].reverse().map(reverseOf).reduce<Sheet>(applyChange, there);
        expect(sameJson(back, before)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("what was not touched keeps its identity", () => {
    const before = sheet([item("i1"), item("i2", { title: "a" })]);
    const after = applyChange(before, { path: "/items/i2/title", from: "a", to: "b" });
    expect(after.items[0]).toBe(before.items[0]);
    expect(after.items[1]).toEqual(item("i2", { title: "b" }));
  });

  test("a path step with a slash is written so that it reads back", () => {
    const changes = differences({ "x/y~": 1 }, { "x/y~": 2 });
    expect(changes).toEqual([{ path: "/x~1y~0", from: 1, to: 2 }]);
    expect(changes.reduce<object>(applyChange, { "x/y~": 1 })).toEqual({ "x/y~": 2 });
  });
});

describe("undo", () => {
  test("restores the document while nobody changed the same fields", () => {
    fc.assert(
      fc.property(anySheet, anySheet, (before, after) => {
        const undone = takeBack(after, differences(before, after), context);
        expect(undone.ok && sameJson(undone.value, before)).toBe(true);
      }),
    );
  });

  test("is refused, naming the field, where somebody else changed it since", () => {
    const before = sheet([item("i1", { title: "a" })]);
    const after = sheet([item("i1", { title: "b" })]);
    const since = sheet([item("i1", { title: "c" })]);
    expect(takeBack(since, differences(before, after), context)).toMatchObject({
      ok: false,
      finding: { message: expect.stringContaining("“title” in items") },
    });
  });

  test("never removes a ledger entry, but appends one that reverts it", () => {
    const entry = { id: "l1", at: "2016-02-01T10:00:00.000Z", what: "status", from: "idea", to: "agreed" };
    const before = { actions: [{ id: "a1", status: "idea", ledger: [] as object[] }] };
    const after = { actions: [{ id: "a1", status: "agreed", ledger: [entry] }] };
    const undone = takeBack(after, differences(before, after), context);
    if (!undone.ok) throw new Error(undone.finding.message);
    expect(undone.value.actions[0]?.status).toBe("idea");
    expect(undone.value.actions[0]?.ledger).toHaveLength(2);
    expect(undone.value.actions[0]?.ledger[1]).toMatchObject({ reverts: "l1", from: "agreed", to: "idea" });
  });
});

describe("merge", () => {
  test("one side unchanged: the other is taken, without conflict", () => {
    fc.assert(
      fc.property(anySheet, anySheet, (base, edited) => {
        for (const [ours, theirs] of [
          [edited, base],
          [base, edited],
        ] as const) {
          const { merged, conflicts } = merge<Sheet>(base, ours, theirs);
          expect(conflicts).toEqual([]);
          expect(sameJson(merged, edited)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no record that either side added, and none that either edited, is lost; from both sides the same order", () => {
    fc.assert(
      fc.property(anySheet, anySheet, anySheet, (base, ours, theirs) => {
        const one = merge<Sheet>(base, ours, theirs);
        const other = merge<Sheet>(base, theirs, ours);
        expect(one.merged.items.map(({ id }) => id)).toEqual(other.merged.items.map(({ id }) => id));
        const ids = new Set(one.merged.items.map(({ id }) => id));
        for (const side of [ours, theirs]) {
          for (const record of side.items) {
            const was = base.items.find(({ id }) => id === record.id);
            if (was === undefined || !sameJson(was, record)) expect(ids).toContain(record.id);
          }
        }
        expect(one.conflicts.map(({ path }) => path).sort()).toEqual(other.conflicts.map(({ path }) => path).sort());
      }),
      { numRuns: 1000 },
    );
  });

  test("different values: ours stays, theirs waits in the document with the base", () => {
    const { merged, conflicts } = merge<Sheet>(
      sheet([], { title: "base" }),
      sheet([], { title: "ours" }),
      sheet([], { title: "theirs" }),
    );
    expect(merged.title).toBe("ours");
    expect(conflicts).toMatchObject([{ path: "/title", base: "base", ours: "ours", theirs: "theirs" }]);
    expect(merged.conflicts).toEqual(conflicts);
    expect(merge<Sheet>(null, merged, merged).merged.conflicts).toHaveLength(1);
  });

  test("an edit beats a deletion and is reported", () => {
    const { merged, reports } = merge<Sheet>(
      sheet([item("i1", { title: "a" })]),
      sheet([]),
      sheet([item("i1", { title: "b" })]),
    );
    expect(merged.items).toEqual([item("i1", { title: "b" })]);
    expect(reports).toEqual(["“b” was removed on one side and edited on the other; the edit was kept."]);
  });

  test("a link to a node that the other side removed brings the node back", () => {
    const node = { id: "n1", label: "Queue unreachable" };
    const link = { id: "l1", from: "n1", to: "n2" };
    const other = { id: "n2", label: "No orders" };
    const cascade = (nodes: object[], links: object[]) => ({ cascade: { nodes, links }, conflicts: [] });
    const { merged, reports } = merge(cascade([node, other], []), cascade([other], []), cascade([node, other], [link]));
    expect(merged.cascade.nodes).toEqual([other, node]);
    expect(reports).toHaveLength(1);
  });

  test("line states of a source are merged line by line, and taken wins", () => {
    const states = (...ranges: [number, number, string][]) => ({
      sources: [{ id: "s", states: ranges.map(([from, to, state]) => ({ from, to, state })) }],
      conflicts: [],
    });
    const { merged } = merge(
      states([1, 10, "open"]),
      states([1, 3, "taken"], [4, 10, "open"]),
      states([1, 2, "ignored"], [3, 5, "open"], [6, 10, "ignored"]),
    );
    expect(merged).toEqual(states([1, 3, "taken"], [4, 5, "open"], [6, 10, "ignored"]));
  });
});
