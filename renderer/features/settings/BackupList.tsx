import { useEffect, useRef, useState } from "react";
import { type Backup, listBackups } from "../../store/backups";
import { zoneOfThisComputer } from "../../store/clock";
import { useBackupState, useWorkspace } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import dialog from "../../ui/Dialog.module.css";
import classes from "./Backups.module.css";
import { contentOfBackup, momentOfBackup, reasonOfBackup } from "./backupWords";

const SHORT = 8;

interface BackupListProps {
  readonly onChoose: (backup: Backup) => void;
  /** Once read, the newest takes the focus: Enter goes on with it. */
  readonly takesFocus?: boolean;
}

/** The backups of the workspace, newest first: when, why, what they hold. */
export function BackupList({ onChoose, takesFocus = false }: BackupListProps) {
  const list = useRef<HTMLUListElement>(null);
  const { version, making } = useBackupState();
  const zone = useWorkspace().settings.zone ?? zoneOfThisComputer();
  const [found, setFound] = useState<Awaited<ReturnType<typeof listBackups>> | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void listBackups().then((listed) => {
      // The version is what says that the list is another one.
      if (isCurrent && version >= 0) setFound(listed);
    });
    return () => {
      isCurrent = false;
    };
  }, [version]);
  useEffect(() => {
    if (takesFocus && found !== null) list.current?.querySelector("button")?.focus();
  }, [takesFocus, found]);
  if (found === null) return null;
  if (found.kind === "failed") return <p className={dialog.refused}>{found.message}</p>;
  const { backups } = found;
  if (backups.length === 0) {
    return (
      <p className={classes.empty}>
        There is no backup yet. The first is made by itself a minute after the workspace was opened.
      </p>
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label="Backups, newest first" ref={list}>
        {(showsAll ? backups : backups.slice(0, SHORT)).map((backup) => (
          <li key={backup.id}>
            <time dateTime={new Date(backup.at).toISOString()}>{momentOfBackup(backup, zone)}</time>
            <span className={classes.quiet}>{reasonOfBackup(backup)}</span>
            {backup.problem === undefined ? (
              <small className={classes.quiet}>{contentOfBackup(backup)}</small>
            ) : (
              <small className={classes.refused}>{backup.problem}</small>
            )}
            {backup.problem === undefined && (
              <ActionButton
                kind="quiet"
                label={`Restore from the backup of ${momentOfBackup(backup, zone)}`}
                disabled={making !== null}
                onClick={() => onChoose(backup)}
              >
                Restore…
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {backups.length > SHORT && (
        <ActionButton kind="quiet" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? "Fold" : `All ${backups.length}`}
        </ActionButton>
      )}
    </>
  );
}
