import { z } from "zod";
import { applyChange } from "../../../core/model/applyChange";
import { Zone } from "../../../core/model/scalars";
import { IncidentStatus, Severity } from "../../../core/model/vocabulary";
import { takeBackWaiver, waivePhrase } from "../../../core/wording/waivers";
import { incidentCommand } from "../command";

export const renameIncident = incidentCommand({
  id: "incident.rename",
  title: "Rename incident",
  hidden: true,
  input: z.object({ title: z.string().trim().min(1, "needs at least a word") }),
  change: (incident, { title }) => ({ ...incident, title }),
});

export const setSummary = incidentCommand({
  id: "incident.setSummary",
  title: "Edit summary",
  hidden: true,
  input: z.object({ summary: z.string() }),
  change: (incident, { summary }) => ({ ...incident, summary: summary === "" ? undefined : summary }),
});

export const setSeverity = incidentCommand({
  id: "incident.setSeverity",
  title: "Set severity",
  hidden: true,
  input: z.object({ severity: Severity.nullable() }),
  change: (incident, { severity }) => ({ ...incident, severity: severity ?? undefined }),
});

export const setStatus = incidentCommand({
  id: "incident.setStatus",
  title: "Set status",
  hidden: true,
  input: z.object({ status: IncidentStatus }),
  change: (incident, { status }) => ({ ...incident, status }),
});

export const setZone = incidentCommand({
  id: "incident.setZone",
  title: "Set time zone",
  hidden: true,
  input: z.object({ zone: Zone }),
  change: (incident, { zone }) => ({ ...incident, zone }),
});

export const changeKey = incidentCommand({
  id: "incident.changeKey",
  title: "Change key",
  hidden: true,
  input: z.object({ key: z.string().trim().min(1, "needs at least a character") }),
  change: (incident, { key }) =>
    key === incident.key ? incident : { ...incident, key, formerKeys: [...incident.formerKeys, incident.key] },
});

export const settleConflict = incidentCommand({
  id: "incident.settleConflict",
  title: "Decide a conflict",
  hidden: true,
  input: z.object({ conflict: z.string(), take: z.enum(["ours", "theirs"]) }),
  change: (incident, { conflict, take }) => {
    const found = incident.conflicts.find((each) => each.id === conflict);
    if (found === undefined) return incident;
    const left = { ...incident, conflicts: incident.conflicts.filter((each) => each.id !== conflict) };
    return take === "ours" ? left : applyChange(left, { path: found.path, to: found.theirs });
  },
});

export const waiveWording = incidentCommand({
  id: "wording.waive",
  title: "Leave a phrase as it is",
  hidden: true,
  input: z.object({
    path: z.string(),
    rule: z.string(),
    quote: z.string(),
    reason: z.string().trim().min(1, "needs at least a word"),
  }),
  change: waivePhrase,
});

export const takeBackWordingWaiver = incidentCommand({
  id: "wording.takeBack",
  title: "Mark a phrase again",
  hidden: true,
  input: z.object({ waiver: z.string() }),
  change: takeBackWaiver,
});

export const incidentCommands = [
  waiveWording,
  takeBackWordingWaiver,
  renameIncident,
  setSummary,
  setSeverity,
  setStatus,
  setZone,
  changeKey,
  settleConflict,
];
