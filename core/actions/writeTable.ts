import type { ActionRow } from "./rows";

const titles = ["Key", "Status", "Pri", "Due", "Overdue", "Owner", "Action"] as const;

/** The rows as a table of plain text for a terminal, with a last line that counts. Ends with a newline. */
export function actionsTable(rows: readonly ActionRow[]): string {
  const cells = rows.map(cellsOf);
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => [...(row[column] ?? "")].length)),
  );
  const lines = [titles, ...cells].map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${[...lines, "", countLine(rows)].join("\n")}\n`;
}

function cellsOf(row: ActionRow): readonly string[] {
  const blocked = row.action.blocked === undefined ? "" : ", blocked";
  return [
    row.key,
    `${row.action.status}${blocked}`,
    row.action.priority ?? "",
    row.nextDate ?? row.action.due ?? "",
    row.overdueDays === 0 ? "" : `${row.overdueDays} d`,
    row.owner,
    row.shown.title,
  ];
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - [...text].length));
}

function countLine(rows: readonly ActionRow[]): string {
  const open = rows.filter((row) => row.isOpen).length;
  const overdue = rows.filter((row) => row.overdueDays > 0).length;
  return `${rows.length} ${rows.length === 1 ? "action" : "actions"}, ${open} open, ${overdue} overdue`;
}
