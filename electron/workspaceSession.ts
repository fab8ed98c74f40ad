import { join } from "node:path";
import { app } from "electron";
import { createWorkspaceBackups } from "./backups/workspaceBackups";
import type { CallArgs, CallResult, EventPayload, Failed } from "./bridge";
import { failure } from "./fileFailure";
import { createFolderFiles } from "./folderFiles";
import { createComparison, listFiles } from "./folderListing";
import { watchFolder } from "./folderWatcher";
import { filesToForgetIn } from "./forget/filesToForgetIn";
import { findText } from "./forget/findText";
import { replaceTexts } from "./forget/replaceTexts";
import { createUnfinishedForgetting } from "./forget/unfinishedForgetting";
import type { HostSettings } from "./hostSettings";
import { bringBack, setAside } from "./keptAside";
import { createOwnMarks } from "./ownMarks";
import { forgetRecentWorkspace, recentWorkspace, rememberWorkspace } from "./recentWorkspaces";
import {
  describeWorkspace,
  identityOf,
  openWorkspaceFolder,
  placeHashOf,
  type WorkspaceFolder,
} from "./workspaceFolder";

const ownNames = { own: "Second Story", sample: "Second Story Sample" } as const;

/** Where the host says what happens in the open folder on its own. */
interface HostNews {
  readonly folderChanged: (event: EventPayload<"folderChanged">) => void;
  readonly backupNews: (event: EventPayload<"backupNews">) => void;
  readonly textsReplaced: (event: EventPayload<"textsReplaced">) => void;
}

/** Everything that belongs to one open folder; another folder gets another one. */
function openSession(folder: WorkspaceFolder, tell: HostNews) {
  const marks = createOwnMarks();
  const backups = createWorkspaceBackups(folder, marks, tell.backupNews);
  const stopWatching = watchFolder(folder, marks, tell.folderChanged);
  const absolute = (path: string): string => join(folder.root, ...path.split("/"));
  return {
    folder,
    files: createFolderFiles(folder, marks),
    compare: createComparison(folder),
    filesToForgetIn: () => filesToForgetIn(folder),
    findText: (args: CallArgs<"findText">) => findText(folder, args),
    replaceTexts: (args: CallArgs<"replaceTexts">) =>
      backups.alone(() => replaceTexts(folder, marks, args, tell.textsReplaced)),
    backups,
    stop(): void {
      stopWatching();
      backups.stop();
    },
    async setAside(args: CallArgs<"setAside">): Promise<CallResult<"setAside">> {
      const moved = await setAside(folder, args, new Date());
      if (moved.kind === "moved") await marks.note(absolute(args.path));
      return moved;
    },
    async bringBack(args: CallArgs<"bringBack">): Promise<CallResult<"bringBack">> {
      const moved = await bringBack(folder, args);
      if (moved.kind === "failed") return moved;
      await marks.note(absolute(args.path));
      const brought = await listFiles(folder, { under: args.path });
      if (brought.kind === "files") for (const { path } of brought.files) await marks.note(absolute(path));
      return moved;
    },
  };
}

type Session = ReturnType<typeof openSession>;

const noWorkspace = failure("no workspace", "No workspace is open yet, so there is no folder to write to.");

/** The open workspace of the window and the ways to open another. */
export function createWorkspaceHost(settings: HostSettings, tell: HostNews) {
  let session: Session | undefined;
  const unfinished = createUnfinishedForgetting(app.getPath("userData"));

  async function open(
    path: string,
    place: WorkspaceFolder["place"],
    options: { readonly make: boolean; readonly evenAway?: boolean },
  ): Promise<CallResult<"openOwnWorkspace">> {
    const opened = await openWorkspaceFolder(path, place, options);
    if (opened.kind === "failed") return opened;
    const left = session?.folder;
    const insteadOf = left !== undefined && (await identityOf(left)) === null ? placeHashOf(left) : undefined;
    session?.stop();
    session = openSession(opened.folder, tell);
    const { openedBefore } = await rememberWorkspace(settings, opened.folder, { at: Date.now(), isOpen: true });
    return { kind: "open", workspace: { ...(await describeWorkspace(opened.folder)), openedBefore, insteadOf } };
  }

  async function openRecent({ id }: { id: string }): Promise<CallResult<"openRecentWorkspace">> {
    const recent = recentWorkspace(settings, id);
    if (recent === undefined) return failure("absent", "That workspace is no longer in the list. Choose its folder.");
    return open(recent.path, recent.place, { make: false });
  }

  /** Puts a folder first among the recent ones without leaving the open one: the window has to save there first. */
  async function nameChosen(path: string): Promise<{ kind: "named"; id: string } | Failed> {
    const found = await openWorkspaceFolder(path, "chosen", { make: false });
    if (found.kind === "failed") return found;
    const { id } = await rememberWorkspace(settings, found.folder, { at: Date.now(), isOpen: false });
    return { kind: "named", id };
  }

  async function openLast(): Promise<CallResult<"openLastWorkspace">> {
    const last = settings.read().recent[0];
    if (last === undefined) return { kind: "none" };
    // One that never was open has no working copy to show.
    return open(last.path, last.place, { make: false, evenAway: last.wasOpen === true });
  }

  async function withSession<Result>(use: (session: Session) => Promise<Result>): Promise<Result | Failed> {
    return session === undefined ? noWorkspace : use(session);
  }

  return {
    openLast,
    openRecent,
    nameChosen,
    openChosen: (path: string) => open(path, "chosen", { make: false }),
    openOwn: ({ place }: CallArgs<"openOwnWorkspace">) =>
      open(join(app.getPath("documents"), ownNames[place]), place, { make: true }),
    forgetRecent: ({ id }: { id: string }) => forgetRecentWorkspace(settings, id),
    root: () => session?.folder.root,
    stop: () => session?.stop(),
    listFiles: (args: CallArgs<"listFiles">) => withSession(({ folder }) => listFiles(folder, args)),
    changedFiles: (args: CallArgs<"changedFiles">) => withSession(({ compare }) => compare(args)),
    readFile: (args: CallArgs<"readFile">) => withSession(({ files }) => files.readFile(args)),
    readBytes: (args: CallArgs<"readBytes">) => withSession(({ files }) => files.readBytes(args)),
    readFiles: async (args: CallArgs<"readFiles">): Promise<CallResult<"readFiles">> =>
      session === undefined
        ? { files: [], failures: args.paths.map((path) => ({ ...noWorkspace, path })) }
        : session.files.readFiles(args),
    writeFile: (args: CallArgs<"writeFile">) => withSession(({ files }) => files.writeFile(args)),
    appendHistory: (args: CallArgs<"appendHistory">) => withSession(({ files }) => files.appendHistory(args)),
    keepBytes: (args: CallArgs<"keepBytes">) => withSession(({ files }) => files.keepBytes(args)),
    backUp: ({ path, reason }: CallArgs<"backUp">) => withSession(({ backups }) => backups.copyOf(path, reason)),
    listBackups: () => withSession(({ backups }) => backups.list()),
    backUpWorkspace: (args: CallArgs<"backUpWorkspace">) => withSession(({ backups }) => backups.make(args)),
    stopBackup: () => session?.backups.stopMaking(),
    backupFiles: (args: CallArgs<"backupFiles">) => withSession(({ backups }) => backups.files(args)),
    checkBackupFiles: (args: CallArgs<"checkBackupFiles">) => withSession(({ backups }) => backups.check(args)),
    readBackupFiles: async (args: CallArgs<"readBackupFiles">): Promise<CallResult<"readBackupFiles">> =>
      session === undefined
        ? { files: [], failures: args.paths.map((path) => ({ ...noWorkspace, path })) }
        : session.backups.read(args),
    putBack: (args: CallArgs<"putBack">) => withSession(({ backups }) => backups.putBack(args)),
    setAside: (args: CallArgs<"setAside">) => withSession((open) => open.setAside(args)),
    bringBack: (args: CallArgs<"bringBack">) => withSession((open) => open.bringBack(args)),
    filesToForgetIn: () => withSession((open) => open.filesToForgetIn()),
    findText: (args: CallArgs<"findText">) => withSession((open) => open.findText(args)),
    keepForgetting: (args: CallArgs<"keepForgetting">) => withSession(({ folder }) => unfinished.keep(folder, args)),
    unfinishedForgetting: () => withSession(({ folder }) => unfinished.of(folder)),
    replaceTexts: (args: CallArgs<"replaceTexts">) => withSession((open) => open.replaceTexts(args)),
  };
}

export type WorkspaceHost = ReturnType<typeof createWorkspaceHost>;
