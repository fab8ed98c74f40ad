import { exportArchive, openArchive } from "../store/commands/appCommands";
import { useIncidentSummaries } from "../store/hooks";
import { warn } from "../ui/notices";
import { type ArchiveFile, exportArchiveOf, openArchives, useExportedFolders, useOpenedArchive } from "./archives";
import { useCallbackBinding } from "./bindings";
import { usePage } from "./navigation";
import { onDemand } from "./onDemand";

const ExportArchiveDialog = onDemand(
  async () => (await import("../features/archive/ExportArchiveDialog")).ExportArchiveDialog,
);
const OpenArchiveDialog = onDemand(
  async () => (await import("../features/archive/OpenArchiveDialog")).OpenArchiveDialog,
);

/** Exporting and opening archives, wherever one is. */
export function ArchiveDialogs() {
  const page = usePage();
  const hasIncidents = (useIncidentSummaries() ?? []).length > 0;
  const file = useOpenedArchive();
  const folders = useExportedFolders();
  const here = page.kind === "incident" ? [page.folder] : [];
  useCallbackBinding(exportArchive, hasIncidents ? () => exportArchiveOf(here) : null);
  useCallbackBinding(openArchive, () => void pickArchives());
  return (
    <>
      {folders !== null && <ExportArchiveDialog folders={folders} />}
      {folders === null && file !== null && <OpenArchiveDialog file={file} key={keyOf(file)} />}
    </>
  );
}

async function pickArchives(): Promise<void> {
  const answer = await window.secondStory.pickArchives({ title: "Open an archive", kind: "Second Story archive" });
  if (answer.kind === "failed") warn(answer.message);
  if (answer.kind === "archives") openArchives(answer.archives);
}

function keyOf(file: ArchiveFile): string {
  return file instanceof File ? `${file.name} ${file.lastModified}` : file.id;
}
