import type { IncidentFiles } from "../../../core/archive/archive";
import { folderNameOf } from "../../../core/model/folderName";
import { type ArchiveContents, gatherIncident } from "../../store/archiveOut";
import type { IncidentSummary } from "../../store/summary";
import { startArchiveWork } from "./archiveMaker";

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

/** Collects, packs, asks where to, and writes as a whole or not at all. */
export async function exportArchive(
  { incidents, contents, passphrase, name }: ArchiveWish,
  signal: AbortSignal,
  onStep: (step: string) => void,
): Promise<ArchiveExported> {
  const files: IncidentFiles[] = [];
  const notes: string[] = [];
  for (const [index, { folder }] of incidents.entries()) {
    onStep(`Collecting ${index + 1} of ${incidents.length} …`);
    const gathered = await gatherIncident(folder, contents);
    if (signal.aborted) return { kind: "stopped" };
    if (!gathered.ok) return { kind: "failed", message: gathered.finding.message };
    files.push(gathered.value.files);
    notes.push(...gathered.value.notes);
  }
  onStep(passphrase === null ? "Packing …" : "Packing and locking …");
  const { appVersion } = await window.secondStory.aboutThisMachine();
  const origin = { madeAt: new Date().toISOString(), madeBy: `Second Story ${appVersion}` };
  const work = startArchiveWork({ kind: "pack", incidents: files, origin, passphrase });
  signal.addEventListener("abort", work.stop);
  const answer = await work.answer;
  if (answer === null || signal.aborted) return { kind: "stopped" };
  if (answer.kind === "refused") return { kind: "failed", message: answer.finding.message };
  if (answer.kind !== "packed") return { kind: "stopped" };
  onStep("Choose where …");
  const saved = await window.secondStory.saveExport({
    name: `${folderNameOf(incidents.length === 1 ? (incidents[0]?.key ?? "") : name)}.secondstory`,
    kind: { name: "Second Story archive", extension: "secondstory" },
    bytes: answer.bytes,
  });
  if (saved.kind === "cancelled") return { kind: "stopped" };
  if (saved.kind === "failed") return { kind: "failed", message: saved.message };
  return { kind: "written", saved: saved.id, path: saved.path, notes };
}
