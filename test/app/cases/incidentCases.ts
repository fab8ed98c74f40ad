import {
  addChangeCommand,
  answerChangeQuestion,
  editChangeCommand,
  removeChangeCommand,
} from "../../../renderer/store/commands/changeCommands";
import {
  changeKey,
  renameIncident,
  setSeverity,
  setStatus,
  setSummary,
  settleConflict,
  setZone,
  takeBackWordingWaiver,
  waiveWording,
} from "../../../renderer/store/commands/incidentCommands";
import {
  addFactorCommand,
  addInsightCommand,
  addPersonCommand,
  addServiceCommand,
  editFactorCommand,
  editInsightCommand,
  editPersonCommand,
  putImpactNumberCommand,
  removeFactorCommand,
  removeImpactNumberCommand,
  removeInsightCommand,
  removePersonCommand,
  removeServiceCommand,
  setImpactTextCommand,
  setKeyTimeCommand,
  setReviewDateCommand,
  setReviewHeldCommand,
} from "../../../renderer/store/commands/overviewCommands";
import {
  addService,
  changePolicy,
  changeService,
  choosePolicy,
  removeService,
  renameWorkspace,
  setPaper,
  settleWorkspaceConflict,
  setWorkspaceZone,
} from "../../../renderer/store/commands/workspaceCommands";
import { at, first, given } from "./commandCase";

const when = { kind: "about", at: "2016-01-21T14:05:00.000Z", plusMinus: 5, zone: "Europe/London" } as const;

/** The overview: the incident as a whole, what it hurt, who was there, what was learned. */
const waived = given(waiveWording)(() => ({
  path: "/summary",
  rule: "counterfactual/should-have",
  quote: "should have checked",
  reason: "quotation",
}));

export const overviewCases = [
  given(renameIncident)(() => ({ title: "A queue server got another name" })),
  given(setSummary)(() => ({ summary: "Said otherwise.\n\nIn two paragraphs." })),
  given(setSeverity)(() => ({ severity: null })),
  given(setStatus)(() => ({ status: "published" })),
  given(setZone)(() => ({ zone: "America/New_York" })),
  given(changeKey)(() => ({ key: "INC-2016-100" })),
  waived,
  given(takeBackWordingWaiver, waived)(({ incident }) => ({ waiver: at(incident.waivers, 0).id })),
  given(settleConflict)(({ incident }) => ({ conflict: at(incident.conflicts, 0).id, take: "theirs" })),
  given(setKeyTimeCommand)(() => ({ name: "mitigated", time: when })),
  given(addPersonCommand)(() => ({ role: "network engineer", name: "Sam Sample", team: "network" })),
  given(editPersonCommand)(({ incident }) => ({ person: at(incident.people, 0).id, role: "lead of the platform" })),
  given(removePersonCommand)(({ incident }) => ({ person: at(incident.people, 1).id })),
  given(addServiceCommand)(() => ({ name: "Search" })),
  given(removeServiceCommand)(({ incident }) => ({ service: at(incident.services, 0).id })),
  given(addFactorCommand)(({ workspace, incident }) => {
    const used = new Set(incident.factors.map(({ theme }) => theme));
    const { id, name } = first(workspace.themes, (theme) => !used.has(theme.id));
    return { theme: { id, name } };
  }),
  given(editFactorCommand)(({ incident }) => ({ factor: at(incident.factors, 0).id, note: "Seen twice before." })),
  given(removeFactorCommand)(({ incident }) => ({ factor: at(incident.factors, 3).id })),
  given(addInsightCommand)(() => ({ kind: "got lucky", text: "A customer called." })),
  given(editInsightCommand)(({ incident }) => ({ insight: at(incident.insights, 0).id, text: "Said otherwise." })),
  given(removeInsightCommand)(({ incident }) => ({ insight: at(incident.insights, 2).id })),
  given(setImpactTextCommand)(() => ({ text: "" })),
  given(putImpactNumberCommand)(({ incident }) => {
    const { id, label, unit } = at(incident.impact.numbers, 0);
    return { id, label, min: 300, ...(unit === undefined ? {} : { unit }) };
  }),
  given(removeImpactNumberCommand)(({ incident }) => ({ number: at(incident.impact.numbers, 1).id })),
  given(setReviewDateCommand)(() => ({ date: "2016-03-03" })),
  given(
    setReviewHeldCommand,
    given(setReviewDateCommand)(() => ({ date: "2016-02-24" })),
  )(() => ({ today: "2016-02-25" })),
  given(addChangeCommand)(() => ({ what: "The firewall was updated" })),
  given(answerChangeQuestion)(({ incident }) => ({
    change: at(incident.changes, 1).id,
    question: "approved",
    key: "n",
  })),
  given(editChangeCommand)(({ incident }) => ({
    change: at(incident.changes, 0).id,
    fields: { what: "Said otherwise", when, changedBy: "the team on duty" },
  })),
  given(removeChangeCommand)(({ incident }) => ({ change: at(incident.changes, 0).id })),
];

/** The settings: the workspace itself. */
export const workspaceCases = [
  given(renameWorkspace)(() => ({ name: "Southgate Orders" })),
  given(setWorkspaceZone)(() => ({ zone: "Asia/Kolkata" })),
  given(setPaper)(() => ({ paper: "Letter" })),
  given(choosePolicy)(() => ({ preset: "thorough" })),
  given(changePolicy)(() => ({ agreed: { doneWhen: true, method: false }, checks: ["P0"] })),
  given(addService)(() => ({ name: "Search" })),
  given(changeService)(({ workspace }) => ({
    service: at(workspace.services, 0).id,
    to: { name: "The queue", aliases: ["mq01"], deputy: "", runsOn: "several" },
  })),
  given(removeService)(({ workspace }) => ({ service: at(workspace.services, 0).id })),
  given(settleWorkspaceConflict)(({ workspace }) => ({ conflict: at(workspace.conflicts, 0).id, take: "theirs" })),
];
