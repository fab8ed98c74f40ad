import { app, type BrowserWindow, clipboard, dialog, nativeTheme, shell } from "electron";
import type { CallResult } from "./bridge";
import { type CallAnswers, sendEvent } from "./bridgeHost";
import { createExports } from "./exports";
import { openLink } from "./externalLink";
import { failure } from "./fileFailure";
import { clearWorkingCopies } from "./forget/clearWorkingCopies";
import type { HostSettings } from "./hostSettings";
import { launchesAtLogin, setLaunchAtLogin } from "./launchAtLogin";
import type { MainWindow } from "./mainWindow";
import { showMenu } from "./nativeMenu";
import type { OutsideFiles } from "./outsideFiles";
import { platformName, runtimeName } from "./platform";
import { printPdf } from "./printedPdf";
import { recentWorkspaces } from "./recentWorkspaces";
import { canNotify, remind, setBadge } from "./reminders";
import type { WorkspaceHost } from "./workspaceSession";

/** What the host does for each call of the contract. */
export function hostCalls(
  settings: HostSettings,
  workspaces: WorkspaceHost,
  main: () => MainWindow,
  { outside, sendWaiting }: { readonly outside: OutsideFiles; readonly sendWaiting: () => void },
): CallAnswers {
  const exports = createExports(settings);
  const window = (): BrowserWindow => main().window;
  return {
    aboutThisMachine: () => ({
      appVersion: app.getVersion(),
      runtime: runtimeName(),
      platform: platformName(),
      device: settings.read().device,
      locale: app.getLocale(),
    }),

    openLastWorkspace: workspaces.openLast,
    openOwnWorkspace: workspaces.openOwn,
    openRecentWorkspace: workspaces.openRecent,
    pickWorkspace: () => pickWorkspace(window(), workspaces),
    recentWorkspaces: () => recentWorkspaces(settings),
    forgetRecentWorkspace: workspaces.forgetRecent,

    listFiles: workspaces.listFiles,
    changedFiles: workspaces.changedFiles,
    readFile: workspaces.readFile,
    readFiles: workspaces.readFiles,
    readBytes: workspaces.readBytes,
    writeFile: workspaces.writeFile,
    appendHistory: workspaces.appendHistory,
    keepBytes: workspaces.keepBytes,
    backUp: workspaces.backUp,
    listBackups: workspaces.listBackups,
    backUpWorkspace: workspaces.backUpWorkspace,
    stopBackup: workspaces.stopBackup,
    backupFiles: workspaces.backupFiles,
    checkBackupFiles: workspaces.checkBackupFiles,
    readBackupFiles: workspaces.readBackupFiles,
    putBack: workspaces.putBack,
    setAside: workspaces.setAside,
    bringBack: workspaces.bringBack,
    filesToForgetIn: workspaces.filesToForgetIn,
    findText: workspaces.findText,
    keepForgetting: workspaces.keepForgetting,
    unfinishedForgetting: workspaces.unfinishedForgetting,
    replaceTexts: workspaces.replaceTexts,
    clearWorkingCopies: () => clearWorkingCopies(window()),

    pickArchives: (args) => outside.pickArchives(window(), args),
    readArchive: outside.readArchive,
    saveExport: (args) => exports.saveExport(window(), args),
    beginExport: (args) => exports.beginExport(window(), args),
    appendExport: exports.appendExport,
    finishExport: exports.finishExport,
    cancelExport: exports.cancelExport,
    printPdf,
    openSaved: exports.openSaved,
    showSavedInFolder: exports.showSavedInFolder,
    showWorkspaceInFolder: () => showWorkspaceInFolder(workspaces),

    openLink: (args) => openLink(window(), args),
    copyToClipboard: async ({ text }) => {
      await clipboard.writeText(text);
    },

    setMenu: (args) => showMenu(args, (id) => sendEvent(window(), "menuCommand", { id })),
    setTheme: ({ theme }) => {
      nativeTheme.themeSource = theme;
    },
    setTitle: ({ title, unsaved }) => {
      window().setTitle(title);
      window().setDocumentEdited(unsaved);
    },

    remind: (args) => {
      remind(args, () => {
        main().bringUp();
        sendEvent(window(), "reminderOpened", { of: args.of });
      });
    },
    setBadge: (args) => setBadge(args, main()),
    remindsHere: async () => ({ notifies: canNotify(), launchesAtLogin: await launchesAtLogin() }),
    setLaunchAtLogin,

    ready: () => {
      main().listening();
      sendWaiting();
    },
    flushed: () => main().flushed(),
  };
}

async function pickWorkspace(window: BrowserWindow, workspaces: WorkspaceHost): Promise<CallResult<"pickWorkspace">> {
  const chosen = await dialog.showOpenDialog(window, {
    title: "Choose the folder of the workspace",
    defaultPath: workspaces.root() ?? app.getPath("documents"),
    properties: ["openDirectory", "createDirectory"],
  });
  const path = chosen.filePaths[0];
  return chosen.canceled || path === undefined ? { kind: "cancelled" } : workspaces.openChosen(path);
}

async function showWorkspaceInFolder(workspaces: WorkspaceHost): Promise<CallResult<"showWorkspaceInFolder">> {
  const root = workspaces.root();
  if (root === undefined) return failure("no workspace", "No workspace is open yet, so there is no folder to show.");
  const complaint = await shell.openPath(root);
  if (complaint !== "") return failure("other", `The folder ${root} did not open: ${complaint}.`);
}
