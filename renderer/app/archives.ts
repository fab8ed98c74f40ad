import { useSyncExternalStore } from "react";
import type { OutsideArchive } from "../../electron/bridge";
import { signal } from "../store/signal";

/** An archive to be opened: a file that was dropped, or one that the host reads a stretch at a time. */
export type ArchiveFile = File | OutsideArchive;

const opened = signal<readonly ArchiveFile[]>([]);
const exporting = signal<readonly string[] | null>(null);

/** Whether a file is an archive, by its name. */
export function isArchiveFile({ name }: File): boolean {
  return name.toLowerCase().endsWith(".secondstory");
}

/** Shows archives, one after the other. */
export function openArchives(files: readonly ArchiveFile[]): void {
  if (files.length === 0) return;
  opened.set([...opened.get(), ...files]);
}

/** The archive that is to be shown now has been dealt with. */
export function closeArchive(): void {
  opened.set(opened.get().slice(1));
}

/** The archive to be shown now, if one is waiting. */
export function useOpenedArchive(): ArchiveFile | null {
  return useSyncExternalStore(opened.subscribe, opened.get)[0] ?? null;
}

/** Asks how to export the incidents of these folders; none chosen yet: an empty list. */
export function exportArchiveOf(folders: readonly string[]): void {
  exporting.set(folders);
}

/** The export was made or given up. */
export function closeExport(): void {
  exporting.set(null);
}

/** The folders that are to be exported; null while nothing is. */
export function useExportedFolders(): readonly string[] | null {
  return useSyncExternalStore(exporting.subscribe, exporting.get);
}
