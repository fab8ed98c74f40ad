import { z } from "zod";
import { addChange, editChange, removeChange } from "../../../core/changes/edits";
import { answerQuestion } from "../../../core/changes/questions";
import { Change } from "../../../core/model/change";
import { Id } from "../../../core/model/scalars";
import { appCommand, incidentCommand } from "../command";

export const addChangeCommand = incidentCommand({
  id: "change.add",
  title: "Add a change before it",
  hidden: true,
  input: z.object({ what: z.string().trim().min(1, "needs at least a word") }),
  change: (incident, { what }, { newId }) => addChange(incident, { id: newId(), what }),
});

export const answerChangeQuestion = incidentCommand({
  id: "change.answer",
  title: "Answer a question on the change",
  hidden: true,
  input: z.object({ change: Id, question: z.string(), key: z.string() }),
  change: (incident, input, context) => answerQuestion(incident, input, context),
});

/** What of a change can be edited as a field; the six questions set the rest. */
const fields = Change.pick({
  what: true,
  when: true,
  kind: true,
  doneBefore: true,
  rehearsed: true,
  wayBack: true,
  approvedBy: true,
  changedBy: true,
  serviceOwner: true,
  services: true,
  asked: true,
}).partial();

export const editChangeCommand = incidentCommand({
  id: "change.edit",
  title: "Edit a change",
  hidden: true,
  input: z.object({ change: Id, fields: z.custom<Partial<Change>>((given) => fields.safeParse(given).success) }),
  change: (incident, input) => editChange(incident, input.change, input.fields),
});

export const removeChangeCommand = incidentCommand({
  id: "change.remove",
  title: "Remove a change",
  hidden: true,
  input: z.object({ change: Id }),
  change: (incident, { change }) => removeChange(incident, change),
});

export const answerOnChange = appCommand({
  id: "change.answerAll",
  title: "Answer the questions on the change",
  keys: "Q",
  menu: "Go",
});

export const changeCommands = [
  answerOnChange,
  addChangeCommand,
  answerChangeQuestion,
  editChangeCommand,
  removeChangeCommand,
];
