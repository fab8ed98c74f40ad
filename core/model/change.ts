import { z } from "zod";
import { EvidenceList } from "./evidence";
import type { Known } from "./known";
import { CalendarDate, Id, RoleText, YesNoUnknown } from "./scalars";
import { AskedLevel, ChangeKind, ChangeWindow, WayBackAnswer } from "./vocabulary";
import { When } from "./when";

/** What is said of a change before it or after it went wrong; shared by incidents and by checks before a change. */
export const changeFields = {
  what: z.string(),
  services: z.array(Id).default([]),
  when: When.optional(),
  kind: ChangeKind.optional(),
  doneBefore: z
    .looseObject({
      answer: YesNoUnknown,
      times: z.number().int().nonnegative().optional().describe("about how often"),
      trouble: z.string().optional().describe('with what trouble; "none" in words, or absent when not asked'),
    })
    .optional(),
  window: ChangeWindow.optional(),
  rehearsed: z
    .looseObject({
      answer: YesNoUnknown,
      where: z.string().optional(),
      differs: z.string().optional().describe("what differs there from production"),
      wouldHaveShown: YesNoUnknown.optional(),
    })
    .optional(),
  wayBack: z
    .looseObject({
      answer: WayBackAnswer,
      steps: z.string().optional(),
      minutes: z.number().nonnegative().optional(),
      noReturn: z.string().optional().describe("point of no return"),
      lastTried: CalendarDate.optional(),
      used: YesNoUnknown.optional(),
      worked: YesNoUnknown.optional(),
    })
    .optional(),
  approvedBy: RoleText.optional(),
  changedBy: RoleText.optional(),
  serviceOwner: RoleText.optional(),
  asked: z
    .array(
      z.looseObject({
        id: Id,
        who: RoleText,
        level: AskedLevel,
        question: z.string().optional(),
        answer: z.string().optional(),
        evidence: EvidenceList,
      }),
    )
    .default([]),
};

/** What was changed just before. 2-model, "changes[]". */
export const Change = z.looseObject({ id: Id, ...changeFields });
export type Change = Known<z.output<typeof Change>>;
