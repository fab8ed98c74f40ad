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
export const lookAtSample = appCommand({ id: "app.openSample", title: "Look at a finished example", menu: "Help" });

export const appCommands = [
  undoCommand,
  redoCommand,
  findCommand,
  showPalette,
  showShortcuts,
  newIncident,
  openWorkspaceFolder,
  lookAtSample,
];
