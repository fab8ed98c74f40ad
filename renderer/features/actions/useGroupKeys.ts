import type { KeyboardEvent, MouseEvent } from "react";
import { focusList } from "./listRoles";
import type { ActionSelection } from "./useActionSelection";
import { useListKeys } from "./useListKeys";
import type { TableLine } from "./useShownActions";

/**
 * Keys and clicks of the table: those of every list, and over the headings of groups Enter, Space and a click to fold and
 * unfold; ← leads to the heading and folds, → unfolds and leads to its first action.
 */
export function useGroupKeys(
  lines: readonly TableLine[],
  selection: ActionSelection,
  onFold: (group: string) => void,
  onOpen: () => void,
) {
  const at = lines.findIndex(({ id }) => id === selection.active);
  const list = useListKeys(selection, (key) => neighbourIn(lines, at, key), onOpen);

  function folds(key: string): boolean {
    const line = lines[at];
    if (line?.kind !== "group") return false;
    if (key === "Enter" || key === " ") return true;
    return key === (line.isFolded ? "ArrowRight" : "ArrowLeft");
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    const active = lines[at];
    if (event.target === event.currentTarget && isPlain && active !== undefined && folds(event.key)) {
      fold(active.id);
      event.preventDefault();
      event.stopPropagation();
    } else list.onKeyDown(event);
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const heading = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-group]") : null;
    const id = heading?.dataset.group;
    if (id === undefined) list.onClick(event);
    else {
      fold(id);
      focusList();
    }
  }

  function fold(id: string): void {
    selection.select(id);
    onFold(id);
  }

  return { onKeyDown, onClick };
}

function neighbourIn(lines: readonly TableLine[], at: number, key: string): string | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: lines.length - 1,
    PageDown: at + 10,
    PageUp: at - 10,
    ArrowRight: lines[at]?.kind === "group" ? at + 1 : -1,
    ArrowLeft: lines.slice(0, at + 1).findLastIndex(({ kind }) => kind === "group"),
  };
  const to = moves[key];
  if (to === undefined || (to < 0 && (key === "ArrowLeft" || key === "ArrowRight"))) return null;
  return lines[Math.max(0, Math.min(lines.length - 1, to))]?.id ?? null;
}
