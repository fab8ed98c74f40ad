import fc from "fast-check";
import { expect, test } from "vitest";
import { statusByLedger } from "../../../../core/actions/ledger";
import { withLedgersKept } from "../../../../core/actions/restoredLedgers";
import { differences } from "../../../../core/model/differences";
import { Incident } from "../../../../core/model/incident";
import { takeBack } from "../../../../core/model/undo";

let made = 0;
const context = {
  at: "2016-02-25T10:00:00.000Z",
  newId: () => {
    made += 1;
    return `made-${made}`;
  },
};

const line = (id: string, to: string) => ({ id, at: context.at, what: "status", to });

function withAction(status: string, ledger: readonly object[]): Incident {
  return Incident.parse({
    schema: 1,
    id: "i",
    key: "K",
    title: "t",
    actions: [{ id: "a", number: 1, title: "do it", status, ledger }],
  });
}

test("after any number of steps and restores no line is lost, and the ledger tells the status", () => {
  const status = fc.constantFrom("idea", "agreed", "in progress", "done");
  fc.assert(
    fc.property(fc.array(fc.tuple(status, fc.option(fc.nat()))), (steps) => {
      const states = [withAction("idea", [])];
      for (const [next, back] of steps) {
        const present = states.at(-1) ?? withAction("idea", []);
        const [action] = present.actions;
        const earlier = back === null ? undefined : states[back % states.length];
        const after =
          earlier === undefined
            ? withAction(next, [...(action?.ledger ?? []), line(context.newId(), next)])
            : withLedgersKept(present, earlier, context);
        const kept = after.actions[0];
        expect(kept?.ledger.slice(0, action?.ledger.length)).toEqual(action?.ledger);
        expect(statusByLedger(kept?.ledger ?? [])).toBe(kept?.status);
        states.push(after);
      }
    }),
  );
});

test("an action that was added, changed and changed back can be undone from the first step on", () => {
  const none = Incident.parse({ schema: 1, id: "i", key: "K", title: "t" }) as Incident;
  const added = withAction("idea", []);
  const agreed = withAction("agreed", [line("l1", "agreed")]);
  const undone = takeBack(agreed, differences(added, agreed), context);
  if (!undone.ok) throw new Error(undone.finding.message);
  expect(undone.value.actions[0]?.ledger).toHaveLength(2);
  const gone = takeBack(undone.value, differences(none, added), context);
  expect(gone.ok && gone.value.actions).toEqual([]);
});
