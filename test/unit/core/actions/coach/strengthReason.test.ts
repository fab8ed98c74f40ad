import { expect, test } from "vitest";
import { strengthReason } from "../../../../../core/actions/coach/strengthReason";
import { guessStrength } from "../../../../../core/actions/guessStrength";
import { isBreakingStrength } from "../../../../../core/cascade/breakingStrength";
import { ActionStrength } from "../../../../../core/model/vocabulary";

test.each([
  [
    "Remind the team to ask first",
    "“Remind the team” asks a person to hold what the system could hold: what would make this impossible, whoever is on duty?",
  ],
  [
    "Tell everyone about it",
    "“Tell everyone” asks a person to hold what the system could hold: what would make this impossible, whoever is on duty?",
  ],
  [
    "Alert on queue depth",
    "“Alert” lets us notice sooner, and what happens still happens: what would stop it by itself?",
  ],
  [
    "Put it into the runbook",
    "“runbook” helps whoever reads it in time: which step of it could the system take, or refuse?",
  ],
  [
    "A workshop on the broker",
    "“workshop” rests on people who have practised it, also on a bad day: what would carry somebody who has not?",
  ],
  ["Make the queue redundant", "“redundant” lets one fail while another takes over at once."],
  ["Retire the old name", "“Retire” takes away what could fail."],
  ["Refuse a rename", "“Refuse” has the system itself refuse the step that led here."],
  ["Renew it by a script", "“script” has a machine do it the same way every time."],
])("“%s”: quotes the words that say so", (title, reason) => {
  expect(strengthReason({ title, strength: guessStrength(title) })).toBe(reason);
});

test.each(ActionStrength.options)(
  "%s, when no word of the title says so: one sentence, a question where it is weak",
  (strength) => {
    const reason = strengthReason({ title: "Orders survive", strength });
    expect(reason).not.toContain("“");
    expect(reason).toMatch(isBreakingStrength(strength) ? /^[A-Z][^.?]+\.$/ : /^[A-Z][^.?]+: [^.?]+\?$/);
  },
);

test("a strength that was chosen against the words of the title is not explained by them", () => {
  expect(strengthReason({ title: "Remind the team", strength: "guardrail" })).toMatch(/^A guardrail /);
});

test("without a strength there is nothing to explain", () => {
  expect(strengthReason({ title: "Remind the team" })).toBeNull();
});
