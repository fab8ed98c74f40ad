import { type DragEvent, memo, useEffect, useState } from "react";
import { mayMove } from "../../../core/actions/moves";
import type { ActionStatus } from "../../../core/model/vocabulary";
import { ActionButton } from "../../ui/ActionButton";
import { nearDate } from "../../ui/dateWords";
import { useFollowing } from "../../ui/useFollowing";
import { WordsInOrder } from "../../ui/Words";
import classes from "./ActionBoard.module.css";
import { ActionChips } from "./ActionChips";
import type { ActionItem } from "./actionItems";
import { shortKey, statusMeanings, statusTitles } from "./actionWords";
import { group, LIST_ID, rowId, tree, treeItem } from "./listRoles";
import type { ActionSelection } from "./useActionSelection";
import type { ActionScope } from "./useActionView";
import { actionAt, useListKeys } from "./useListKeys";

/** A column of the board. */
export interface BoardColumn {
  readonly status: ActionStatus;
  readonly items: readonly ActionItem[];
  /** How many more there are than are shown. */
  readonly rest: number;
}

/** No card is lower, in px. */
const LEAST_CARD = 56;

interface ActionBoardProps {
  readonly columns: readonly BoardColumn[];
  readonly selection: ActionSelection;
  readonly scope: ActionScope;
  readonly today: string;
  readonly onOpen: () => void;
  /** A card was dropped on a column. */
  readonly onMove: (item: ActionItem, to: ActionStatus) => void;
  /** Shows more of what is left out of long columns. */
  readonly onMore: () => void;
}

/** The actions by status. A card is dragged, or its keys are pressed; what the step lacks is asked for. */
export function ActionBoard({ columns, selection, scope, today, onOpen, onMove, onMore }: ActionBoardProps) {
  const [dragged, setDragged] = useState<ActionItem | null>(null);
  const [over, setOver] = useState<ActionStatus | null>(null);
  const { onKeyDown, onClick } = useListKeys(selection, (key) => neighbourOn(columns, selection.active, key), onOpen);
  const { active } = selection;
  // What fills the window is drawn first, the cards below it one picture later.
  const depth = useFollowing(Number.POSITIVE_INFINITY, Math.ceil(window.innerHeight / LEAST_CARD));
  useEffect(() => {
    const isDrawn = active !== null && depth > 0;
    if (isDrawn) document.getElementById(rowId(active))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active, depth]);

  function onDrop(event: DragEvent, to: ActionStatus): void {
    event.preventDefault();
    setOver(null);
    setDragged(null);
    if (dragged !== null && dragged.row.action.status !== to) onMove(dragged, to);
  }

  function onDragStart(event: DragEvent): void {
    const at = actionAt(event.target);
    const item = columns.flatMap(({ items }) => items).find(({ place }) => place === at);
    if (item === undefined) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", item.row.key);
    setDragged(item);
  }

  const boardProps = {
    ...tree,
    id: LIST_ID,
    "aria-label": "Actions by status",
    "aria-activedescendant": selection.active === null ? undefined : rowId(selection.active),
    onKeyDown,
    onClick,
    onDragStart,
    onDragEnd: () => setDragged(null),
  };
  return (
    <div className={classes.board} {...boardProps}>
      {columns.map(({ status, items, rest }) => {
        const takes = dragged !== null && mayMove(dragged.row.action.status, status);
        const columnProps = {
          ...group,
          "aria-label": `${statusTitles[status]}, ${items.length + rest}`,
          onDragOver: (event: DragEvent) => {
            // A column that may not take it takes the drop all the same, so that the refusal can say why.
            if (dragged === null) return;
            event.preventDefault();
            event.dataTransfer.dropEffect = "move";
            if (over !== status) setOver(status);
          },
          onDragLeave: () => setOver(null),
          onDrop: (event: DragEvent) => onDrop(event, status),
        };
        return (
          <div
            key={status}
            className={classes.column}
            data-status={status}
            data-empty={items.length === 0 || undefined}
            data-takes={takes || undefined}
            data-over={(over === status && takes) || undefined}
            {...columnProps}
          >
            <div className={classes.head} aria-hidden>
              <span>{statusTitles[status]}</span>
              <span className={classes.count}>{items.length + rest}</span>
            </div>
            {items.length === 0 && <p className={classes.meaning}>{statusMeanings[status]}</p>}
            {items.slice(0, depth).map((item) => (
              <Card
                key={item.place}
                item={item}
                scope={scope}
                today={today}
                isActive={item.place === selection.active}
                isSelected={selection.several.has(item.place)}
              />
            ))}
            {rest > 0 && (
              <ActionButton kind="quiet" onClick={onMore}>
                {rest} more
              </ActionButton>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface CardProps {
  readonly item: ActionItem;
  readonly scope: ActionScope;
  readonly today: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

const Card = memo(function Card({ item, scope, today, isActive, isSelected }: CardProps) {
  const { row } = item;
  const isQuietDate = row.nextDate !== null && row.overdueDays === 0 && !row.isCheckDue;
  return (
    <div
      id={rowId(item.place)}
      className={classes.card}
      data-action={item.place}
      data-active={isActive || undefined}
      draggable
      {...treeItem(isSelected)}
    >
      <span className={classes.title}>{row.shown.title}</span>
      <span className={classes.meta}>
        <WordsInOrder parts={[shortKey(row.key, scope), row.action.priority, row.owner]} />
        {isQuietDate && row.nextDate !== null && (
          <>
            {" · "}
            <span className={classes.date}>
              {row.action.status === "verified" ? "check " : ""}
              {nearDate(row.nextDate, today)}
            </span>
          </>
        )}
      </span>
      <span className={classes.chips}>
        <ActionChips item={item} today={today} />
      </span>
    </div>
  );
});

function neighbourOn(columns: readonly BoardColumn[], active: string | null, key: string): string | null {
  const filled = columns.filter(({ items }) => items.length > 0);
  const column = filled.findIndex(({ items }) => items.some(({ place }) => place === active));
  if (column < 0) return filled[0]?.items[0]?.place ?? null;
  const items = filled[column]?.items ?? [];
  const at = items.findIndex(({ place }) => place === active);
  switch (key) {
    case "ArrowDown":
      return items[at + 1]?.place ?? null;
    case "ArrowUp":
      return items[at - 1]?.place ?? null;
    case "Home":
      return items[0]?.place ?? null;
    case "End":
      return items.at(-1)?.place ?? null;
    case "ArrowLeft":
    case "ArrowRight": {
      const beside = filled[column + (key === "ArrowLeft" ? -1 : 1)]?.items ?? [];
      return beside[Math.min(at, beside.length - 1)]?.place ?? null;
    }
    default:
      return null;
  }
}
