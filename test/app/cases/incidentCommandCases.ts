import type { AppCommand } from "../../../renderer/store/command";
import * as action from "../../../renderer/store/commands/actionViewCommands";
import * as app from "../../../renderer/store/commands/appCommands";
import * as cascade from "../../../renderer/store/commands/cascadeViewCommands";
import { answerOnChange } from "../../../renderer/store/commands/changeCommands";
import { askForMemories } from "../../../renderer/store/commands/memoryCommands";
import { askReviewDate } from "../../../renderer/store/commands/overviewCommands";
import * as report from "../../../renderer/store/commands/reportCommands";
import { askForSpeakers } from "../../../renderer/store/commands/sourceCommands";
import * as timeline from "../../../renderer/store/commands/timelineViewCommands";
import type { RunningApp } from "../driver/launch";
import {
  type AppCommandCase,
  asks,
  canvasView,
  chooseAction,
  chooseEvent,
  chooseEventWithoutPanel,
  chooseNode,
  copies,
  does,
  exports,
  fitted,
  goBack,
  goesTo,
  movesTo,
  openLine,
  opensField,
  phraseInView,
  press,
  removed,
  rowOfRemoved,
  rows,
  shown,
  timeAxis,
  undo,
  undoneAgain,
} from "./appCommandCase";
import { attributeOf, focus, regions, textsOf } from "./looks";

/** Done on the surfaces of the sample's incident. */
export const incidentCommandCases: readonly AppCommandCase[] = [
  goesTo(app.showOverview, "Overview", shown("Control+2", "Timeline")),
  {
    command: answerOnChange,
    ready: shown("Control+1", "Overview"),
    look: focus,
    becomes: "something else",
    back: null,
  },
  opensField(askReviewDate, /^input Date of the review$/, shown("Control+1", "Overview")),
  {
    command: app.setIncidentAside,
    look: textsOf((page) => page.getByRole("button", { name: "Bring it back" })),
    becomes: /^Bring it back/,
    back: ({ page }) => page.getByRole("button", { name: "Bring it back" }).press("Enter"),
  },
  goesTo(app.showTimeline, "Timeline", async (running) => {
    await running.page.getByRole("button", { name: /^Title: Renamed queue server/ }).waitFor();
    await shown("Control+1", "Overview")(running);
  }),
  opensField(timeline.beginEntry, /^input Time of the new event/, shown("Control+2", "Timeline")),
  { ...opensField(timeline.editWords, /^textarea Event/, chooseEvent), back: goBack },
  { ...opensField(timeline.editTime, /^input Time$/, chooseEvent), back: goBack },
  asks(timeline.takeInNotes, /^Take in notes$/),
  asks(askForSpeakers, /^Who speaks in the sources$/),
  { command: timeline.showEventDetail, ready: chooseEvent, look: regions, becomes: /\bEvent\b/, back: press("d", "s") },
  { command: timeline.showOriginalLine, ready: chooseEventWithoutPanel, look: regions, becomes: /Sources/, back: null },
  {
    command: timeline.takeAllDated,
    ready: openLine,
    look: textsOf((page) => page.getByRole("button", { name: /^Take all/ })),
    becomes: /^$/,
    back: undo,
  },
  asks(app.nextWording, /^Wording: /, phraseInView),
  asks(app.previousWording, /^Wording: /, phraseInView),
  { command: app.undoCommand, look: rowOfRemoved, becomes: new RegExp(removed), back: press("Control+Shift+z") },
  { command: app.redoCommand, ready: undoneAgain, look: rowOfRemoved, becomes: /^$/, back: undo },
  { command: timeline.showSources, look: regions, becomes: "something else", back: press("s") },
  { command: timeline.keyEventsOnly, look: rows, becomes: "something else", back: press("Shift+K") },
  { command: timeline.zoomIn, ready: press("0"), look: timeAxis, becomes: "something else", back: press("0") },
  {
    command: timeline.zoomOut,
    ready: press("0", "+", "+"),
    look: timeAxis,
    becomes: "something else",
    back: press("+"),
  },
  { command: timeline.fitAll, ready: press("0", "+", "+"), look: timeAxis, becomes: "something else", back: null },
  goesTo(app.showCascade, "Cascade", shown("Control+1", "Overview")),
  {
    ...movesTo(cascade.goToCause, /^(?!.*Message queue unreachable)./),
    ready: async (running) => {
      await shown("Control+3", "Cascade")(running);
      await chooseNode(running);
    },
  },
  movesTo(cascade.goToEffect, /^(?!.*Message queue unreachable)./),
  movesTo(cascade.goLeft, /^(?!.*Message queue unreachable)./),
  movesTo(cascade.goRight, /^(?!.*Message queue unreachable)./),
  movesTo(cascade.nextUntested, /^(?!.*Message queue unreachable)./),
  movesTo(cascade.letGo, /^$/),
  { command: cascade.showTree, look: regions, becomes: /Tree of causes/, back: press("o") },
  { command: cascade.showEventDrawer, look: regions, becomes: /Events/, back: goBack },
  {
    command: cascade.showPanel,
    look: regions,
    becomes: /^(?!.*What the cascade says)/,
    back: press("p"),
  },
  {
    command: cascade.zoomInOnCascade,
    ready: fitted,
    look: canvasView,
    becomes: "something else",
    back: press("0"),
  },
  {
    command: cascade.zoomOutOfCascade,
    ready: fitted,
    look: canvasView,
    becomes: "something else",
    back: press("0"),
  },
  { command: cascade.fitCascade, ready: press("+", "+"), look: canvasView, becomes: "something else", back: null },
  goesTo(app.showActions, "Actions", shown("Control+1", "Overview")),
  opensField(action.beginIdea, /^input Add an idea$/, shown("Control+4", "Actions")),
  asks(action.agreeToAction, /^Agree: A check that sends/, chooseAction("A check that sends")),
  asks(action.declineAction, /^Decline: A check that sends/, chooseAction("A check that sends")),
  asks(action.finishAction, /^Done: Make the queue/, chooseAction("Make the queue redundant")),
  asks(action.askOwner, /^Owner: Make the queue/, chooseAction("Make the queue redundant")),
  asks(action.askDueDate, /^Due date: Make the queue/, chooseAction("Make the queue redundant")),
  asks(action.askBlocked, /^Blocked: Make the queue/, chooseAction("Make the queue redundant")),
  {
    ...opensField(action.editActionTitle, /^textarea Title of the action/, chooseAction("Make the queue")),
    back: null,
  },
  asks(action.verifyAction, /^Verified: The old name/, chooseAction("The old name works as an alias")),
  asks(action.proveAction, /^Proven: Consumers wait/, chooseAction("Consumers wait longer")),
  asks(action.reopenAction, /^Reopen: No changes/, chooseAction("No changes at all")),
  does(action.backToIdea, "idea", "No changes at all"),
  does(action.beginAction, "in progress", "Services read the queue's"),
  {
    command: action.boardOrTable,
    look: attributeOf((page) => page.locator("#actions-list"), "role"),
    becomes: /^grid$/,
    back: press("Shift+B"),
  },
  narrows(action.onlyOverdue),
  narrows(action.onlyWaitingForEvidence),
  narrows(action.onlyChecksDue),
  narrows(action.onlyBlocked),
  goesTo(app.showReport, "Report", shown("Control+1", "Overview")),
  { ...exports(report.exportWord, /\.docx: PK/), ready: shown("Control+5", "Report") },
  exports(report.exportPdf, /\.pdf: %PDF/),
  exports(report.exportHtml, /\.html: <!doctype html>/i),
  exports(report.exportMarkdown, /\.md: ./),
  copies(report.copyReport, /Renamed queue server/),
  copies(report.askForMore, /INC-2016-001[\s\S]*\?/),
  asks(askForMemories, /Ask those who were there/),
];

/** A command that narrows the list of actions; its own key shows all again. */
function narrows(command: AppCommand): AppCommandCase {
  const look = async ({ page }: RunningApp) =>
    String((await page.getByRole("button", { name: /^Show all/ }).count()) > 0);
  return { command, look, becomes: /^true$/, back: press(command.keys ?? "") };
}
