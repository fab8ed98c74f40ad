import { Modal } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useReturnFocus } from "../../app/useReturnFocus";
import type { Backup, Progress } from "../../store/backups";
import { zoneOfThisComputer } from "../../store/clock";
import { useWorkspace } from "../../store/hooks";
import { type RestoreChoice, type Restored, restoreBackup } from "../../store/restore";
import { previewRestore, type RestorePreview } from "../../store/restorePreview";
import { say, tellFinding, warn } from "../../ui/notices";
import { ProgressLine } from "../../ui/ProgressLine";
import { BackupList } from "./BackupList";
import { momentOfBackup } from "./backupWords";
import { RestoreChoices } from "./RestoreChoices";

interface RestoreDialogProps {
  /** Left out, one is chosen first. */
  readonly backup?: Backup;
  readonly onClose: () => void;
}

/** The way back: choose a backup, see what would change, restore all of it or single incidents. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  useReturnFocus();
  const zone = useWorkspace().settings.zone ?? zoneOfThisComputer();
  const [chosen, setChosen] = useState(backup ?? null);
  const title =
    chosen === null ? "Restore from a backup" : `Restore from the backup of ${momentOfBackup(chosen, zone)}`;
  return (
    <Modal opened onClose={onClose} title={title} size={640}>
      {chosen === null ? (
        <BackupList onChoose={setChosen} takesFocus />
      ) : (
        <Restoring backup={chosen} onClose={onClose} key={chosen.id} />
      )}
    </Modal>
  );
}

interface RestoringProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

function Restoring({ backup, onClose }: RestoringProps) {
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 1 });
  const [isRestoring, setRestoring] = useState(false);
  const ending = useRef(new AbortController());
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const ended = new AbortController();
    ending.current = ended;
    void previewRestore(backup, { progress: setProgress, signal: ended.signal }).then((found) => {
      if (ended.signal.aborted) return;
      if (found.ok) setPreview(found.value);
      else {
        tellFinding(found.finding);
        close.current();
      }
    });
    return () => ended.abort();
  }, [backup]);

  async function restore(choice: RestoreChoice): Promise<void> {
    if (preview === null) return;
    setProgress({ done: 0, total: 1 });
    setRestoring(true);
    const restored = await restoreBackup(preview, choice, { progress: setProgress, signal: ending.current.signal });
    if (restored.ok) tellRestored(restored.value);
    else tellFinding(restored.finding);
    close.current();
  }

  if (isRestoring) {
    return <ProgressLine label="Restoring" progress={progress} onStop={() => ending.current.abort()} />;
  }
  if (preview === null) {
    return <ProgressLine label="Reading the backup back and comparing" progress={progress} onStop={onClose} />;
  }
  return <RestoreChoices preview={preview} onRestore={(choice) => void restore(choice)} onCancel={onClose} />;
}

function tellRestored(restored: Restored) {
  const { done, problems, isStopped } = restored;
  const stopped = isStopped ? "Stopped. " : "";
  if (done > 0) say(`${stopped}${done} restored. ${wayBackOf(restored)}`.trim(), "restore");
  else if (problems.length === 0) say(`${stopped}Nothing was restored.`, "restore");
  for (const problem of problems.slice(0, 3)) warn(`Not restored: ${problem}`);
  if (problems.length > 3) warn(`${problems.length - 3} more could not be restored.`);
}

/** What undo takes back, and what not. */
function wayBackOf({ done, undoable, keptAside }: Restored): string {
  if (undoable === done) return "Undo takes it back.";
  const some = undoable === 0 ? "" : `Undo takes ${undoable} of them back. `;
  return keptAside ? `${some}What could not be read is kept in .backups/removed.` : some;
}
