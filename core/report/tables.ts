import type { Caption, Column, Figure, Inline, PictureName, Row, RowSubject, Table } from "./documentModel";
import { run } from "./inlines";

/** A caption that waits for its number. */
function caption(label: Caption["label"], anchor: string, content: readonly Inline[] | string): Caption {
  return { label, number: 0, anchor, content: typeof content === "string" ? [run(content)] : content };
}

interface TableShape {
  readonly subject: RowSubject;
  readonly anchor: string;
  readonly caption: readonly Inline[] | string;
  /** Title and relative width of each column; null leaves it out, with the cell of every row. */
  readonly columns: readonly (readonly [title: string, weight: number] | null)[];
  readonly rows: readonly Row[];
}

/** A table with a header row; the weights of the columns that stay are brought to shares. */
export function columnTable({ subject, anchor, caption: words, columns, rows }: TableShape): Table {
  const kept = columns.flatMap((column) => (column === null ? [] : [column]));
  const total = kept.reduce((sum, [, weight]) => sum + weight, 0);
  const shares = kept.map(([title, weight]): Column => ({ title, share: weight / total }));
  const whole = rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => columns[index] !== null) }));
  return {
    kind: "table",
    subject,
    headed: "columns",
    columns: shares,
    rows: whole,
    caption: caption("Table", anchor, words),
  };
}

/** A table of names and what they stand for; rows without a second cell are left out. */
export function factTable(
  subject: RowSubject,
  anchor: string,
  words: readonly Inline[] | string,
  facts: readonly (readonly [name: string, value: readonly Inline[]])[],
): Table {
  return {
    kind: "table",
    subject,
    headed: "rows",
    columns: [
      { title: "", share: 0.27 },
      { title: "", share: 0.73 },
    ],
    rows: facts
      .filter(([, value]) => value.length > 0)
      .map(([name, value]) => ({ anchors: [], cells: [[run(name)], value] })),
    caption: caption("Table", anchor, words),
  };
}

export function figure(picture: PictureName, alt: string, anchor: string, words: readonly Inline[] | string): Figure {
  return { kind: "figure", picture, alt, caption: caption("Figure", anchor, words) };
}
