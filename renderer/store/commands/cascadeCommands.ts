import { z } from "zod";
import { answerLink, editLink, linkNodes, reverseLink, setFeedback } from "../../../core/cascade/linkEdits";
import { addSafeguard, editSafeguard, toggleGuard } from "../../../core/cascade/safeguardEdits";
import type { Incident } from "../../../core/model/incident";
import { Id } from "../../../core/model/scalars";
import {
  Confidence,
  LinkKind,
  SafeguardKind,
  SafeguardState,
  type WithoutAnswer,
} from "../../../core/model/vocabulary";
import { incidentCommand } from "../command";

const label = z.string().trim().min(1, "needs at least a word");
const Links = z.object({ links: z.array(Id).min(1) });
const Ends = z.object({ from: Id, to: Id });

function answerAll(incident: Incident, links: readonly string[], without: WithoutAnswer): Incident {
  return links.reduce((edited, link) => answerLink(edited, { link, without }), incident);
}

export const linkNodesCommand = incidentCommand({
  id: "link.add",
  title: "Link to an effect…",
  keys: "L",
  menu: "Cascade",
  input: Ends,
  change: linkNodes,
});

export const linkFromCauseCommand = incidentCommand({
  id: "link.addCause",
  title: "Link from a cause…",
  keys: "Shift+L",
  menu: "Cascade",
  input: Ends,
  change: linkNodes,
});

export const answerNoCommand = incidentCommand({
  id: "link.answerNo",
  title: "No, it would not have happened without",
  keys: "N",
  menu: "Cascade",
  input: Links,
  change: (incident, { links }) => answerAll(incident, links, "no"),
});

export const answerYesCommand = incidentCommand({
  id: "link.answerYes",
  title: "Yes, it would have happened anyway",
  keys: "Y",
  menu: "Cascade",
  input: Links,
  change: (incident, { links }) => answerAll(incident, links, "yes"),
});

export const answerUnsureCommand = incidentCommand({
  id: "link.answerUnsure",
  title: "Unsure whether it would have happened without",
  keys: "U",
  menu: "Cascade",
  input: Links,
  change: (incident, { links }) => answerAll(incident, links, "unsure"),
});

export const takeAnswerBackCommand = incidentCommand({
  id: "link.takeAnswerBack",
  title: "Take the answer to a link back",
  hidden: true,
  input: Links,
  change: (incident, { links }) =>
    links.reduce(
      (edited, link) => editLink(edited, { link, patch: { without: undefined, confidence: undefined } }),
      incident,
    ),
});

/** One command per degree, so that each has its key: 1 low, 2 medium, 3 high. */
export const confidenceCommands = Confidence.options.map((confidence, index) => ({
  confidence,
  command: incidentCommand({
    id: `link.confidence.${confidence}`,
    title: `How sure: ${confidence}`,
    keys: String(index + 1),
    menu: "Cascade",
    input: Links,
    change: (incident, { links }) =>
      links.reduce((edited, link) => editLink(edited, { link, patch: { confidence } }), incident),
  }),
}));

export const toggleFeedbackCommand = incidentCommand({
  id: "link.toggleFeedback",
  title: "Feedback: it closes a loop",
  keys: "F",
  menu: "Cascade",
  input: z.object({ link: Id, feedback: z.boolean() }),
  change: setFeedback,
});

export const reverseLinkCommand = incidentCommand({
  id: "link.reverse",
  title: "Turn the link round",
  keys: "R",
  menu: "Cascade",
  input: z.object({ link: Id }),
  change: reverseLink,
});

export const setLinkKindCommand = incidentCommand({
  id: "link.setKind",
  title: "Set the kind of the link",
  hidden: true,
  input: z.object({ link: Id, kind: LinkKind }),
  change: (incident, { link, ...patch }) => editLink(incident, { link, patch }),
});

export const setLinkBreakableCommand = incidentCommand({
  id: "link.setBreakable",
  title: "Say whether the link can be cut",
  hidden: true,
  input: z.object({ link: Id, breakable: z.boolean() }),
  change: (incident, { link, ...patch }) => editLink(incident, { link, patch }),
});

export const setLinkNoteCommand = incidentCommand({
  id: "link.setNote",
  title: "Write a note on the link",
  hidden: true,
  input: z.object({ link: Id, note: z.string() }),
  change: (incident, { link, note }) => editLink(incident, { link, patch: { note: note === "" ? undefined : note } }),
});

export const addSafeguardCommand = incidentCommand({
  id: "safeguard.add",
  title: "Add a safeguard…",
  keys: "S",
  menu: "Cascade",
  input: z.object({ label, guards: z.array(Id).min(1) }),
  change: addSafeguard,
});

export const renameSafeguardCommand = incidentCommand({
  id: "safeguard.rename",
  title: "Rename the safeguard",
  hidden: true,
  input: z.object({ safeguard: Id, label }),
  change: (incident, { safeguard, ...patch }) => editSafeguard(incident, { safeguard, patch }),
});

export const setSafeguardStateCommand = incidentCommand({
  id: "safeguard.setState",
  title: "Say how the safeguard did",
  hidden: true,
  input: z.object({ safeguard: Id, state: SafeguardState }),
  change: (incident, { safeguard, ...patch }) => editSafeguard(incident, { safeguard, patch }),
});

export const setSafeguardKindCommand = incidentCommand({
  id: "safeguard.setKind",
  title: "Say what the safeguard is for",
  hidden: true,
  input: z.object({ safeguard: Id, kind: SafeguardKind }),
  change: (incident, { safeguard, ...patch }) => editSafeguard(incident, { safeguard, patch }),
});

export const toggleGuardCommand = incidentCommand({
  id: "safeguard.toggleGuard",
  title: "Say what the safeguard guards",
  hidden: true,
  input: z.object({ safeguard: Id, element: Id }),
  change: toggleGuard,
});

export const cascadeCommands = [
  linkNodesCommand,
  linkFromCauseCommand,
  answerNoCommand,
  answerYesCommand,
  answerUnsureCommand,
  ...confidenceCommands.map(({ command }) => command),
  toggleFeedbackCommand,
  reverseLinkCommand,
  addSafeguardCommand,
  takeAnswerBackCommand,
  setLinkKindCommand,
  setLinkBreakableCommand,
  setLinkNoteCommand,
  renameSafeguardCommand,
  setSafeguardStateCommand,
  setSafeguardKindCommand,
  toggleGuardCommand,
];
