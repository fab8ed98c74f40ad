import { z } from "zod";
import { editActions, setPriorityWithDate } from "../../../core/actions/bulkEdits";
import { actionOf } from "../../../core/actions/editAction";
import {
  addIdea,
  moveDueDate,
  removeIdea,
  rename,
  setBlocked,
  setBreaks,
  setDetail,
  setDoneWhen,
  setEffect,
  setFactors,
  setInterim,
  setLookAgain,
  setOwner,
  setStrength,
  setTracker,
} from "../../../core/actions/edits";
import type { Given } from "../../../core/actions/gates";
import { moveAction } from "../../../core/actions/lifecycle";
import { withAttachments } from "../../../core/actions/verificationEdits";
import { Evidence } from "../../../core/model/evidence";
import { refusal, success } from "../../../core/model/finding";
import { CalendarDate, Id } from "../../../core/model/scalars";
import { Attachment } from "../../../core/model/source";
import { ActionEffect, ActionPriority, ActionStatus, ActionStrength } from "../../../core/model/vocabulary";
import { incidentCommand } from "../command";

const text = z.string().trim();
const filled = text.min(1, "needs at least a word");
const Break = z.object({ incident: Id, element: Id });

export const addActionIdea = incidentCommand({
  id: "action.addIdea",
  title: "Add an idea for an action",
  hidden: true,
  input: z.object({ id: Id.optional(), title: filled, breaks: z.array(Break).optional() }),
  change: (incident, { id, title, breaks }, { newId }) => addIdea(incident, { id: id ?? newId(), title, breaks }),
});

export const removeActionIdea = incidentCommand({
  id: "action.removeIdea",
  title: "Remove the idea",
  keys: "Delete",
  menu: "Action",
  input: z.object({ action: Id }),
  change: (incident, { action }) => {
    const next = removeIdea(incident, action);
    const number = actionOf(incident, action)?.number;
    return next === incident
      ? refusal(
          "not-an-idea",
          `A${number}`,
          `A${number} was agreed, so its story stays. Decline it instead, with a reason.`,
        )
      : next;
  },
});

export const renameAction = incidentCommand({
  id: "action.rename",
  title: "Rename the action",
  hidden: true,
  input: z.object({ action: Id, title: filled }),
  change: rename,
});

export const setActionDoneWhen = incidentCommand({
  id: "action.setDoneWhen",
  title: "Say when the action is done",
  hidden: true,
  input: z.object({ action: Id, doneWhen: text }),
  change: setDoneWhen,
});

export const setActionDetail = incidentCommand({
  id: "action.setDetail",
  title: "Describe the action",
  hidden: true,
  input: z.object({ action: Id, detail: text }),
  change: setDetail,
});

export const setActionOwner = incidentCommand({
  id: "action.setOwner",
  title: "Set the owner",
  hidden: true,
  input: z.object({ action: Id, owner: text }),
  change: setOwner,
});

export const setActionPriority = incidentCommand({
  id: "action.setPriority",
  title: "Set the priority",
  hidden: true,
  input: z.object({ action: Id, priority: ActionPriority.nullable() }),
  change: (incident, { action, priority }, context) =>
    setPriorityWithDate(incident, { action, priority: priority ?? undefined }, context),
});

export const changeSeveralActions = incidentCommand({
  id: "action.changeSeveral",
  title: "Change several actions",
  hidden: true,
  input: z.object({
    actions: z.array(Id).min(1),
    owner: filled.optional(),
    due: CalendarDate.optional(),
    why: text.optional(),
    priority: ActionPriority.optional(),
  }),
  change: (incident, { actions, ...change }, context) => editActions(incident, actions, change, context),
});

export const moveActionDueDate = incidentCommand({
  id: "action.moveDueDate",
  title: "Move the due date",
  hidden: true,
  input: z.object({
    action: Id,
    to: CalendarDate.nullable(),
    why: text.optional(),
    scheduled: z.boolean().optional(),
    /** What protects until then, where that was said together with it. */
    interim: text.optional(),
  }),
  change: (incident, { action, to, why, scheduled, interim = "" }, context) => {
    const moved = moveDueDate(incident, { action, to: to ?? undefined, why, scheduled }, context);
    if (!moved.ok || interim === "") return moved;
    return success(setInterim(moved.value, { action, what: interim, since: context.today }, context));
  },
});

export const setActionEffect = incidentCommand({
  id: "action.setEffect",
  title: "Set the effect",
  hidden: true,
  input: z.object({ action: Id, effect: ActionEffect.nullable() }),
  change: (incident, { action, effect }) => setEffect(incident, { action, effect: effect ?? undefined }),
});

export const setActionStrength = incidentCommand({
  id: "action.setStrength",
  title: "Set the strength",
  hidden: true,
  input: z.object({ action: Id, strength: ActionStrength.nullable() }),
  change: (incident, { action, strength }) => setStrength(incident, { action, strength: strength ?? undefined }),
});

export const setActionBreaks = incidentCommand({
  id: "action.setBreaks",
  title: "Set what the action breaks",
  hidden: true,
  input: z.object({ action: Id, breaks: z.array(Break) }),
  change: setBreaks,
});

export const setActionInterim = incidentCommand({
  id: "action.setInterim",
  title: "Say what protects until then",
  hidden: true,
  input: z.object({ action: Id, what: text }),
  change: (incident, { action, what }, context) =>
    setInterim(incident, { action, what, since: context.today }, context),
});

export const setActionBlocked = incidentCommand({
  id: "action.setBlocked",
  title: "Say what blocks the action",
  hidden: true,
  input: z.object({ action: Id, reason: text }),
  change: (incident, { action, reason }, context) =>
    setBlocked(incident, { action, reason, since: context.today }, context),
});

export const setActionFactors = incidentCommand({
  id: "action.setFactors",
  title: "Set the factors that the action answers",
  hidden: true,
  input: z.object({ action: Id, factors: z.array(Id) }),
  change: setFactors,
});

export const setActionTracker = incidentCommand({
  id: "action.setTracker",
  title: "Link the action with the tracker",
  hidden: true,
  input: z.object({ action: Id, url: text, key: text }),
  change: setTracker,
});

export const setActionLookAgain = incidentCommand({
  id: "action.setLookAgain",
  title: "Say when to look at the risk again",
  hidden: true,
  input: z.object({ action: Id, lookAgain: CalendarDate.nullable() }),
  change: (incident, { action, lookAgain }) => setLookAgain(incident, { action, lookAgain: lookAgain ?? undefined }),
});

const given = z.object({
  owner: text.optional(),
  due: CalendarDate.optional(),
  doneWhen: text.optional(),
  method: text.optional(),
  howWeKnow: text.optional(),
  verifier: text.optional(),
  verifiedOn: CalendarDate.optional(),
  provenOn: CalendarDate.optional(),
  proof: text.optional(),
  reason: text.optional(),
  acceptedBy: text.optional(),
  lookAgain: CalendarDate.optional(),
  interim: text.optional(),
  evidence: z.array(Evidence).optional(),
}) satisfies z.ZodType<Given>;

export const moveActionTo = incidentCommand({
  id: "action.move",
  title: "Move the action on",
  hidden: true,
  input: z.object({ action: Id, to: ActionStatus, given, attachments: z.array(Attachment).optional() }),
  change: (incident, { action, to, given: answers, attachments = [] }, context) =>
    moveAction(withAttachments(incident, attachments), action, to, answers, context.workspace.policy, {
      ...context,
      zone: context.workspace.settings.zone,
    }),
});

export const actionCommands = [
  addActionIdea,
  removeActionIdea,
  renameAction,
  setActionDoneWhen,
  setActionDetail,
  setActionOwner,
  setActionPriority,
  changeSeveralActions,
  moveActionDueDate,
  setActionEffect,
  setActionStrength,
  setActionBreaks,
  setActionInterim,
  setActionBlocked,
  setActionFactors,
  setActionTracker,
  setActionLookAgain,
  moveActionTo,
];
