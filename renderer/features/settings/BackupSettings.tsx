import { useState } from "react";
import { useBindingTable } from "../../app/bindings";
import { type Backup, stopBackup } from "../../store/backups";
import { makeBackupNow } from "../../store/commands/appCommands";
import { useBackupState } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { ProgressLine } from "../../ui/ProgressLine";
import { SectionHeading } from "../../ui/SectionHeading";
import { BackupList } from "./BackupList";
import classes from "./Backups.module.css";
import { RestoreDialog } from "./RestoreDialog";
import page from "./SettingsPage.module.css";

/** The workspace's backups: what there is, one more now, and the way back. */
export function BackupSettings() {
  const { making, trouble } = useBackupState();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const table = useBindingTable();
  return (
    <section aria-label="Backups">
      <SectionHeading>Backups</SectionHeading>
      <p className={page.lead}>
        Made by themselves in <span className={page.path}>.backups</span> of the folder, about every hour in which
        something changed: kept hourly for a day, daily for a month, monthly for a year. Also before a merge and a
        restore. They lie on the same disk: copy the folder elsewhere, too.
      </p>
      {trouble !== null && <p className={classes.refused}>{trouble}</p>}
      <BackupList onChoose={setChosen} />
      <div className={page.buttons}>
        {making === null ? (
          <ActionButton onClick={() => table.dispatch(makeBackupNow.id)}>Back up now</ActionButton>
        ) : (
          <ProgressLine label="Backing up and reading back" progress={making} onStop={stopBackup} />
        )}
      </div>
      {chosen !== null && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}
