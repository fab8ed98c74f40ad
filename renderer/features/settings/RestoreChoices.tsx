import { useState } from "react";
import type { DocumentChange } from "../../../core/model/documentChange";
import type { RestoreChoice } from "../../store/restore";
import type { RestorePreview } from "../../store/restorePreview";
import { ActionButton } from "../../ui/ActionButton";
import { Choice } from "../../ui/Choice";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { EmptyState } from "../../ui/EmptyState";
import { focusFirst } from "../../ui/focusFirst";
import { SectionHeading } from "../../ui/SectionHeading";
import { Sentence } from "../../ui/Words";
import classes from "./Backups.module.css";
import { RestoreItemRow, toggled } from "./RestoreItemRow";

const none: ReadonlySet<DocumentChange> = new Set();

interface RestoreChoicesProps {
  readonly preview: RestorePreview;
  readonly onRestore: (choice: RestoreChoice) => void;
  readonly onCancel: () => void;
}

/** What a restore would change, document by document and change by change; what is ticked is restored. */
export function RestoreChoices({ preview, onRestore, onCancel }: RestoreChoicesProps) {
  const { items, same, newer } = preview;
  const possible = items.filter(({ kind }) => kind !== "damaged").map(({ folder }) => folder);
  const [folders, setFolders] = useState<ReadonlySet<string>>(new Set(possible.length === 1 ? possible : []));
  const [leftOut, setLeftOut] = useState<ReadonlyMap<string, ReadonlySet<DocumentChange>>>(new Map());
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const count = folders.size + aside.size;
  // Of a file that cannot be read, and of which nothing else is known, there is nothing that could come back.
  const isUndone = newer.length > 0 || items.some(({ kind, changes }) => kind !== "broken" || changes.length > 0);
  /** Single changes were chosen: with none left, the document is not chosen any more. */
  function leaveOut(folder: string, all: number, left: ReadonlySet<DocumentChange>): void {
    setLeftOut(new Map(leftOut).set(folder, left.size === all ? none : left));
    const next = new Set(folders);
    if (left.size === all) next.delete(folder);
    else next.add(folder);
    setFolders(next);
  }
  if (items.length === 0 && newer.length === 0) {
    return (
      <EmptyState title="Everything is as it was then." actions={<ActionButton onClick={onCancel}>Close</ActionButton>}>
        All files of this backup read back well, and nothing in the workspace differs from them.
      </EmptyState>
    );
  }
  return (
    <>
      {items.length > 0 && (
        <section aria-label="What would change">
          <SectionHeading level={3} aside={same === 0 ? undefined : `${same} as they were then`}>
            What would change
          </SectionHeading>
          {possible.length > 1 && (
            <Choice
              className={classes.all}
              label="All of them"
              checked={folders.size === possible.length}
              indeterminate={folders.size > 0 && folders.size < possible.length}
              onChange={() => setFolders(new Set(folders.size === possible.length ? [] : possible))}
            />
          )}
          <ul className={dialog.list} ref={focusFirst}>
            {items.map((item) => (
              <RestoreItemRow
                key={item.folder}
                item={item}
                isChosen={folders.has(item.folder)}
                leftOut={leftOut.get(item.folder) ?? none}
                onToggle={() => setFolders(toggled(folders, item.folder))}
                onLeaveOut={(left) => leaveOut(item.folder, item.changes.length, left)}
              />
            ))}
          </ul>
        </section>
      )}
      {newer.length > 0 && (
        <section aria-label="Not in this backup">
          <SectionHeading level={3}>Not in this backup</SectionHeading>
          <p className={dialog.quiet}>They stay. One that is ticked is set aside; its folder is kept in .backups.</p>
          <ul className={dialog.list}>
            {newer.map(({ folder, key, title }) => (
              <li key={folder}>
                <Choice
                  label={<Sentence>{`Set “${key} · ${title}” aside`}</Sentence>}
                  checked={aside.has(folder)}
                  onChange={() => setAside(toggled(aside, folder))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={dialog.note}>
        A backup of how everything is now is made first{isUndone ? ", and undo takes the restore back." : "."}
      </p>
      <DialogFoot>
        <ActionButton onClick={onCancel}>Cancel</ActionButton>
        <ActionButton kind="main" disabled={count === 0} onClick={() => onRestore({ folders, leftOut, aside })}>
          {count === 0 ? "Tick what to restore" : `Restore ${count}`}
        </ActionButton>
      </DialogFoot>
    </>
  );
}
