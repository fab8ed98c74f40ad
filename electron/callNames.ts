/**
 * The names of everything that passes between window and host. They stand apart from bridge.ts, because the sandboxed
 * preload needs the names alone and must not load the schemas.
 */
export const callNames = [
  "aboutThisMachine",
  "openLastWorkspace",
  "openOwnWorkspace",
  "openRecentWorkspace",
  "pickWorkspace",
  "recentWorkspaces",
  "forgetRecentWorkspace",
  "listFiles",
  "changedFiles",
  "readFile",
  "readFiles",
  "readBytes",
  "writeFile",
  "appendHistory",
  "keepBytes",
  "backUp",
  "listBackups",
  "backUpWorkspace",
  "stopBackup",
  "backupFiles",
  "checkBackupFiles",
  "readBackupFiles",
  "putBack",
  "setAside",
  "bringBack",
  "filesToForgetIn",
  "findText",
  "keepForgetting",
  "unfinishedForgetting",
  "replaceTexts",
  "clearWorkingCopies",
  "pickArchives",
  "readArchive",
  "saveExport",
  "beginExport",
  "appendExport",
  "finishExport",
  "cancelExport",
  "printPdf",
  "openSaved",
  "showSavedInFolder",
  "showWorkspaceInFolder",
  "openLink",
  "copyToClipboard",
  "setMenu",
  "setTheme",
  "setTitle",
  "remind",
  "setBadge",
  "remindsHere",
  "setLaunchAtLogin",
  "ready",
  "flushed",
] as const;

export type CallName = (typeof callNames)[number];

export const eventNames = [
  "folderChanged",
  "backupNews",
  "textsReplaced",
  "flushBeforeClose",
  "menuCommand",
  "reminderOpened",
  "filesOpened",
  "workspaceNamed",
] as const;

export type EventName = (typeof eventNames)[number];

export function callChannel(name: CallName): string {
  return `call:${name}`;
}

export function eventChannel(name: EventName): string {
  return `event:${name}`;
}
