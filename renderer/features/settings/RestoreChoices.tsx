import { useState } from "react";
import { changeInWords } from "../../../core/model/changeInWords";
import type { RestoreChoice } from "../../store/restore";
import type { RestoreItem, RestorePreview } from "../../store/restorePreview";
import { ActionButton } from "../../ui/ActionButton";
import { Choice } from "../../ui/Choice";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { EmptyState } from "../../ui/EmptyState";
import { focusFirst } from "../../ui/focusFirst";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./Backups.module.css";

const SHOWN = 40;

interface RestoreChoicesProps {
  readonly preview: RestorePreview;
  readonly onRestore: (choice: RestoreChoice) => void;
  readonly onCancel: () => void;
}

/** What a restore would change, document by document; what is ticked is restored. */
export function RestoreChoices({ preview, onRestore, onCancel }: RestoreChoicesProps) {
  const { items, same, newer } = preview;
  const possible = items.filter(({ kind }) => kind !== "damaged").map(({ folder }) => folder);
  const [folders, setFolders] = useState<ReadonlySet<string>>(new Set(possible.length === 1 ? possible : []));
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const count = folders.size + aside.size;
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
              <Item
                key={item.folder}
                item={item}
                isChosen={folders.has(item.folder)}
                onToggle={() => setFolders(toggled(folders, item.folder))}
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
                  label={`Set “${key} · ${title}” aside`}
                  checked={aside.has(folder)}
                  onChange={() => setAside(toggled(aside, folder))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={dialog.note}>A backup of how everything is now is made first, and undo takes the restore back.</p>
      <DialogFoot>
        <ActionButton onClick={onCancel}>Cancel</ActionButton>
        <ActionButton kind="main" disabled={count === 0} onClick={() => onRestore({ folders, aside })}>
          {count === 0 ? "Tick what to restore" : `Restore ${count}`}
        </ActionButton>
      </DialogFoot>
    </>
  );
}

interface ItemProps {
  readonly item: RestoreItem;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Item({ item, isChosen, onToggle }: ItemProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const { title, kind, changes, problem } = item;
  return (
    <li>
      <div className={classes.item}>
        <Choice label={title} checked={isChosen} disabled={kind === "damaged"} onChange={onToggle} />
        {changes.length > 0 ? (
          <button
            type="button"
            className={classes.unfold}
            aria-expanded={isUnfolded}
            aria-label={`${whatHappens(item)} in ${title}`}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {whatHappens(item)} {isUnfolded ? "▾" : "▸"}
          </button>
        ) : (
          <small className={classes.what}>{whatHappens(item)}</small>
        )}
      </div>
      {problem !== undefined && <p className={dialog.refused}>{problem}</p>}
      {isUnfolded && (
        <ul className={classes.changes} aria-label={`Changes in ${title}`}>
          {changes.slice(0, SHOWN).map((change) => (
            <li key={`${change.path} ${change.to === undefined}`}>{changeInWords(change)}</li>
          ))}
          {changes.length > SHOWN && <li>and {changes.length - SHOWN} more</li>}
        </ul>
      )}
    </li>
  );
}

function whatHappens({ kind, changes, missing }: RestoreItem): string {
  if (kind === "damaged") return "cannot be restored";
  if (kind === "returns") return "comes back";
  const files = missing.length === 0 ? "" : ` · ${missing.length} ${missing.length === 1 ? "file" : "files"} come back`;
  if (kind === "broken") return `its file cannot be read now${files}`;
  return `${changes.length} ${changes.length === 1 ? "change" : "changes"}${files}`;
}

function toggled(set: ReadonlySet<string>, folder: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(folder)) next.add(folder);
  return next;
}
