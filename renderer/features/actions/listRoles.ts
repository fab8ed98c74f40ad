/**
 * Roles of lists that keep the focus themselves and point at their active row, so that a card that moves to another
 * column does not lose it. To be spread.
 */
export const tree = { role: "tree", tabIndex: 0, "aria-multiselectable": true } as const;
export const group = { role: "group" } as const;
export const treeItem = (isSelected: boolean) =>
  ({ role: "treeitem", tabIndex: -1, "aria-level": 1, "aria-selected": isSelected }) as const;
export const grid = { role: "grid", tabIndex: 0, "aria-multiselectable": true } as const;
export const gridRow = (index: number, isSelected: boolean) =>
  ({ role: "row", tabIndex: -1, "aria-rowindex": index + 2, "aria-selected": isSelected }) as const;
export const rowGroup = { role: "rowgroup" } as const;
export const headRow = { role: "row", "aria-rowindex": 1 } as const;
export const groupHeading = (isOpen: boolean) => ({ role: "rowheader", "aria-expanded": isOpen }) as const;
export const headingRow = (index: number) => ({ role: "row", tabIndex: -1, "aria-rowindex": index + 2 }) as const;
export const cell = { role: "gridcell" } as const;
export const columnHeader = (sorted: "none" | "ascending" | "descending") =>
  ({ role: "columnheader", "aria-sort": sorted }) as const;

/** The list that holds the cursor, board or table: where the focus goes back to. */
export const LIST_ID = "actions-list";

/** Gives the list the focus. */
export function focusList(): void {
  document.getElementById(LIST_ID)?.focus({ preventScroll: true });
}

/** The element of an action in board or table. */
export function rowId(place: string): string {
  // An element's id holds no spaces, and what names others by their ids takes a space for the end of one.
  return `action-${encodeURIComponent(place)}`;
}
