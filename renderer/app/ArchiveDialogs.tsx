import { exportArchive, openArchive } from "../store/commands/appCommands";
import { useIncidentSummaries } from "../store/hooks";
import { warn } from "../ui/notices";
import { exportArchiveOf, openArchives, useExportedFolders, useOpenedArchive } from "./archives";
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
      {folders === null && file !== null && <OpenArchiveDialog file={file} key={`${file.name} ${file.lastModified}`} />}
    </>
  );
}

async function pickArchives(): Promise<void> {
  const answer = await window.secondStory.pickFiles({
    title: "Open an archive",
    kinds: [{ name: "Second Story archive", extensions: ["secondstory"] }],
  });
  if (answer.kind === "failed") warn(answer.message);
  if (answer.kind === "files") openArchives(answer.files.map(({ name, bytes }) => new File([bytes], name)));
}
