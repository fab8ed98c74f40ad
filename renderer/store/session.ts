import type { Workspace } from "../../core/model/workspace";
import type { OpenWorkspace } from "../../electron/bridge";
import type { WorkingCopy } from "./database";
import { type StoredDocument, WORKSPACE_FOLDER } from "./documentKinds";
import { documentOf, type Ranks } from "./documentRows";
import { unpacked } from "./packs";
import { readRows } from "./readRows";
import { type Signal, signal } from "./signal";

/** A document in memory: the one assembled value, advanced by every change. */
export interface LoadedDocument {
  readonly folder: string;
  readonly document: StoredDocument;
  readonly ranks: () => Ranks;
  /** Set when a newer version wrote the file: it may be looked at, never changed. */
  readonly readOnly: boolean;
  /** The folder it stood under until another machine's incident turned out to have that one. */
  readonly movedFrom?: string | undefined;
}

/** What undo and redo step through: this device's commands of this session. */
export interface UndoStep {
  readonly folder: string;
  /** The history record that undo takes back. */
  readonly record: string;
  readonly title: string;
  /** Steps of one group are undone and redone together: what one restore did, or one edit of several incidents. */
  readonly group?: string;
  /** Where the step was that a whole incident came into the workspace, or was set aside. */
  readonly moved?: "in" | { readonly keptAt: string };
}

/** The steps that undo and redo would take next stand last. */
export interface UndoState {
  readonly done: readonly UndoStep[];
  readonly undone: readonly UndoStep[];
}

/** Whether what was done has reached the disk. */
export type SaveState =
  | { readonly kind: "saved"; readonly at: number | null }
  | { readonly kind: "saving" }
  /** Nothing reaches the disk now; everything is kept on this device, and it is tried again. */
  | { readonly kind: "waiting"; readonly why: string };

/** One open workspace. Signals are what surfaces follow; everything else is for the store's own modules. */
export interface Session {
  readonly place: OpenWorkspace;
  readonly database: WorkingCopy;
  readonly device: string;
  readonly workspace: Signal<LoadedDocument | null>;
  readonly incident: Signal<LoadedDocument | null>;
  readonly save: Signal<SaveState>;
  readonly undone: Signal<UndoState>;
  /** Paths of second versions that stand beside documents' files, left by sync programs. */
  readonly otherVersions: Signal<readonly string[]>;
  /** What stands beside a folder's document in a file's place and is no file, in sentences. */
  readonly strangeFiles: Signal<readonly { readonly folder: string; readonly message: string }[]>;
  /** Why files on disk cannot be used, by folder, in sentences; the working copy stands meanwhile. */
  readonly problems: Map<string, string>;
  /** The window is about to close: what is long does not go on. */
  isClosing: boolean;
  /** True while the host may stand in another folder already: nothing is read from disk or written then. */
  isHeld: boolean;
  /** Everything that writes waits for what wrote before it. */
  queue: Promise<unknown>;
  /** Fills a working copy that was lost while it was open; what is held in memory goes in first. */
  readonly fillAgain: (current: Session) => Promise<void>;
}

/** The session of the open workspace; null before one is open. */
export const session = signal<Session | null>(null);

/** The open session; a programming error where there is none. */
export function openSession(): Session {
  const current = session.get();
  if (current === null) throw new Error("No workspace is open.");
  return current;
}

/** A session over a working copy, with nothing loaded yet. */
export function newSession(
  place: OpenWorkspace,
  database: WorkingCopy,
  device: string,
  fillAgain: Session["fillAgain"],
): Session {
  return {
    place,
    database,
    device,
    workspace: signal<LoadedDocument | null>(null),
    incident: signal<LoadedDocument | null>(null),
    save: signal<SaveState>({ kind: "saved", at: null }),
    undone: signal<UndoState>({ done: [], undone: [] }),
    otherVersions: signal<readonly string[]>([]),
    strangeFiles: signal<readonly { readonly folder: string; readonly message: string }[]>([]),
    problems: new Map(),
    isClosing: false,
    isHeld: false,
    queue: Promise.resolve(),
    fillAgain,
  };
}

/** Runs `work` after everything queued before it, and hands its result on. */
export function inTurn<Value>(current: Session, work: () => Promise<Value>): Promise<Value> {
  const begun = async () => {
    await openAgain(current);
    return work();
  };
  const turn = current.queue.then(begun, begun);
  current.queue = turn.catch(() => undefined);
  return turn;
}

/**
 * A full disk makes Chromium close the working copy, and an opening that failed once would fail for ever: each turn
 * tries anew, so that work goes on as soon as there is room. electron#41877: it may come back empty.
 */
export async function openAgain(current: Session): Promise<void> {
  const { database } = current;
  if (current.isHeld) return;
  if (!database.isOpen()) await database.open().catch(() => undefined);
  if (database.isOpen() && database.takeIsNew()) await current.fillAgain(current);
}

/** The document of a folder: the open one from memory, another one from its pack if there is one, else from its rows. */
export async function loadDocument(current: Session, folder: string): Promise<LoadedDocument | null> {
  const held = heldSignal(current, folder)?.get();
  if (held !== undefined && held !== null) return held;
  const { database } = current;
  const [packed, base] = await Promise.all([unpacked(database, folder), database.bases.get(folder)]);
  const assembled = packed ?? documentOf(folder, await readRows(database, folder));
  if (assembled === null) return null;
  return { folder, ...assembled, readOnly: base?.readOnly === true };
}

/** The signal that holds a folder's document in memory, if one does. */
export function heldSignal(current: Session, folder: string): Signal<LoadedDocument | null> | null {
  if (folder === WORKSPACE_FOLDER) return current.workspace;
  return current.incident.get()?.folder === folder ? current.incident : null;
}

/** The workspace document; null while none is loaded. */
export function workspaceOf(current: Session): Workspace | null {
  return (current.workspace.get()?.document ?? null) as Workspace | null;
}
