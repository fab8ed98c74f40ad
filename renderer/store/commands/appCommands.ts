import { appCommand } from "../command";

export const undoCommand = appCommand({ id: "app.undo", title: "Undo", keys: "Mod+Z", menu: "Edit" });
export const redoCommand = appCommand({ id: "app.redo", title: "Redo", keys: "Mod+Shift+Z", menu: "Edit" });
export const findCommand = appCommand({ id: "app.find", title: "Find", keys: "Mod+F", menu: "Edit" });
export const showPalette = appCommand({ id: "app.palette", title: "Find anything…", keys: "Mod+K", menu: "Go" });
export const showShortcuts = appCommand({ id: "app.shortcuts", title: "Keyboard shortcuts", keys: "?", menu: "Help" });
export const newIncident = appCommand({ id: "app.newIncident", title: "New incident…", keys: "N", menu: "File" });
export const openWorkspaceFolder = appCommand({
  id: "app.openWorkspace",
  title: "Open a workspace…",
  keys: "Mod+O",
  menu: "File",
});
export const showSettings = appCommand({ id: "app.settings", title: "Settings", keys: "Mod+,", menu: "File" });
export const showHome = appCommand({ id: "app.home", title: "Home", keys: "Mod+Shift+H", menu: "Go" });
export const showIncidents = appCommand({ id: "app.incidents", title: "Incidents", keys: "Mod+Shift+O", menu: "Go" });
export const showAllActions = appCommand({ id: "app.actions", title: "All actions", keys: "Mod+Shift+A", menu: "Go" });
export const showOverview = appCommand({ id: "app.overview", title: "Overview", keys: "Mod+1", menu: "Go" });
export const showTimeline = appCommand({ id: "app.timeline", title: "Timeline", keys: "Mod+2", menu: "Go" });
export const showCascade = appCommand({ id: "app.cascade", title: "Cascade", keys: "Mod+3", menu: "Go" });
export const showActions = appCommand({
  id: "app.incidentActions",
  title: "Actions of this incident",
  keys: "Mod+4",
  menu: "Go",
});
export const showReport = appCommand({ id: "app.report", title: "Report", keys: "Mod+5", menu: "Go" });
export const goBackCommand = appCommand({ id: "app.back", title: "Back", keys: "Alt+Left", menu: "Go" });
export const goForwardCommand = appCommand({ id: "app.forward", title: "Forward", keys: "Alt+Right", menu: "Go" });
export const toggleSidebar = appCommand({
  id: "app.sidebar",
  title: "Show or hide the sidebar",
  keys: "Mod+B",
  menu: "View",
});
export const nextWording = appCommand({ id: "wording.next", title: "Next phrase to look at", keys: "F8", menu: "Go" });
export const previousWording = appCommand({
  id: "wording.previous",
  title: "Phrase to look at before",
  keys: "Shift+F8",
  menu: "Go",
});
export const systemTheme = appCommand({ id: "app.themeSystem", title: "Light or dark as the system", menu: "View" });
export const lightTheme = appCommand({ id: "app.themeLight", title: "Light", menu: "View" });
export const darkTheme = appCommand({ id: "app.themeDark", title: "Dark", menu: "View" });
export const showRoles = appCommand({ id: "app.showRoles", title: "Show people as roles", menu: "View" });
export const showNames = appCommand({ id: "app.showNames", title: "Show people by name", menu: "View" });
export const exportArchive = appCommand({ id: "app.exportArchive", title: "Export archive…", menu: "File" });
export const openArchive = appCommand({ id: "app.openArchive", title: "Open archive…", menu: "File" });
export const setIncidentAside = appCommand({
  id: "app.setIncidentAside",
  title: "Set this incident aside",
  menu: "File",
});
export const copyIncidentList = appCommand({
  id: "app.copyIncidentList",
  title: "Copy the list of incidents as CSV",
  menu: "Edit",
});
export const showFolder = appCommand({
  id: "app.showFolder",
  title: "Show the workspace folder",
  menu: "File",
});
export const makeBackupNow = appCommand({ id: "backup.make", title: "Back up now", menu: "File" });
export const restoreFromBackup = appCommand({ id: "backup.choose", title: "Restore from a backup…", menu: "File" });
export const forgetText = appCommand({ id: "app.forgetText", title: "Forget a text…", menu: "File" });
export const lookAtSample = appCommand({ id: "app.openSample", title: "Look at a finished example", menu: "Help" });

/** What the store does by itself and writes into the history; here for its words alone. */
const ownSteps = [
  appCommand({ id: "incident.create", title: "Begin the incident", hidden: true }),
  appCommand({ id: "review.begin", title: "Begin the weekly review", hidden: true }),
  appCommand({ id: "file.takeOver", title: "Changed outside the app", hidden: true }),
  appCommand({ id: "file.merge", title: "Merged with a change from elsewhere", hidden: true }),
  appCommand({ id: "incident.settleKey", title: "Give a key of its own", hidden: true }),
  appCommand({ id: "backup.restore", title: "Restore from a backup", hidden: true }),
  appCommand({ id: "incident.takeIn", title: "Take in from an archive", hidden: true }),
  appCommand({ id: "incident.mergeArchive", title: "Merge with an archive", hidden: true }),
  appCommand({ id: "text.forget", title: "Forgot a text", hidden: true }),
  appCommand({ id: "history.snapshot", title: "As it was where this history begins", hidden: true }),
];

export const appCommands = [
  ...ownSteps,
  undoCommand,
  redoCommand,
  findCommand,
  showPalette,
  showHome,
  showIncidents,
  showAllActions,
  showOverview,
  showTimeline,
  showCascade,
  showActions,
  showReport,
  goBackCommand,
  goForwardCommand,
  newIncident,
  openWorkspaceFolder,
  showFolder,
  makeBackupNow,
  restoreFromBackup,
  forgetText,
  openArchive,
  exportArchive,
  setIncidentAside,
  copyIncidentList,
  showSettings,
  nextWording,
  previousWording,
  toggleSidebar,
  systemTheme,
  lightTheme,
  darkTheme,
  showRoles,
  showNames,
  lookAtSample,
  showShortcuts,
];
