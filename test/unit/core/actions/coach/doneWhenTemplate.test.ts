import { expect, test } from "vitest";
import { doneWhenTemplate, hasOpenPlace } from "../../../../../core/actions/coach/doneWhenTemplate";
import { ActionEffect, ActionStrength } from "../../../../../core/model/vocabulary";
import { findWording } from "../../../../../core/wording/findWording";

test.each(ActionEffect.options)("%s: a sentence of its own, with a place that only the team can fill", (effect) => {
  const template = doneWhenTemplate({ effect }) ?? "";
  expect(hasOpenPlace(template)).toBe(true);
  expect(findWording(template, { kind: "action" })).toEqual([]);
  const others = ActionEffect.options.filter((other) => other !== effect);
  expect(others.map((other) => doneWhenTemplate({ effect: other }))).not.toContain(template);
});

test.each(ActionStrength.options)("%s alone already offers a beginning; the effect goes before it", (strength) => {
  expect(doneWhenTemplate({ strength })).not.toBeNull();
  expect(doneWhenTemplate({ strength, effect: "learn" })).toBe(doneWhenTemplate({ effect: "learn" }));
});

test("a detecting action is offered what shows that it detects", () => {
  expect(doneWhenTemplate({ strength: "detect" })).toBe("… is caused as a drill and rings within … minutes");
});

test("nothing is offered while neither is known, and a filled place is not open", () => {
  expect(doneWhenTemplate({})).toBeNull();
  expect(hasOpenPlace("switched off, one after the other…")).toBe(false);
  expect(hasOpenPlace("either node can be off for ten minutes")).toBe(false);
});
