import { useState } from "react";
import { changeInWords } from "../../../core/model/changeInWords";
import type { DocumentChange } from "../../../core/model/documentChange";
import { bringsBack, type RestoreItem } from "../../store/restorePreview";
import { ActionButton } from "../../ui/ActionButton";
import { Choice } from "../../ui/Choice";
import dialog from "../../ui/Dialog.module.css";
import { Sentence } from "../../ui/Words";
import classes from "./Backups.module.css";

const SHOWN = 40;

interface RestoreItemRowProps {
  readonly item: RestoreItem;
  readonly isChosen: boolean;
  /** Changes of it that are not to be made. */
  readonly leftOut: ReadonlySet<DocumentChange>;
  readonly onToggle: () => void;
  readonly onLeaveOut: (leftOut: ReadonlySet<DocumentChange>) => void;
}

/** What a restore would do with one document: all of it, what was deleted since alone, or single changes. */
export function RestoreItemRow({ item, isChosen, leftOut, onToggle, onLeaveOut }: RestoreItemRowProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const { title, kind, changes, problem } = item;
  const back = changes.filter(bringsBack);
  const others = changes.filter((change) => !bringsBack(change));
  const isOnlyBack = back.length > 0 && leftOut.size === others.length && others.every((each) => leftOut.has(each));
  return (
    <li>
      <div className={classes.item}>
        <Choice
          label={title}
          checked={isChosen}
          indeterminate={isChosen && leftOut.size > 0}
          disabled={kind === "damaged"}
          onChange={onToggle}
        />
        {changes.length > 0 ? (
          <button
            type="button"
            className={classes.unfold}
            aria-expanded={isUnfolded}
            aria-label={`${whatHappens(item, leftOut.size)} in ${title}`}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {whatHappens(item, leftOut.size)} {isUnfolded ? "▾" : "▸"}
          </button>
        ) : (
          <small className={classes.what}>{whatHappens(item, 0)}</small>
        )}
      </div>
      {problem !== undefined && <p className={dialog.refused}>{problem}</p>}
      {kind === "differs" && back.length > 0 && others.length > 0 && (
        <ActionButton kind="quiet" onClick={() => onLeaveOut(new Set(isOnlyBack ? [] : others))}>
          {isOnlyBack ? "Make all changes" : `Only bring back what was deleted since (${back.length})`}
        </ActionButton>
      )}
      {isUnfolded && (
        <ul className={classes.changes} aria-label={`Changes in ${title}`}>
          {[...back, ...others].slice(0, SHOWN).map((change) => (
            <li key={`${change.path} ${change.to === undefined}`}>
              {kind === "differs" ? (
                <Choice
                  label={<Sentence>{changeInWords(change)}</Sentence>}
                  checked={isChosen && !leftOut.has(change)}
                  onChange={() => onLeaveOut(isChosen ? toggled(leftOut, change) : allBut(changes, change))}
                />
              ) : (
                <Sentence>{changeInWords(change)}</Sentence>
              )}
            </li>
          ))}
          {changes.length > SHOWN && <li>and {changes.length - SHOWN} more</li>}
        </ul>
      )}
    </li>
  );
}

function whatHappens({ kind, changes, missing }: RestoreItem, leftOut: number): string {
  if (kind === "damaged") return "cannot be restored";
  if (kind === "returns") return "comes back";
  const files = missing.length === 0 ? "" : ` · ${missing.length} ${missing.length === 1 ? "file" : "files"} come back`;
  if (kind === "broken") return `its file cannot be read now${files}`;
  const count = leftOut === 0 ? `${changes.length}` : `${changes.length - leftOut} of ${changes.length}`;
  return `${count} ${changes.length === 1 ? "change" : "changes"}${files}`;
}

function allBut(changes: readonly DocumentChange[], wanted: DocumentChange): ReadonlySet<DocumentChange> {
  return new Set(changes.filter((change) => change !== wanted));
}

/** The set without the member, or with it. */
export function toggled<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
