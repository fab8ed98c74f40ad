import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portfolioNote } from "../../../../../core/actions/coach/portfolioNote";
import type { Action } from "../../../../../core/model/action";
import { ActionEffect, ActionStatus, ActionStrength } from "../../../../../core/model/vocabulary";
import { maybe } from "../anyGiven";
import { firstOf, incidentWith } from "../fixtures";

const withEffects = (...effects: readonly (ActionEffect | undefined)[]) =>
  effects.map((effect) => firstOf(incidentWith(effect === undefined ? {} : { effect })));
const withStrengths = (...strengths: readonly ActionStrength[]) =>
  strengths.map((strength) => firstOf(incidentWith({ strength })));

describe("the note over an incident's actions", () => {
  it.each([
    ["5 of 6 actions detect; none prevents.", withEffects("detect", "detect", "detect", "detect", "detect", "learn")],
    ["All 3 actions detect; none prevents.", withEffects("detect", "detect", "detect")],
    ["3 of 4 actions help to recover; none prevents.", withEffects("recover", "recover", "recover", undefined)],
    ["2 of 3 actions help to learn; none prevents.", withEffects("learn", "learn", "contain")],
    ["2 of 3 actions contain; none prevents.", withEffects("contain", "contain", "recover")],
    ["All 3 actions prevent; none would notice it sooner.", withEffects("prevent", "prevent", "prevent")],
    ["All 3 actions detect; none prevents.", withStrengths("detect", "detect", "detect")],
    ["All 3 actions weaken what happened; none closes a path.", withStrengths("train", "document", "remind")],
  ])("%s", (sentence, actions) => {
    expect(portfolioNote(actions)?.sentence).toBe(sentence);
  });

  it.each([
    ["two are no pattern", withEffects("detect", "detect")],
    ["one that prevents is enough", withEffects("detect", "detect", "detect", "prevent")],
    ["half is not most", withEffects("detect", "detect", "learn", "contain")],
    ["one that breaks is enough", withStrengths("train", "document", "guardrail")],
    ["what has no strength yet is not called weak", [...withStrengths("train", "document"), ...withEffects(undefined)]],
  ])("nothing to say: %s", (_why, actions) => {
    expect(portfolioNote(actions)).toBeNull();
  });

  it("leaves declined ones out", () => {
    const declined = firstOf(incidentWith({ effect: "prevent", status: "declined" }));
    expect(portfolioNote([...withEffects("detect", "detect"), declined])).toBeNull();
    expect(portfolioNote([...withEffects("detect", "detect", "detect"), declined])?.sentence).toMatch(/^All 3 /);
  });

  it("for any actions: its numbers are true, and their order does not matter", () => {
    const anyAction = fc
      .record({
        effect: maybe(fc.constantFrom(...ActionEffect.options)),
        strength: maybe(fc.constantFrom(...ActionStrength.options)),
        status: fc.constantFrom(...ActionStatus.options),
      })
      .map((fields): Action => ({ ...firstOf(incidentWith()), ...fields }) as Action);
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 8 }), (actions) => {
        const note = portfolioNote(actions);
        expect(portfolioNote(actions.toReversed())).toEqual(note);
        if (note === null) return;
        const standing = actions.filter(({ status }) => status !== "declined");
        const total = /(\d+) actions/.exec(note.sentence)?.[1];
        expect(Number(total)).toBe(standing.length);
        const [, effect = ""] = note.id.split("/");
        const doing = standing.filter((each) => (each.effect ?? each.strength) === effect).length;
        if (effect !== "weak") expect(doing).toBe(Number(/^(?:All )?(\d+)/.exec(note.sentence)?.[1]));
        if (note.sentence.endsWith("none prevents."))
          expect(standing.some((each) => each.effect === "prevent")).toBe(false);
      }),
      { numRuns: 2_000, seed: 6 },
    );
  });
});
