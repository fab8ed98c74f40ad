import { z } from "zod";
import { KeyTime, keyTimeNames } from "../../../core/model/incident";
import {
  addFactor,
  addInsight,
  addPerson,
  addService,
  editFactor,
  editInsight,
  editPerson,
  putImpactNumber,
  removeFactor,
  removeImpactNumber,
  removeInsight,
  removePerson,
  removeService,
  setImpactText,
} from "../../../core/model/incidentEdits";
import { setReviewDate, setReviewHeld } from "../../../core/model/meetingEdits";
import { CalendarDate, Id } from "../../../core/model/scalars";
import { InsightKind } from "../../../core/model/vocabulary";
import { setKeyTime } from "../../../core/timeline/edits";
import { appCommand, incidentCommand } from "../command";

const text = z.string().trim();
const filled = text.min(1, "needs at least a word");

export const setKeyTimeCommand = incidentCommand({
  id: "keyTime.set",
  title: "Set key time",
  hidden: true,
  input: z.object({ name: z.enum(keyTimeNames), time: KeyTime.nullable() }),
  change: (incident, { name, time }) => setKeyTime(incident, { name, time }),
});

export const addPersonCommand = incidentCommand({
  id: "person.add",
  title: "Add a role",
  hidden: true,
  input: z.object({ role: filled, name: text.optional(), team: text.optional() }),
  change: (incident, person, { newId }) => addPerson(incident, { id: newId(), ...person }),
});

export const editPersonCommand = incidentCommand({
  id: "person.edit",
  title: "Edit a role",
  hidden: true,
  input: z.object({ person: Id, role: filled.optional(), name: text.optional(), team: text.optional() }),
  change: (incident, { person, ...patch }) => editPerson(incident, person, patch),
});

export const removePersonCommand = incidentCommand({
  id: "person.remove",
  title: "Remove a role",
  hidden: true,
  input: z.object({ person: Id }),
  change: (incident, { person }) => removePerson(incident, person),
});

export const addServiceCommand = incidentCommand({
  id: "service.add",
  title: "Add a service to the incident",
  hidden: true,
  input: z.object({ name: filled, id: Id.optional() }),
  change: (incident, { name, id }, { newId }) => addService(incident, { id: id ?? newId(), name }),
});

export const removeServiceCommand = incidentCommand({
  id: "service.remove",
  title: "Remove a service from the incident",
  hidden: true,
  input: z.object({ service: Id }),
  change: (incident, { service }) => removeService(incident, service),
});

export const addFactorCommand = incidentCommand({
  id: "factor.add",
  title: "Add a contributing factor",
  hidden: true,
  input: z.object({ theme: z.object({ id: Id, name: filled }) }),
  change: (incident, { theme }, { newId }) =>
    addFactor(incident, { id: newId(), theme: theme.id, nodes: [], events: [] }, theme),
});

export const editFactorCommand = incidentCommand({
  id: "factor.edit",
  title: "Edit a contributing factor",
  hidden: true,
  input: z.object({ factor: Id, note: text }),
  change: (incident, { factor, note }) => editFactor(incident, factor, { note: note === "" ? undefined : note }),
});

export const removeFactorCommand = incidentCommand({
  id: "factor.remove",
  title: "Remove a contributing factor",
  hidden: true,
  input: z.object({ factor: Id }),
  change: (incident, { factor }) => removeFactor(incident, factor),
});

export const addInsightCommand = incidentCommand({
  id: "insight.add",
  title: "Add what we learned",
  hidden: true,
  input: z.object({ kind: InsightKind, text: filled }),
  change: (incident, insight, { newId }) => addInsight(incident, { id: newId(), ...insight, nodes: [], events: [] }),
});

export const editInsightCommand = incidentCommand({
  id: "insight.edit",
  title: "Edit what we learned",
  hidden: true,
  input: z.object({ insight: Id, text: filled }),
  change: (incident, { insight, text: said }) => editInsight(incident, insight, { text: said }),
});

export const removeInsightCommand = incidentCommand({
  id: "insight.remove",
  title: "Remove what we learned",
  hidden: true,
  input: z.object({ insight: Id }),
  change: (incident, { insight }) => removeInsight(incident, insight),
});

export const setImpactTextCommand = incidentCommand({
  id: "impact.setText",
  title: "Edit the impact",
  hidden: true,
  input: z.object({ text }),
  change: (incident, { text: said }) => setImpactText(incident, said),
});

export const putImpactNumberCommand = incidentCommand({
  id: "impact.putNumber",
  title: "Set a number of the impact",
  hidden: true,
  input: z
    .object({
      id: Id.optional(),
      label: filled,
      min: z.number().optional(),
      max: z.number().optional(),
      unit: text.optional(),
    })
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
      path: ["max"],
      message: "is below min, say the smaller number first",
    }),
  change: (incident, { id, ...number }, { newId }) => putImpactNumber(incident, { id: id ?? newId(), ...number }),
});

export const removeImpactNumberCommand = incidentCommand({
  id: "impact.removeNumber",
  title: "Remove a number of the impact",
  hidden: true,
  input: z.object({ number: Id }),
  change: (incident, { number }) => removeImpactNumber(incident, number),
});

export const askReviewDate = appCommand({
  id: "meeting.askDate",
  title: "Set the date of the review…",
  keys: "D",
  menu: "Go",
});

export const setReviewDateCommand = incidentCommand({
  id: "meeting.setDate",
  title: "Set the date of the review",
  hidden: true,
  input: z.object({ date: CalendarDate.nullable() }),
  change: (incident, { date }, { newId }) => setReviewDate(incident, date, newId()),
});

export const setReviewHeldCommand = incidentCommand({
  id: "meeting.setHeld",
  title: "Note that the review was held",
  hidden: true,
  input: z.object({ today: CalendarDate }),
  change: (incident, { today }) => setReviewHeld(incident, today),
});

export const overviewCommands = [
  askReviewDate,
  setReviewDateCommand,
  setReviewHeldCommand,
  setKeyTimeCommand,
  addPersonCommand,
  editPersonCommand,
  removePersonCommand,
  addServiceCommand,
  removeServiceCommand,
  addFactorCommand,
  editFactorCommand,
  removeFactorCommand,
  addInsightCommand,
  editInsightCommand,
  removeInsightCommand,
  setImpactTextCommand,
  putImpactNumberCommand,
  removeImpactNumberCommand,
];
