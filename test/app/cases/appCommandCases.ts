import type { Page } from "playwright";
import { expect } from "vitest";
import type { AppCommand } from "../../../renderer/store/command";
import * as action from "../../../renderer/store/commands/actionViewCommands";
import * as app from "../../../renderer/store/commands/appCommands";
import * as cascade from "../../../renderer/store/commands/cascadeViewCommands";
import { answerOnChange } from "../../../renderer/store/commands/changeCommands";
import * as report from "../../../renderer/store/commands/reportCommands";
import * as timeline from "../../../renderer/store/commands/timelineViewCommands";
import type { RunningApp } from "../driver/launch";
import {
  askedOfSystem,
  attributeOf,
  backupsByHand,
  cascadeCursor,
  clipboard,
  dialogs,
  exported,
  focus,
  type Look,
  pageShown,
  regions,
  textsOf,
  theme,
} from "./looks";

/** Something that is done before a command or after it. */
type Step = (app: RunningApp) => Promise<unknown>;

/**
 * A command of the app itself, and what it does. No row can do without an effect: what is looked at must not fit before
 * the command, must fit after it, and be as it was once it is taken back.
 */
export interface AppCommandCase {
  readonly command: AppCommand;
  /** By its key: the palette itself, and what opens the palette again where it is chosen there. */
  readonly by?: "key";
  /** What has to be shown or chosen first. */
  readonly ready?: Step;
  readonly look: Look;
  /** What is seen after it, and not before. */
  readonly becomes: RegExp | "something else";
  /** Its undo, or its reverse; null where it leaves nothing in the app that could be taken back. */
  readonly back: Step | null;
}

const press =
  (...keys: readonly string[]): Step =>
  async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const goBack = press("Escape");
const undo = press("Control+z");
const shown =
  (keys: string, name: string) =>
  async ({ page }: RunningApp) => {
    await page.keyboard.press(keys);
    await page.locator(`main[aria-label="${name}"]`).waitFor();
  };
const onHome = shown("Control+Shift+H", "Home");
const onIncidents = shown("Control+Shift+O", "Incidents");
const onAllActions = shown("Control+Shift+A", "Actions");

/** It goes to a page, and Back leads to the one before. */
const goesTo = (command: AppCommand, name: string, ready: Step): AppCommandCase => ({
  command,
  ready,
  look: pageShown,
  becomes: new RegExp(`^${name}$`),
  back: press("Alt+ArrowLeft"),
});

/** It opens a form or dialog, which is backed out of. */
const asks = (command: AppCommand, title: RegExp, ready?: Step): AppCommandCase => ({
  command,
  ...(ready && { ready }),
  look: dialogs,
  becomes: title,
  back: goBack,
});

/** It puts the caret into a field, which is left as it was. */
const opensField = (command: AppCommand, field: RegExp, ready: Step): AppCommandCase => ({
  command,
  ready,
  look: focus,
  becomes: field,
  back: null,
});

const copies = (command: AppCommand, text: RegExp, ready?: Step): AppCommandCase => ({
  command,
  ready: async (running) => {
    await running.electron.evaluate(({ clipboard: board }) => board.writeText("before"));
    await ready?.(running);
  },
  look: clipboard,
  becomes: text,
  back: null,
});

const exports = (command: AppCommand, file: RegExp): AppCommandCase => ({
  command,
  look: exported,
  becomes: file,
  back: null,
});

const moved = textsOf((page) => page.getByLabel(/^Action INC-/).locator("span[data-tone]"));
/** It moves the chosen action to a status. */
const does = (command: AppCommand, status: string, title: string): AppCommandCase => ({
  command,
  ready: chooseAction(title),
  look: moved,
  becomes: new RegExp(`(^|\\| )${status}( \\||$)`),
  back: undo,
});

function chooseAction(title: string): Step {
  return ({ page }) => page.locator("#actions-list").getByText(title).first().click();
}

const node = "Message queue unreachable";
const chooseNode: Step = ({ page }) =>
  page
    .locator(".react-flow__node")
    .filter({ has: page.getByRole("img", { name: `: ${node}` }) })
    .click();
const movesTo = (command: AppCommand, becomes: RegExp): AppCommandCase => ({
  command,
  ready: chooseNode,
  look: cascadeCursor,
  becomes,
  back: null,
});
const canvasView = attributeOf((page) => page.locator(".react-flow__viewport"), "style");
/** The whole cascade is fitted, and the view has come to rest: a panel that went or came fits it anew. */
const fitted: Step = async (running) => {
  await press("0")(running);
  let last = "";
  const isAtRest = async () => {
    const now = await canvasView(running);
    const isSame = now === last;
    last = now;
    return isSame;
  };
  await expect.poll(isAtRest, { timeout: 15_000, interval: 250 }).toBe(true);
};

const rowOf = (page: Page, title: string) =>
  page.getByRole("grid", { name: "Events" }).getByRole("row").filter({ hasText: title });
const chooseEvent: Step = ({ page }) => rowOf(page, "Server mq01 is renamed").click();
/** The panel of sources is open. */
const chooseEventWithoutPanel: Step = async (running) => {
  await chooseEvent(running);
  await press("s")(running);
};
const removed = "reads the mail as a change of log-ins";
const undoneAgain: Step = async (running) => {
  await undo(running);
  await rowOf(running.page, removed).waitFor();
};
const rowOfRemoved = textsOf((page) => rowOf(page, removed));
const timeAxis = textsOf((page) => page.locator("[aria-label^='Picture.'] svg text"));
const rows = textsOf((page) => page.getByRole("grid", { name: "Events" }).locator("[role=row][data-kind]"));

/** Removes an event, whose line of the source is open then; the next one is of the same source. */
const openLine: Step = async ({ page }) => {
  await rowOf(page, removed).click();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: /^Take all/ }).waitFor();
};

const peopleShown = textsOf((page) => page.getByRole("grid", { name: "Actions" }));
const recent = textsOf((page) => page.getByRole("navigation", { name: "Recent incidents" }).filter({ visible: true }));

/** Done before any incident is open. */
export const workspaceCommandCases: readonly AppCommandCase[] = [
  goesTo(app.showIncidents, "Incidents", onHome),
  copies(app.copyIncidentList, /^Key,Title[\s\S]*INC-2016-001/, onIncidents),
  goesTo(app.showAllActions, "Actions", onHome),
  copies(action.copyActionsCsv, /Make the queue redundant/, onAllActions),
  exports(action.exportActionsCsv, /\.csv: .*Key/),
  exports(action.exportActionsIcs, /\.ics: BEGIN:VCALENDAR/),
  { command: app.showNames, look: peopleShown, becomes: /Imogen Thackeray/, back: null },
  { command: app.showRoles, look: peopleShown, becomes: /^(?!.*Imogen Thackeray).*platform lead/, back: null },
  {
    command: action.goToActionIncident,
    ready: chooseAction("Make the queue redundant"),
    look: textsOf((page) => page.getByRole("button", { name: /^Title: / })),
    becomes: /^Renamed queue server/,
    back: press("Alt+ArrowLeft"),
  },
  {
    command: app.goBackCommand,
    ready: async (running) => {
      await onHome(running);
      await onAllActions(running);
    },
    look: pageShown,
    becomes: /^Home$/,
    back: press("Alt+ArrowRight"),
  },
  {
    command: app.goForwardCommand,
    ready: async (running) => {
      await onHome(running);
      await onAllActions(running);
      await shown("Alt+ArrowLeft", "Home")(running);
    },
    look: pageShown,
    becomes: /^Actions$/,
    back: press("Alt+ArrowLeft"),
  },
  goesTo(app.showSettings, "Settings", onHome),
  goesTo(app.showHome, "Home", onAllActions),
  asks(app.newIncident, /^What happened\?$/),
  { command: app.openWorkspaceFolder, look: askedOfSystem, becomes: /^file$/, back: null },
  { command: app.showFolder, look: askedOfSystem, becomes: /^file \| folder$/, back: null },
  { command: app.makeBackupNow, look: backupsByHand, becomes: /by-hand\.json$/, back: null },
  asks(app.restoreFromBackup, /^Restore from a backup/),
  { command: app.openArchive, look: askedOfSystem, becomes: /^file \| folder \| file$/, back: null },
  asks(app.exportArchive, /^Export archive$/),
  asks(app.forgetText, /^Forget a text$/),
  { command: app.toggleSidebar, look: recent, becomes: /^$/, back: press("Control+b") },
  { command: app.darkTheme, look: theme, becomes: /^dark, dark$/, back: null },
  { command: app.lightTheme, look: theme, becomes: /^light, light$/, back: null },
  { command: app.systemTheme, look: theme, becomes: /^system, /, back: null },
  asks(app.showShortcuts, /^Keyboard shortcuts$/),
  { ...asks(app.showPalette, /^Find anything$/), by: "key" },
  { ...asks(app.findCommand, /^Find anything$/, onHome), by: "key" },
  // From elsewhere: Home is shown when the switch has ended, and not before.
  { ...goesTo(app.lookAtSample, "Home", shown("Control+,", "Settings")), back: null },
];

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
  { command: timeline.showEventDetail, ready: chooseEvent, look: regions, becomes: /\bEvent\b/, back: press("d", "s") },
  { command: timeline.showOriginalLine, ready: chooseEventWithoutPanel, look: regions, becomes: /Sources/, back: null },
  {
    command: timeline.takeAllDated,
    ready: openLine,
    look: textsOf((page) => page.getByRole("button", { name: /^Take all/ })),
    becomes: /^$/,
    back: undo,
  },
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
  goesTo(app.showReport, "Report", shown("Control+1", "Overview")),
  { ...exports(report.exportWord, /\.docx: PK/), ready: shown("Control+5", "Report") },
  exports(report.exportPdf, /\.pdf: %PDF/),
  exports(report.exportHtml, /\.html: <!doctype html>/i),
  exports(report.exportMarkdown, /\.md: ./),
  copies(report.copyReport, /Renamed queue server/),
  copies(report.askForMore, /INC-2016-001[\s\S]*\?/),
];
