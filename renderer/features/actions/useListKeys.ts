import { type KeyboardEvent, type MouseEvent, useEffect } from "react";
import { focusList } from "./listRoles";
import type { ActionSelection } from "./useActionSelection";

interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** For the list itself: finds the row or card that was pressed, so that rows need no handlers of their own. */
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

/** Where an arrow key leads from the active action; null: it does not move here. */
export type Neighbour = (key: string) => string | null;

/**
 * Keys and clicks of board and table alike: arrows move, with Shift they extend, Ctrl+A selects all, Enter goes to the
 * panel, Esc leaves one selected; a click with Shift extends, with Ctrl adds. The list takes the focus when nothing has it.
 */
export function useListKeys(selection: ActionSelection, neighbour: Neighbour, onOpen: () => void): ListKeys {
  const { active } = selection;
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.id === "page") focusList();
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return;
    const isMod = event.ctrlKey || event.metaKey;
    // With Shift it is the app's own: it leads to all actions.
    if (isMod && !event.shiftKey && event.key.toLowerCase() === "a") selection.selectAll();
    else if (isMod || event.altKey) return;
    else if (event.key === "Enter") onOpen();
    else if (event.key === "Escape" && selection.several.size > 1) selection.one();
    else if (event.key === " " && active !== null) selection.toggle(active);
    else {
      const next = neighbour(event.key);
      if (next === null) return;
      if (event.shiftKey) selection.extendTo(next);
      else selection.select(next);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const id = actionAt(event.target);
    if (id === null) return;
    if (event.shiftKey) selection.extendTo(id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(id);
    else selection.select(id);
    focusList();
    if (event.detail === 2) onOpen();
  }

  return { onKeyDown, onClick };
}

/** The place of the action whose row or card holds this element; null: none does. */
export function actionAt(target: EventTarget): string | null {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-action]") : null;
  return row?.dataset.action ?? null;
}
