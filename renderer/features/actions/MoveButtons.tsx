import { askBlocked, askDueDate } from "../../store/commands/actionViewCommands";
import { ActionButton } from "../../ui/ActionButton";
import classes from "./ActionPanel.module.css";
import type { ActionItem } from "./actionItems";
import { type MoveFace, moveFaces } from "./moveFaces";

interface MoveButtonsProps {
  readonly item: ActionItem;
  readonly onMove: (face: MoveFace) => void;
  readonly onDue: () => void;
  readonly onBlocked: () => void;
}

/** Exactly the moves that are allowed now, each with its key; the way forward stands first. */
export function MoveButtons({ item, onMove, onDue, onBlocked }: MoveButtonsProps) {
  const { status, due } = item.row.action;
  const isAtWork = status === "agreed" || status === "in progress";
  return (
    <div className={classes.moves}>
      {moveFaces(status).map((face) => (
        <ActionButton
          key={face.to}
          kind={face.isNext ? "main" : "plain"}
          keys={face.command.keys}
          onClick={() => onMove(face)}
        >
          {face.label}
        </ActionButton>
      ))}
      {isAtWork && (
        <>
          <ActionButton keys={askDueDate.keys} onClick={onDue}>
            {due === undefined ? "Date" : "Move"}
          </ActionButton>
          <ActionButton keys={askBlocked.keys} onClick={onBlocked}>
            Blocked
          </ActionButton>
        </>
      )}
    </div>
  );
}
