import { z } from "zod";
import type { Known } from "./known";
import { ActionPriority } from "./vocabulary";

/** What each step of an action asks for. 2-model, "Action": the policy table. */
export const Policy = z.looseObject({
  preset: z.enum(["small team", "thorough", "own"]),
  agreed: z.looseObject({ doneWhen: z.boolean(), method: z.boolean() }),
  done: z.looseObject({ howWeKnow: z.enum(["verifies at once", "not asked"]) }),
  verified: z.looseObject({ verifier: z.boolean() }),
  proven: z.looseObject({ checks: z.array(ActionPriority), afterDays: z.number().int().positive() }),
  declined: z.looseObject({ riskOwner: z.boolean(), lookAgain: z.boolean() }),
  dueDays: z.looseObject({
    P0: z.number().int().positive(),
    P1: z.number().int().positive(),
    P2: z.number().int().positive(),
    P3: z.number().int().positive(),
  }),
  reminderDays: z.array(z.number().int().nonnegative()),
  workingDaysOnly: z.boolean(),
  showCompliance: z.boolean(),
});
export type Policy = Known<z.output<typeof Policy>>;

const dueDays = { P0: 14, P1: 28, P2: 56, P3: 84 };

/** Owner, date and one line of evidence: the default. */
export const smallTeamPolicy: Policy = {
  preset: "small team",
  agreed: { doneWhen: false, method: false },
  done: { howWeKnow: "verifies at once" },
  verified: { verifier: false },
  proven: { checks: ["P0", "P1"], afterDays: 60 },
  declined: { riskOwner: false, lookAgain: false },
  dueDays,
  reminderDays: [7, 1],
  workingDaysOnly: true,
  showCompliance: false,
};

/** For teams whose auditors ask. */
export const thoroughPolicy: Policy = {
  preset: "thorough",
  agreed: { doneWhen: true, method: true },
  done: { howWeKnow: "not asked" },
  verified: { verifier: true },
  proven: { checks: ["P0", "P1", "P2", "P3"], afterDays: 60 },
  declined: { riskOwner: true, lookAgain: true },
  dueDays,
  reminderDays: [14, 7, 1],
  workingDaysOnly: true,
  showCompliance: true,
};
