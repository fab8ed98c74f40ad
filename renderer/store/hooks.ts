import { useSyncExternalStore } from "react";
import type { Incident } from "../../core/model/incident";
import type { Workspace } from "../../core/model/workspace";
import { allIncidentsOf, type FolderIncident } from "./allIncidents";
import { type BackupState, backupState } from "./backups";
import { lookAtClock, todayIn } from "./clock";
import { type Preferences, preferences } from "./preferences";
import { type FolderReview, reviewQueryOf } from "./reviews";
import { type LoadedDocument, openSession, type SaveState, type Session, session, type UndoState } from "./session";
import type { Signal } from "./signal";
import type { IncidentSummary } from "./summary";
import { summaryQueryOf } from "./summaryQuery";
import { folderOfOtherVersion } from "./workspaceFiles";

/** The value of a signal, followed. */
function useSignal<Value>(source: Signal<Value>): Value {
  return useSyncExternalStore(source.subscribe, source.get);
}

/** The session of the open workspace, or null. */
export function useSession(): Session | null {
  return useSignal(session);
}

function useDocument(pick: (current: Session) => Signal<LoadedDocument | null>): LoadedDocument | null {
  return useSignal(pick(openSession()));
}

/** The open workspace's own document. Only below a surface that is shown while a workspace is open. */
export function useWorkspace(): Workspace {
  const loaded = useDocument((current) => current.workspace);
  if (loaded === null) throw new Error("The workspace is not loaded.");
  return loaded.document as Workspace;
}

/** The open incident, or null. */
export function useOpenIncident(): {
  readonly folder: string;
  readonly incident: Incident;
  /** The folder it stood under until another machine's incident turned out to have that one. */
  readonly movedFrom: string | undefined;
  /** A newer version wrote it: it is only shown. */
  readonly readOnly: boolean;
} | null {
  const loaded = useDocument((current) => current.incident);
  if (loaded === null) return null;
  const { folder, document, movedFrom, readOnly } = loaded;
  return { folder, incident: document as Incident, movedFrom, readOnly };
}

/** The open incident as one immutable value. Only within an incident's surfaces. */
export function useIncident(): Incident {
  const open = useOpenIncident();
  if (open === null) throw new Error("No incident is open.");
  return open.incident;
}

/** What lists show of every incident, newest first; undefined until read. */
export function useIncidentSummaries(): readonly IncidentSummary[] | undefined {
  const { subscribe, get } = summaryQueryOf(openSession());
  return useSyncExternalStore(subscribe, get);
}

/**
 * Every incident of the workspace, whole, with its folder; undefined until read.
 * @param isWanted while it is false nothing is read, and nothing followed
 */
export function useAllIncidents(isWanted = true): readonly FolderIncident[] | undefined {
  const { subscribe, get } = allIncidentsOf(openSession());
  return useSyncExternalStore(isWanted ? subscribe : neverChanging, isWanted ? get : nothingRead);
}

const neverChanging = () => () => undefined;
const nothingRead = () => undefined;

/** Every weekly review of the workspace, the newest first; undefined until read. */
export function useReviews(): readonly FolderReview[] | undefined {
  const { subscribe, get } = reviewQueryOf(openSession());
  return useSyncExternalStore(subscribe, get);
}

/** Paths of second versions beside a folder's file; the empty folder is the workspace's own. */
export function useOtherVersions(folder: string): readonly string[] {
  return useSignal(openSession().otherVersions).filter((path) => folderOfOtherVersion(path) === folder);
}

/** What stands in a file's place beside a folder's document, in sentences; the empty folder is the workspace's own. */
export function useStrangeFiles(folder: string): readonly string[] {
  return useSignal(openSession().strangeFiles).flatMap((each) => (each.folder === folder ? [each.message] : []));
}

/** Whether what was done has reached the disk. */
export function useSaveState(): SaveState {
  return useSignal(openSession().save);
}

/** What undo and redo would do next, by title. */
export function useUndoState(): { readonly undo: string | null; readonly redo: string | null } {
  const state: UndoState = useSignal(openSession().undone);
  return { undo: state.done.at(-1)?.title ?? null, redo: state.undone.at(-1)?.title ?? null };
}

/** What is going on with backups. */
export function useBackupState(): BackupState {
  return useSignal(backupState);
}

/** Today as the workspace takes it; another day once that is over, or the clock was set. */
export function useToday(): string {
  const workspace = useWorkspace();
  return useSyncExternalStore(lookAtClock, () => todayIn(workspace));
}

/** What this device remembers of how the app looks. */
export function usePreferences(): Preferences {
  return useSignal(preferences);
}
