import { type KeyboardEvent, useEffect, useRef, useState } from "react";

export interface RovingList {
  /** The index that is selected; -1 in an empty list. */
  readonly selected: number;
  readonly select: (index: number) => void;
  /** For the element around the rows. */
  readonly list: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
  /** For each row: only the selected one is a stop of the Tab key. */
  readonly row: (index: number) => {
    readonly "data-row": number;
    readonly tabIndex: number;
    readonly "data-selected": true | undefined;
    readonly onFocus: () => void;
    readonly onClick: () => void;
  };
}

/**
 * Keyboard selection of a list: ↑ ↓ Home End PageUp PageDown move, Enter opens, one Tab stop. Rows are marked with
 * `{...roving.row(index)}` and take the focus themselves; with `focusAtStart` the first does so when nothing else has it.
 */
export function useRovingList(count: number, onOpen: (index: number) => void, focusAtStart = false): RovingList {
  const [wanted, setWanted] = useState(0);
  const around = useRef<HTMLElement>(null);
  const selected = Math.min(wanted, count - 1);
  useEffect(() => {
    if (!focusAtStart || !isFocusFree()) return;
    around.current?.querySelector<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
  }, [focusAtStart]);

  function select(index: number): void {
    const next = Math.max(0, Math.min(count - 1, index));
    setWanted(next);
    const row = around.current?.querySelector<HTMLElement>(`[data-row="${next}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      Home: 0,
      End: count - 1,
      PageDown: selected + 10,
      PageUp: selected - 10,
    };
    const next = moves[event.key];
    if (next !== undefined) select(next);
    else if (event.key === "Enter") onOpen(selected);
    else return;
    event.preventDefault();
  }

  return {
    selected,
    select,
    list: {
      ref: (element) => {
        around.current = element;
      },
      onKeyDown,
    },
    row: (index) => ({
      "data-row": index,
      tabIndex: index === selected ? 0 : -1,
      "data-selected": index === selected ? true : undefined,
      onFocus: () => setWanted(index),
      onClick: () => onOpen(index),
    }),
  };
}

function isFocusFree(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.id === "page";
}
