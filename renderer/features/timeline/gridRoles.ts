/**
 * Roles of a grid whose rows are boxes at places of their own: a table's elements cannot be placed so without losing
 * what they mean. To be spread.
 */
export const grid = { role: "grid", tabIndex: 0 } as const;
export const rowGroup = { role: "rowgroup" } as const;
export const headRow = { role: "row", "aria-rowindex": 1 } as const;
export const rowAt = (index: number, isSelected: boolean | undefined) =>
  ({ role: "row", tabIndex: -1, "aria-rowindex": index + 2, "aria-selected": isSelected }) as const;
export const cell = { role: "gridcell" } as const;
export const columnHeader = { role: "columnheader" } as const;
/** The handle between two parts: it has the focus and a value, which an <hr> has not. */
export const separator = { role: "separator", tabIndex: 0 } as const;
/** A drawing with keys of its own. */
export const drawing = { role: "application", tabIndex: 0 } as const;
