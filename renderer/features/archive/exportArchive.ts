import { folderNameOf } from "../../../core/model/folderName";
import { underWay } from "../../app/interrupted";
import { type ArchiveContents, gatherIncidents } from "../../store/archiveOut";
import type { IncidentSummary } from "../../store/summary";
import { startPacking } from "./archiveMaker";

/** How an export ended. */
export type ArchiveExported =
  | { readonly kind: "written"; readonly saved: string; readonly path: string; readonly notes: readonly string[] }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string };

/** What is asked for. */
export interface ArchiveWish {
  readonly incidents: readonly IncidentSummary[];
  readonly contents: ArchiveContents;
  /** Null: none. */
  readonly passphrase: string | null;
  /** What a file of several incidents is called. */
  readonly name: string;
}

/** How far an export is: so many incidents are packed. Null: not yet begun, a person chooses where. */
export type ArchiveProgress = { readonly done: number; readonly total: number } | null;

/**
 * Asks where to, then packs file by file into a file that has its name only when it is whole: stopped or failed, nothing
 * of it stays.
 */
export async function exportArchive(
  { incidents, contents, passphrase, name }: ArchiveWish,
  signal: AbortSignal,
  onProgress: (progress: ArchiveProgress) => void,
): Promise<ArchiveExported> {
  onProgress(null);
  const begun = await window.secondStory.beginExport({
    name: `${folderNameOf(incidents.length === 1 ? (incidents[0]?.key ?? "") : name)}.secondstory`,
    kind: { name: "Second Story archive", extension: "secondstory" },
  });
  if (begun.kind === "cancelled") return { kind: "stopped" };
  if (begun.kind === "failed") return { kind: "failed", message: begun.message };
  const { id } = begun;
  const notes: string[] = [];
  const isOver = underWay(
    "The page ended while an archive was exported, so there is no new archive, and nothing half of it. Export it again.",
  );
  try {
    const packed = await pack();
    if (packed.kind !== "packed") {
      await window.secondStory.cancelExport({ id });
      return packed;
    }
    const saved = await window.secondStory.finishExport({ id });
    if (saved.kind === "failed") return { kind: "failed", message: saved.message };
    return { kind: "written", saved: saved.id, path: saved.path, notes };
  } finally {
    isOver();
  }

  async function pack(): Promise<{ readonly kind: "packed" } | Exclude<ArchiveExported, { kind: "written" }>> {
    if (signal.aborted) return { kind: "stopped" };
    const { appVersion } = await window.secondStory.aboutThisMachine();
    const origin = { madeAt: new Date().toISOString(), madeBy: `Second Story ${appVersion}` };
    const work = startPacking({ kind: "pack", origin, passphrase }, { parts: counted(), write });
    signal.addEventListener("abort", work.stop);
    try {
      const answer = await work.answer;
      if (answer === null || signal.aborted) return { kind: "stopped" };
      if (answer.kind === "refused") return { kind: "failed", message: answer.finding.message };
      return answer;
    } catch (error) {
      if (error instanceof NotWritten) return { kind: "failed", message: error.message };
      throw error;
    }
  }

  async function* counted() {
    let done = -1;
    for await (const part of gatherIncidents(
      incidents.map(({ folder }) => folder),
      contents,
      notes,
    )) {
      if (part.ok && part.value.kind === "incident") {
        done += 1;
        onProgress({ done, total: incidents.length });
      }
      yield part;
    }
  }

  async function write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const appended = await window.secondStory.appendExport({ id, bytes });
    if (appended.kind === "failed") throw new NotWritten(appended.message);
  }
}

/** A part did not reach the disk; the message says why, for people. */
class NotWritten extends Error {}
