import { z } from "zod";
import { backupCalls, backupNews } from "./backups/backupCalls";
import {
  bytes,
  cancelled,
  exportExtension,
  failed,
  fileName,
  givenBytes,
  hash,
  hashOrAbsent,
  path,
  textFile,
  writablePath,
} from "./bridgeValues";
import type { CallName, EventName } from "./callNames";
import { exportCalls, saved } from "./exportCalls";
import { forgetCalls, textsReplaced } from "./forget/forgetCalls";
import { reminderCalls, reminderOpened } from "./reminderCalls";

/*
 * The one contract between the window and its host. The host (hostCalls.ts) answers each call, the preload exposes
 * them as `window.secondStory`, and both derive from what is listed here. Paths are relative to the open workspace,
 * with forward slashes. No call throws for what can go wrong with files: it resolves to `{ kind: "failed", … }`.
 */

const workspace = z.object({
  /** Where it is, for people to read. Calls never take it. */
  path: z.string(),
  name: z.string(),
  /** SHA-256 of the real path, in hex: with the workspace's id it names the working copy. */
  placeHash: hash,
  /** False while nothing can be written there; `whyNot` then says why. */
  writable: z.boolean(),
  whyNot: z.string().optional(),
  place: z.enum(["own", "sample", "chosen"]),
  /** Whether this device had it open before: then a working copy is expected to be there. */
  openedBefore: z.boolean(),
  /** True where the folder itself was made just now, so that nothing can have been in it. */
  isNew: z.boolean(),
  /** The `placeHash` of the folder that was open until now, where that is not there any more: it may be this one. */
  insteadOf: hash.optional(),
});

const opened = z.object({ kind: z.literal("open"), workspace });

const listedFile = z.object({ path, size: z.number(), modifiedAt: z.number() });
const place = z.int().min(0);
const droppedFile = z.object({ name: z.string(), bytes });
/** An archive is read a stretch at a time, by its id, which lasts until the app closes. */
const outsideArchive = z.object({ name: z.string(), size: z.number(), id: z.string() });

const menuItem = z.union([
  z.object({ kind: z.literal("separator") }),
  z.object({
    kind: z.literal("command"),
    id: z.string(),
    label: z.string(),
    /** Electron's notation: "CmdOrCtrl+K". It is shown; the window's own shortcuts act, so that text fields keep theirs. */
    accelerator: z.string().optional(),
    enabled: z.boolean().optional(),
    checked: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal("role"),
    role: z.enum(["cut", "copy", "paste", "selectAll", "togglefullscreen", "zoomIn", "zoomOut", "resetZoom", "quit"]),
    /** Left out, the platform's own word is used. */
    label: z.string().optional(),
  }),
]);

const none = z.void();
const done = z.void();

/** Every call, with the schema of what it is given and of what it answers. */
export const bridgeCalls = {
  aboutThisMachine: {
    args: none,
    result: z.object({
      appVersion: z.string(),
      runtime: z.string(),
      platform: z.enum(["linux", "darwin", "win32"]),
      /** Random, made once per profile; it signs this device's lines in the history. */
      device: z.string(),
      locale: z.string(),
    }),
  },

  /** The workspace named on the command line, else the last one; `none` on a first run. */
  openLastWorkspace: { args: none, result: z.union([opened, z.object({ kind: z.literal("none") }), failed]) },
  /** "Second Story" in the documents folder, or the sample's folder beside it; made when it is not there. */
  openOwnWorkspace: { args: z.object({ place: z.enum(["own", "sample"]) }), result: z.union([opened, failed]) },
  openRecentWorkspace: { args: z.object({ id: z.string() }), result: z.union([opened, failed]) },
  pickWorkspace: { args: none, result: z.union([opened, cancelled, failed]) },
  recentWorkspaces: {
    args: none,
    result: z.array(z.object({ id: z.string(), path: z.string(), name: z.string(), openedAt: z.number() })),
  },
  forgetRecentWorkspace: { args: z.object({ id: z.string() }), result: done },

  /** All files below `under` (all of the workspace when left out), `.backups` and temporary files left out. */
  listFiles: {
    args: z.object({ under: path.optional(), named: fileName.optional() }),
    result: z.union([z.object({ kind: z.literal("files"), files: z.array(listedFile) }), failed]),
  },
  /**
   * Which of the known files now differ on disk, are gone, or (by name, or as JSON directly in a folder) are new. For
   * focus: shares send no events.
   * `beside`: second versions that sync programs left, as `incident (conflicted copy).json` beside `incident.json`.
   * `strange`: what is no file, where one is expected or might be: links, pipes, folders called like files; in sentences.
   */
  changedFiles: {
    args: z.object({
      known: z.record(z.string(), hash),
      named: z.array(fileName),
      directlyIn: z.array(path).optional(),
    }),
    result: z.union([
      z.object({
        kind: z.literal("compared"),
        changed: z.array(path),
        gone: z.array(path),
        added: z.array(path),
        beside: z.array(path),
        strange: z.array(z.object({ path, isFolder: z.boolean(), message: z.string() })),
      }),
      failed,
    ]),
  },
  readFile: {
    args: z.object({ path }),
    result: z.union([textFile.extend({ kind: z.literal("text") }), z.object({ kind: z.literal("absent") }), failed]),
  },
  /** Many at once; what cannot be read stands in `failures`, with the rest read. */
  readFiles: {
    args: z.object({ paths: z.array(path).max(10_000) }),
    result: z.object({ files: z.array(textFile), failures: z.array(failed.extend({ path })) }),
  },
  readBytes: {
    args: z.object({ path }),
    result: z.union([z.object({ kind: z.literal("bytes"), bytes }), z.object({ kind: z.literal("absent") }), failed]),
  },

  /**
   * Replaces a file as a whole, if it still is what the window believes it to be. `written` means: on disk, synced.
   * `changed` means: nothing was written, and this is what stands there now (`text` null: it is gone).
   */
  writeFile: {
    args: z.object({ path: writablePath, text: z.string(), replaces: hashOrAbsent }),
    result: z.union([
      z.object({ kind: z.literal("written"), hash }),
      z.object({ kind: z.literal("changed"), text: z.string().nullable(), hash: hashOrAbsent }),
      failed,
    ]),
  },
  /**
   * Appends whole lines (each without its newline) and syncs; `size` is that of the file after it, in bytes. A torn last
   * line is cut first and kept in `.backups`. The folder must be there: gone, it was renamed, and the lines wait.
   */
  appendHistory: {
    args: z.object({ path: writablePath, lines: z.array(z.string().regex(/^[^\r\n]+$/)).min(1) }),
    result: z.union([z.object({ kind: z.literal("written"), size: z.number() }), failed]),
  },
  /**
   * Keeps bytes as `<folder>/<sha256>.<extension>`; what is there already is left alone. With `isHere` the folder above
   * `folder` is known to be there: gone, it was renamed, and is not made anew under its old name.
   */
  keepBytes: {
    args: z.object({
      folder: writablePath,
      extension: z.string().regex(/^[a-z0-9]{1,12}$/),
      bytes: givenBytes,
      isHere: z.boolean().optional(),
    }),
    result: z.union([z.object({ kind: z.literal("kept"), path, hash }), failed]),
  },
  ...backupCalls,
  ...forgetCalls,
  /** Keeps a file that is about to be replaced as a backup of its own, read back before it answers. */
  backUp: {
    args: z.object({ path, reason: z.enum(["migration", "merge", "restore", "unreadable"]) }),
    result: z.union([z.object({ kind: z.literal("kept"), path }), failed]),
  },
  /** Moves a file or a folder out of the way, into `.backups/removed/`; bringBack undoes it. */
  setAside: {
    args: z.object({ path: writablePath }),
    result: z.union([z.object({ kind: z.literal("moved"), keptAt: path }), failed]),
  },
  bringBack: {
    args: z.object({ keptAt: path, path: writablePath }),
    result: z.union([z.object({ kind: z.literal("moved") }), failed]),
  },

  pickArchives: {
    args: z.object({ title: z.string(), kind: z.string() }),
    result: z.union([z.object({ kind: z.literal("archives"), archives: z.array(outsideArchive) }), cancelled, failed]),
  },
  /** A stretch of an archive that a person chose or opened, or as much of its beginning as goes over at a time. */
  readArchive: {
    args: z.object({ id: z.string(), from: place, to: place }).refine(({ from, to }) => from <= to, "no stretch"),
    result: z.union([z.object({ kind: z.literal("bytes"), bytes }), failed]),
  },
  /** Asks where, then writes atomically. */
  saveExport: {
    args: z
      .object({ name: fileName, kind: z.object({ name: z.string(), extension: exportExtension }), bytes: givenBytes })
      .refine(({ name, kind }) => name.endsWith(`.${kind.extension}`), "not named as what it is"),
    result: z.union([saved, cancelled, failed]),
  },
  ...exportCalls,
  /** Chromium's print of a page in a hidden window without script. A4 unless the page's own CSS says otherwise. */
  printPdf: {
    args: z.object({ html: z.string() }),
    result: z.union([z.object({ kind: z.literal("pdf"), bytes }), failed]),
  },
  openSaved: { args: z.object({ id: z.string() }), result: z.union([done, failed]) },
  showSavedInFolder: { args: z.object({ id: z.string() }), result: z.union([done, failed]) },
  showWorkspaceInFolder: { args: none, result: z.union([done, failed]) },

  /** Shows the target and asks first; only https, http and mailto. */
  openLink: { args: z.object({ url: z.string().max(4_000) }), result: z.enum(["opened", "cancelled", "refused"]) },
  copyToClipboard: { args: z.object({ text: z.string() }), result: done },

  setMenu: {
    args: z.object({ menus: z.array(z.object({ label: z.string(), items: z.array(menuItem) })) }),
    result: done,
  },
  setTheme: { args: z.object({ theme: z.enum(["system", "light", "dark"]) }), result: done },
  setTitle: { args: z.object({ title: z.string(), unsaved: z.boolean() }), result: done },

  ...reminderCalls,

  /** The window can take events from now on; what waited (files opened by double click) is sent. */
  ready: { args: none, result: done },
  /** The answer to `flushBeforeClose`: all that can be on disk is. */
  flushed: { args: none, result: done },
} satisfies Record<CallName, { args: z.ZodType; result: z.ZodType }>;

/** Every message that the host sends on its own. */
export const bridgeEvents = {
  /** Files that somebody else changed, made or removed; with `available` false the folder itself is out of reach. */
  folderChanged: z.object({ paths: z.array(path), available: z.boolean() }),
  backupNews,
  textsReplaced,
  /** The window is about to close and waits (5 s at most) for the call `flushed`. */
  flushBeforeClose: z.void(),
  menuCommand: z.object({ id: z.string() }),
  reminderOpened,
  /** Files opened by double click or handed over by a second start; and why others could not be read, in sentences. */
  filesOpened: z.object({ files: z.array(z.union([droppedFile, outsideArchive])), failures: z.array(z.string()) }),
  /** A second start named a workspace, now the first of the recent ones: the window saves, then opens it by this id. */
  workspaceNamed: z.object({ id: z.string() }),
} satisfies Record<EventName, z.ZodType>;

export type CallArgs<Name extends CallName> = z.infer<(typeof bridgeCalls)[Name]["args"]>;
export type CallResult<Name extends CallName> = z.infer<(typeof bridgeCalls)[Name]["result"]>;
export type EventPayload<Name extends EventName> = z.infer<(typeof bridgeEvents)[Name]>;

export type Failed = z.infer<typeof failed>;
export type OpenWorkspace = z.infer<typeof workspace>;
export type ListedFile = z.infer<typeof listedFile>;
export type DroppedFile = z.infer<typeof droppedFile>;
export type OutsideArchive = z.infer<typeof outsideArchive>;
export type MenuItem = z.infer<typeof menuItem>;
/** SHA-256 in hex of the file's bytes, or that there is none. */
export type HashOrAbsent = z.infer<typeof hashOrAbsent>;

type Call<Args, Result> = undefined extends Args ? () => Promise<Result> : (args: Args) => Promise<Result>;

/** What `window.secondStory` is. */
export type SecondStoryBridge = { readonly [Name in CallName]: Call<CallArgs<Name>, CallResult<Name>> } & {
  /** Calls `handler` for each event; the returned function ends that. */
  on<Name extends EventName>(name: Name, handler: (payload: EventPayload<Name>) => void): () => void;
};

declare global {
  interface Window {
    readonly secondStory: SecondStoryBridge;
  }
}
