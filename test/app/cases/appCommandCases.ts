import type { Locator, Page } from "playwright";
import type { AppCommand } from "../../../renderer/store/command";
import * as action from "../../../renderer/store/commands/actionViewCommands";
import * as app from "../../../renderer/store/commands/appCommands";
import * as cascade from "../../../renderer/store/commands/cascadeViewCommands";
import { answerOnChange } from "../../../renderer/store/commands/changeCommands";
import * as report from "../../../renderer/store/commands/reportCommands";
import * as timeline from "../../../renderer/store/commands/timelineViewCommands";

/** A command of the app itself, and how to see that it was done. */
export interface AppCommandCase {
  readonly command: AppCommand;
  /** By its key: the palette itself, and what opens the palette again where it is chosen there. */
  readonly by?: "key";
  /** What has to be shown or chosen first. */
  readonly ready?: (page: Page) => Promise<void>;
  /** Waits for what it does, and backs out of what it opens. */
  readonly seen: (page: Page) => Promise<void>;
}

const dialog = (page: Page) => page.getByRole("dialog");
const isThere = (locate: (page: Page) => Locator) => (page: Page) => locate(page).first().waitFor();
const says = (words: string | RegExp) => isThere((page) => page.getByText(words));
const headed = (name: string | RegExp) => isThere((page) => page.getByRole("heading", { name }));
const has = (words: string) => isThere((page) => page.getByRole("main").getByText(words));
/** What it does shows in the end alone, or is too small to look for: that the window goes on is all. */
const goesOn = (page: Page) => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())));

/** It opens a form or dialog, which is backed out of. */
async function asks(page: Page): Promise<void> {
  await dialog(page).first().waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).first().waitFor({ state: "detached" });
}

/** It opens a field, which is left as it was. */
const opensField = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole("textbox", { name }).or(page.getByRole("combobox", { name })).first().waitFor();
  await page.keyboard.press("Escape");
};

/** It moves the chosen action to a status, which is undone. */
const does = (status: string) => async (page: Page) => {
  const chips = page.getByLabel(/^Action INC-/).locator("span[data-tone]");
  const shown = chips.filter({ hasText: new RegExp(`^${status}$`) });
  await shown.waitFor();
  await page.keyboard.press("Control+z");
  await shown.waitFor({ state: "detached" });
};

const chooseAction = (title: string) => async (page: Page) => {
  await page.locator("#actions-list").getByText(title).first().click();
};
const chooseNode = async (page: Page) => {
  await page
    .locator(".react-flow__node")
    .filter({ has: page.getByRole("img", { name: /: Message queue unreachable/ }) })
    .click();
};
const rowOf = (page: Page, title: string) =>
  page.getByRole("grid", { name: "Events" }).getByRole("row").filter({ hasText: title });
const chooseEvent = (page: Page) => rowOf(page, "Server mq01 is renamed").click();

/** Removes an event, whose line of the source is open then; the next one is of the same source. */
async function openLine(page: Page): Promise<void> {
  await rowOf(page, "reads the mail as a change of log-ins").click();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: /^Take all/ }).waitFor();
}

/** Done before any incident is open. */
export const workspaceCommandCases: readonly AppCommandCase[] = [
  { command: app.showIncidents, seen: headed("Incidents") },
  { command: app.copyIncidentList, seen: says(/3 incidents as CSV/) },
  { command: app.showAllActions, seen: isThere((page) => page.getByRole("grid", { name: "Actions" })) },
  { command: action.copyActionsCsv, seen: says("on the clipboard, as CSV") },
  { command: action.exportActionsCsv, seen: says(/^Written: .+\.csv$/) },
  { command: action.exportActionsIcs, seen: says(/^Written: .+\.ics$/) },
  {
    command: action.goToActionIncident,
    ready: chooseAction("Make the queue redundant"),
    seen: isThere((page) => page.getByRole("button", { name: /^Title: Renamed queue server/ })),
  },
  { command: app.goBackCommand, seen: isThere((page) => page.getByRole("grid", { name: "Actions" })) },
  {
    command: app.goForwardCommand,
    seen: isThere((page) => page.getByRole("button", { name: /^Title: Renamed queue server/ })),
  },
  { command: app.showSettings, seen: has("Time zone") },
  { command: app.showHome, seen: headed("Thursday, 25 February") },
  { command: app.newIncident, seen: asks },
  { command: app.openWorkspaceFolder, seen: goesOn },
  { command: app.showFolder, seen: goesOn },
  { command: app.makeBackupNow, seen: says(/A backup was made|Nothing has changed since/) },
  { command: app.restoreFromBackup, seen: asks },
  { command: app.openArchive, seen: goesOn },
  { command: app.exportArchive, seen: asks },
  { command: app.forgetText, seen: asks },
  {
    command: app.toggleSidebar,
    seen: async (page) => {
      const recent = page.getByRole("navigation", { name: "Recent incidents" });
      await recent.waitFor({ state: "hidden" });
      await page.keyboard.press("Control+b");
      await recent.waitFor();
    },
  },
  { command: app.systemTheme, seen: goesOn },
  { command: app.lightTheme, seen: goesOn },
  { command: app.darkTheme, seen: goesOn },
  { command: app.showNames, seen: goesOn },
  { command: app.showRoles, seen: goesOn },
  { command: app.showShortcuts, seen: asks },
  { command: app.showPalette, by: "key", seen: asks },
  { command: app.findCommand, by: "key", seen: asks },
  // From elsewhere: Home is shown when the switch has ended, and not before.
  {
    command: app.lookAtSample,
    ready: async (page) => {
      await page.keyboard.press("Control+,");
      await has("Time zone")(page);
    },
    seen: headed("Thursday, 25 February"),
  },
];

/** Done on the surfaces of the sample's incident. */
export const incidentCommandCases: readonly AppCommandCase[] = [
  { command: app.showOverview, seen: has("Key times") },
  { command: answerOnChange, seen: goesOn },
  {
    command: app.setIncidentAside,
    seen: async (page) => {
      await page.getByRole("button", { name: "Bring it back" }).press("Enter");
      await page.getByRole("button", { name: /^Title: Renamed queue server/ }).waitFor();
    },
  },
  { command: app.showTimeline, seen: isThere((page) => page.getByRole("grid", { name: "Events" })) },
  { command: timeline.beginEntry, seen: opensField("Time of the new event") },
  { command: timeline.editWords, ready: chooseEvent, seen: goesOn },
  { command: timeline.editTime, ready: chooseEvent, seen: opensField("Time") },
  { command: timeline.takeInNotes, seen: asks },
  {
    command: timeline.showEventDetail,
    ready: chooseEvent,
    seen: isThere((page) => page.getByRole("region", { name: "Event" })),
  },
  {
    command: timeline.showOriginalLine,
    ready: chooseEvent,
    seen: isThere((page) => page.getByRole("region", { name: "Sources" })),
  },
  {
    command: timeline.takeAllDated,
    ready: openLine,
    seen: (page) => page.getByRole("button", { name: /^Take all/ }).waitFor({ state: "detached" }),
  },
  { command: app.undoCommand, seen: says("Undone: Take lines into the timeline") },
  {
    command: app.redoCommand,
    seen: async (page) => {
      await page.getByText("Done again: Take lines into the timeline").waitFor();
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await page.getByText("Undone: Remove event").waitFor();
    },
  },
  { command: timeline.showSources, seen: goesOn },
  { command: timeline.keyEventsOnly, seen: goesOn },
  { command: timeline.zoomIn, seen: goesOn },
  { command: timeline.zoomOut, seen: goesOn },
  { command: timeline.fitAll, seen: goesOn },
  { command: app.showCascade, seen: isThere((page) => page.getByRole("application", { name: /^Cascade/ })) },
  { command: cascade.goToCause, ready: chooseNode, seen: goesOn },
  { command: cascade.goToEffect, ready: chooseNode, seen: goesOn },
  { command: cascade.goLeft, ready: chooseNode, seen: goesOn },
  { command: cascade.goRight, ready: chooseNode, seen: goesOn },
  { command: cascade.nextUntested, seen: goesOn },
  { command: cascade.letGo, ready: chooseNode, seen: goesOn },
  { command: cascade.showTree, seen: isThere((page) => page.getByRole("tree")) },
  { command: cascade.showEventDrawer, seen: goesOn },
  { command: cascade.showPanel, seen: goesOn },
  { command: cascade.zoomInOnCascade, seen: goesOn },
  { command: cascade.zoomOutOfCascade, seen: goesOn },
  { command: cascade.fitCascade, seen: goesOn },
  { command: app.showActions, seen: isThere((page) => page.getByRole("textbox", { name: "Add an idea" })) },
  { command: action.beginIdea, seen: opensField("Add an idea") },
  { command: action.agreeToAction, ready: chooseAction("A check that sends"), seen: asks },
  { command: action.declineAction, ready: chooseAction("A check that sends"), seen: asks },
  { command: action.finishAction, ready: chooseAction("Make the queue redundant"), seen: asks },
  { command: action.askOwner, ready: chooseAction("Make the queue redundant"), seen: asks },
  { command: action.askDueDate, ready: chooseAction("Make the queue redundant"), seen: asks },
  { command: action.askBlocked, ready: chooseAction("Make the queue redundant"), seen: asks },
  { command: action.editActionTitle, ready: chooseAction("Make the queue redundant"), seen: goesOn },
  { command: action.verifyAction, ready: chooseAction("The old name works as an alias"), seen: asks },
  { command: action.proveAction, ready: chooseAction("Consumers wait longer"), seen: asks },
  { command: action.reopenAction, ready: chooseAction("No changes at all"), seen: asks },
  { command: action.backToIdea, ready: chooseAction("No changes at all"), seen: does("idea") },
  { command: action.beginAction, ready: chooseAction("Services read the queue's"), seen: does("in progress") },
  { command: action.boardOrTable, seen: goesOn },
  { command: app.showReport, seen: isThere((page) => page.locator("iframe")) },
  { command: report.exportWord, seen: says(/every heading, event, action/) },
  { command: report.exportPdf, seen: says(/\.pdf/) },
  { command: report.exportHtml, seen: says(/\.html/) },
  { command: report.exportMarkdown, seen: says(/\.md/) },
  { command: report.copyReport, seen: says("The report is on the clipboard") },
  { command: report.askForMore, seen: says("A message to those who were there is on the clipboard.") },
];
