import { z } from "zod";
import {
  addEvidence,
  removeEvidence,
  setCheckDue,
  setHowWeKnow,
  setMethod,
} from "../../../core/actions/verificationEdits";
import { Evidence } from "../../../core/model/evidence";
import { CalendarDate, Id } from "../../../core/model/scalars";
import { Attachment } from "../../../core/model/source";
import { incidentCommand } from "../command";

const text = z.string().trim();

export const setActionMethod = incidentCommand({
  id: "action.setMethod",
  title: "Say how the action will be verified",
  hidden: true,
  input: z.object({ action: Id, method: text }),
  change: setMethod,
});

export const setActionHowWeKnow = incidentCommand({
  id: "action.setHowWeKnow",
  title: "Say how we know that it is done",
  hidden: true,
  input: z.object({ action: Id, howWeKnow: text }),
  change: setHowWeKnow,
});

export const setActionCheckDue = incidentCommand({
  id: "action.setCheckDue",
  title: "Set the date of the check",
  hidden: true,
  input: z.object({ action: Id, checkDue: CalendarDate.nullable() }),
  change: (incident, { action, checkDue }) => setCheckDue(incident, { action, checkDue: checkDue ?? undefined }),
});

export const addActionEvidence = incidentCommand({
  id: "action.addEvidence",
  title: "Add evidence to the action",
  hidden: true,
  input: z.object({ action: Id, evidence: Evidence, attachment: Attachment.optional() }),
  change: addEvidence,
});

export const removeActionEvidence = incidentCommand({
  id: "action.removeEvidence",
  title: "Remove evidence of the action",
  hidden: true,
  input: z.object({ action: Id, evidence: Id }),
  change: removeEvidence,
});

export const actionVerificationCommands = [
  setActionMethod,
  setActionHowWeKnow,
  setActionCheckDue,
  addActionEvidence,
  removeActionEvidence,
];
