import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectInWords, effectOnAgain } from "../../../../core/actions/effectOnAgain";
import { againOfIncident } from "../../../../core/cascade/incidentAgain";
import type { Action } from "../../../../core/model/action";
import { Incident } from "../../../../core/model/incident";
import { ActionStatus, ActionStrength } from "../../../../core/model/vocabulary";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";

/** Two ways to the impact: over f and over g. */
function twoWays(actions: readonly object[]): Incident {
  return Incident.parse({
    schema: 1,
    id: "i1",
    key: "INC-1",
    title: "Two ways",
    cascade: {
      nodes: [
        { id: "t", label: "t", kind: "trigger" },
        { id: "f", label: "f" },
        { id: "g", label: "g" },
        { id: "i", label: "i", kind: "impact" },
      ],
      links: [
        { id: "tf", from: "t", to: "f" },
        { id: "tg", from: "t", to: "g" },
        { id: "fi", from: "f", to: "i" },
        { id: "gi", from: "g", to: "i" },
      ],
    },
    actions: actions.map((action, index) => ({ number: index + 1, title: "x", ...action })),
  });
}

const breaking = (element: string) => [{ incident: "i1", element }];
function first(incident: Incident): Action {
  const [action] = incident.actions;
  if (action === undefined) throw new Error("no action");
  return action;
}

describe("the effect of an action on “again today?”", () => {
  it("one of two ways: one path is cut, and it could still happen again", () => {
    const incident = twoWays([{ id: "a", status: "idea", strength: "eliminate", breaks: breaking("tf") }]);
    const [effect] = effectOnAgain(first(incident), [incident]);
    expect(effect).toMatchObject({ now: "live", verified: "live", pathsWithout: 2, pathsWith: 1, isComplete: true });
    expect(effect && effectInWords(first(incident), effect)).toBe(
      "With this verified, 1 of 2 paths is cut: it could still happen again.",
    );
  });

  it("the other way promised by another action: the rest is promised", () => {
    const incident = twoWays([
      { id: "a", status: "idea", strength: "eliminate", breaks: breaking("tf") },
      { id: "b", status: "agreed", strength: "guardrail", breaks: breaking("gi") },
    ]);
    const [effect] = effectOnAgain(first(incident), [incident]);
    expect(effect).toMatchObject({ now: "live", verified: "promised", pathsWithout: 2, pathsWith: 1 });
  });

  it("the other way cut already: with this verified it is cut", () => {
    const incident = twoWays([
      { id: "a", status: "in progress", strength: "automate", breaks: breaking("tf") },
      { id: "b", status: "verified", strength: "guardrail", breaks: breaking("gi") },
    ]);
    const [effect] = effectOnAgain(first(incident), [incident]);
    expect(effect).toMatchObject({ now: "promised", verified: "cut", pathsWithout: 1, pathsWith: 0 });
    expect(effect && effectInWords(first(incident), effect)).toBe(
      "With this verified, 1 of 1 path is cut, and it could not happen again.",
    );
  });

  it("a reminder closes nothing, and neither does what names nothing", () => {
    const incident = twoWays([
      { id: "a", strength: "remind", breaks: breaking("tf") },
      { id: "b", strength: "eliminate" },
    ]);
    expect(incident.actions.flatMap((action) => effectOnAgain(action, [incident]))).toEqual([]);
  });

  it("an action of another incident counts where it names this one's elements", () => {
    const incident = twoWays([]);
    const other = Incident.parse({
      schema: 1,
      id: "i2",
      key: "INC-2",
      title: "Elsewhere",
      actions: [{ id: "a", number: 1, title: "x", strength: "eliminate", breaks: breaking("i") }],
    });
    const [action] = other.actions;
    expect(action && effectOnAgain(action, [incident, other])).toMatchObject([
      { incident: "i1", now: "live", verified: "cut", pathsWithout: 2, pathsWith: 0 },
    ]);
  });

  it("says the same as the whole incident does once the action is really verified, for any statuses", () => {
    const queue = sampleWorkspace().incidents[0]?.incident;
    if (queue === undefined) throw new Error("no sample");
    const statuses = fc.array(fc.constantFrom(...ActionStatus.options), {
      minLength: queue.actions.length,
      maxLength: queue.actions.length,
    });
    fc.assert(
      fc.property(
        statuses,
        fc.nat({ max: queue.actions.length - 1 }),
        fc.constantFrom(...ActionStrength.options),
        (given, at, strength) => {
          const actions = queue.actions.map((action, index) => ({
            ...action,
            status: given[index] ?? action.status,
            ...(index === at ? { strength } : {}),
          }));
          const incident = { ...queue, actions };
          const action = actions[at];
          const [effect] = action === undefined ? [] : effectOnAgain(action, [incident]);
          if (effect === undefined) return;
          const verified = actions.map((each, index) =>
            index === at ? { ...each, status: "verified" as const } : each,
          );
          expect(effect.now).toBe(againOfIncident(incident));
          expect(effect.verified).toBe(againOfIncident({ ...incident, actions: verified }));
          expect(effect.pathsWith).toBeLessThanOrEqual(effect.pathsWithout);
        },
      ),
      { numRuns: 60 },
    );
  });
});
