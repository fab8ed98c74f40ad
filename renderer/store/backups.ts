import type { CallResult } from "../../electron/bridge";
import { tell } from "./notices";
import { session } from "./session";
import { type Signal, signal } from "./signal";

/** One backup as the host tells of it. */
export type Backup = Extract<CallResult<"listBackups">, { kind: "backups" }>["backups"][number];

/** How far something long has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What is going on with backups, for surfaces. */
export interface BackupState {
  /** Set while one is made because somebody asked. */
  readonly making: Progress | null;
  /** Why none can be made, in a sentence; null once one was made again. */
  readonly trouble: string | null;
  /** Goes up whenever the list of backups may be another one. */
  readonly version: number;
}

export const backupState: Signal<BackupState> = signal<BackupState>({ making: null, trouble: null, version: 0 });

function update(part: Partial<BackupState>): void {
  backupState.set({ ...backupState.get(), ...part });
}

/** The list of backups may be another one from now on. */
function backupsChanged(): void {
  update({ version: backupState.get().version + 1 });
}

/** Follows what the host says of backups; the returned function ends that. */
export function followBackups(): () => void {
  const stopNews = window.secondStory.on("backupNews", (news) => {
    if (news.kind === "progress") {
      if (backupState.get().making !== null) update({ making: { done: news.done, total: news.total } });
    } else if (news.kind === "made") {
      update({ trouble: null });
      backupsChanged();
    } else {
      update({ trouble: news.message });
      // A folder that is away or may not be written is told loudly elsewhere; settings show this one quietly.
      if (news.reason === "disk full" || news.reason === "other") {
        tell({ kind: "warning", message: `No backup could be made. ${news.message}` });
      }
    }
  });
  const stopSession = session.subscribe(() => update({ trouble: null, version: backupState.get().version + 1 }));
  return () => {
    stopNews();
    stopSession();
  };
}

/** All backups of the open workspace, newest first. */
export function listBackups(): Promise<CallResult<"listBackups">> {
  return window.secondStory.listBackups();
}

/** Makes a backup because somebody asked, or before a restore. */
export async function makeBackup(reason: "by-hand" | "restore"): Promise<CallResult<"backUpWorkspace">> {
  update({ making: { done: 0, total: 1 } });
  const made = await window.secondStory.backUpWorkspace({ reason });
  update({ making: null });
  if (made.kind === "failed") update({ trouble: made.message });
  else if (made.kind !== "stopped") update({ trouble: null });
  backupsChanged();
  return made;
}

/** Ends the backup that is being made; it then never was. */
export function stopBackup(): void {
  void window.secondStory.stopBackup();
}
