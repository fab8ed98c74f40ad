import * as action from "../../../renderer/store/commands/actionViewCommands";
import * as app from "../../../renderer/store/commands/appCommands";
import {
  type AppCommandCase,
  asks,
  chooseAction,
  copies,
  exports,
  goesTo,
  onAllActions,
  onHome,
  onIncidents,
  peopleShown,
  press,
  recent,
  shown,
} from "./appCommandCase";
import { askedOfSystem, backupsByHand, pageShown, textsOf, theme } from "./looks";
import { weeklyCommandCases } from "./weeklyCommandCases";

/** Done before any incident is open. */
export const workspaceCommandCases: readonly AppCommandCase[] = [
  goesTo(app.showIncidents, "Incidents", onHome),
  copies(app.copyIncidentList, /^Key,Title[\s\S]*INC-2016-001/, onIncidents),
  ...weeklyCommandCases,
  goesTo(app.showAllActions, "Actions", onHome),
  copies(action.copyActionsCsv, /Make the queue redundant/, onAllActions),
  exports(action.exportActionsCsv, /\.csv: .*Key/),
  exports(action.exportActionsIcs, /\.ics: BEGIN:VCALENDAR/),
  {
    ...exports(action.addToCalendar, /INC-2016-001-A\d\.ics: BEGIN:VCALENDAR/),
    ready: chooseAction("Make the queue redundant"),
  },
  copies(action.copyActionForJira, /^h2\. Make the queue redundant/, chooseAction("Make the queue redundant")),
  copies(action.copyActionAsMarkdown, /^## Make the queue redundant/, chooseAction("Make the queue redundant")),
  asks(action.makeOwnerPage, /^Open actions of one owner$/),
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
