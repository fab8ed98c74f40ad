import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange, reverseOf, valueAt, valueReader } from "../../../../core/model/applyChange";
import { applyChanges } from "../../../../core/model/applyChanges";
import { differences } from "../../../../core/model/differences";
import type { DocumentChange } from "../../../../core/model/documentChange";
import { takeBack } from "../../../../core/model/undo";

const ids = Array.from({ length: 30 }, (_, at) => `i${at}`);
const word = fc.constantFrom("a", "b", "c");
const part = fc.record({ id: fc.constantFrom("p1", "p2", "p3"), text: word });
const item = fc.record({ title: word, parts: fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: 3 }) });
const list = fc
  .shuffledSubarray(ids)
  .chain((chosen) => fc.tuple(...chosen.map((id) => item.map((fields) => ({ id, ...fields })))));
const sheet = fc.record({ title: word, items: list, cascade: fc.record({ nodes: list }) });

/** Changes as they may come: of one edit, of its reverse, torn apart and in any order. */
const anyChanges: fc.Arbitrary<readonly DocumentChange[]> = fc.tuple(sheet, sheet).chain(([before, after]) => {
  const forth = differences(before, after);
  return fc.oneof(
    fc.constant(forth),
    fc.constant([...forth].reverse().map(reverseOf)),
    fc.shuffledSubarray([...forth, ...forth.map(reverseOf)]),
  );
});

test("many changes at once make of a document what each in its turn makes of it", () => {
  fc.assert(
    fc.property(sheet, anyChanges, (document, changes) => {
      const each = changes.reduce<object>((made, change) => applyChange(made, change), document);
      expect(applyChanges(document, changes)).toStrictEqual(each);
    }),
    { numRuns: 400, seed: 5 },
  );
});

test("what many paths name is what each names", () => {
  fc.assert(
    fc.property(sheet, anyChanges, (document, changes) => {
      const read = valueReader(document);
      for (const { path } of changes) expect(read(path)).toStrictEqual(valueAt(document, path));
    }),
    { numRuns: 200, seed: 6 },
  );
});

test("taking back tens of thousands of records, and putting them back, looks at each a few times", () => {
  const before = { events: [counted("kept")] };
  const added = Array.from({ length: 20_000 }, (_, at) => counted(`e${at}`));
  const after = { events: [...before.events, ...added] };
  const changes = differences(before, after);
  const context = { at: "2016-02-25T10:00:00.000Z", newId: () => "made" };
  looks = 0;
  expect(takeBack(after, changes, context)).toEqual({ ok: true, value: before });
  const back = takeBack(before, [...changes].reverse().map(reverseOf), context);
  expect(back.ok && back.value.events.length).toBe(20_001);
  expect(looks / 20_000).toBeLessThan(60);
});

let looks = 0;

/** A record that counts how often its id is asked for. */
function counted(id: string) {
  return {
    get id() {
      looks += 1;
      return id;
    },
  };
}
