import { runsRightToLeft } from "../../model/textDirection";
import type { Caption, Heading, List, Paragraph, ParagraphStyle, Row, Table } from "../documentModel";
import { headingLabel } from "../headingLabel";
import { plainText } from "../inlines";
import {
  bookmarked,
  bookmarkName,
  fieldBegin,
  fieldEnd,
  fieldXml,
  inlinesXml,
  type Pen,
  placeXml,
  runXml,
  textRunsXml,
} from "./inlineXml";
import { appendixNumbering, bulletNumbering } from "./numberingXml";
import { element, valued, type Xml } from "./xml";

const styleIds: Readonly<Record<ParagraphStyle, string>> = {
  title: "Title",
  meta: "Meta",
  body: "BodyText",
  note: "Note",
  quote: "Quote",
  raw: "RawLines",
};

/** @param text what the paragraph says: which way it runs */
function paragraphOf(style: string, text: string, children: readonly Xml[], more: readonly Xml[] = []): Xml {
  const direction = runsRightToLeft(text) ? [element("w:bidi")] : [];
  return element("w:p", {}, [element("w:pPr", {}, [valued("w:pStyle", style), ...more, ...direction]), ...children]);
}

export function paragraphXml(paragraph: Paragraph, pen: Pen, { leads = false } = {}): Xml {
  const { style, content } = paragraph;
  return paragraphOf(styleIds[style], plainText(content), inlinesXml(content, pen), leads ? [keepNext] : []);
}

function numbered(depth: number, numbering: number): Xml {
  return element("w:numPr", {}, [valued("w:ilvl", depth), valued("w:numId", numbering)]);
}

/** A heading that counts itself and that the contents can jump to. */
export function headingXml(heading: Heading, pen: Pen): Xml {
  const appendix = heading.numbering === "appendix" ? [numbered(0, appendixNumbering)] : [];
  const unnumbered = heading.level === 1 && heading.numbering === "none" ? [numbered(0, 0)] : [];
  const runs = textRunsXml(heading.text, runsRightToLeft(heading.text));
  return paragraphOf(`Heading${heading.level}`, heading.text, bookmarked(heading.anchor, runs, pen), [
    ...appendix,
    ...unnumbered,
  ]);
}

/** The items of a list, each a paragraph; `ordered` is the numbering instance of this list. */
export function listXml(list: List, ordered: number, pen: Pen): readonly Xml[] {
  const [style, numbering] = list.ordered ? ["ListNumber", ordered] : ["ListBullet", bulletNumbering];
  return list.items.map((item) =>
    paragraphOf(
      style,
      plainText(item.content),
      [...item.anchors.flatMap((anchor) => placeXml(anchor, pen)), ...inlinesXml(item.content, pen)],
      [numbered(Math.min(item.depth, 2), numbering)],
    ),
  );
}

/** "Table 2: …", its label and number in a bookmark, its number a field. */
export function captionXml(caption: Caption, pen: Pen): Xml {
  const label = bookmarked(
    caption.anchor,
    [runXml(`${caption.label} `), ...fieldXml(`SEQ ${caption.label} \\* ARABIC`, String(caption.number))],
    pen,
  );
  return paragraphOf("Caption", caption.label, [...label, runXml(": "), ...inlinesXml(caption.content, pen)]);
}

const keepNext = element("w:keepNext");
/** A table of so many lines at most stays on one page with its caption. */
const SMALL_TABLE = 16;

function cellXml(width: number, paragraph: Xml): Xml {
  const properties = element("w:tcPr", {}, [element("w:tcW", { "w:w": width, "w:type": "dxa" })]);
  return element("w:tc", {}, [properties, paragraph]);
}

function headerRowXml(table: Table, widths: readonly number[]): Xml {
  const properties = element("w:trPr", {}, [element("w:cantSplit"), element("w:tblHeader")]);
  const cells = table.columns.map((column, index) =>
    cellXml(widths[index] ?? 0, paragraphOf("TableHeading", column.title, [runXml(column.title)])),
  );
  return element("w:tr", {}, [properties, ...cells]);
}

function rowXml(row: Row, widths: readonly number[], together: boolean, pen: Pen): Xml {
  const cells = row.cells.map((cell, index) => {
    const places = index === 0 ? row.anchors.flatMap((anchor) => placeXml(anchor, pen)) : [];
    const content = [...places, ...inlinesXml(cell, pen)];
    return cellXml(widths[index] ?? 0, paragraphOf("TableText", plainText(cell), content, together ? [keepNext] : []));
  });
  return element("w:tr", {}, [element("w:trPr", {}, [element("w:cantSplit")]), ...cells]);
}

/** Whole twips for each column, together exactly the width of the text. */
function columnWidths(table: Table, textWidth: number): readonly number[] {
  const widths = table.columns.map((column) => Math.floor(column.share * textWidth));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** Twips that a letter of 10 pt takes on average. */
const LETTER = 105;

/** About how many lines the rows take together. */
function linesOf(table: Table, widths: readonly number[]): number {
  let lines = 0;
  for (const { cells } of table.rows) {
    const longest = cells.map((cell, index) => {
      const width = Math.max(1, (widths[index] ?? 0) / LETTER);
      const parts = plainText(cell).split("\n");
      return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
    });
    lines += Math.max(1, ...longest);
    if (lines > SMALL_TABLE) break;
  }
  return lines;
}

/** A table with fixed columns, a header row that repeats, rows that stay whole, and its caption below. */
export function tableXml(table: Table, textWidth: number, pen: Pen): readonly Xml[] {
  const widths = columnWidths(table, textWidth);
  const small = table.runsOn !== true && linesOf(table, widths) <= SMALL_TABLE;
  const byColumns = table.headed === "columns";
  const properties = element("w:tblPr", {}, [
    valued("w:tblStyle", "ReportTable"),
    element("w:tblW", { "w:w": textWidth, "w:type": "dxa" }),
    element("w:tblLayout", { "w:type": "fixed" }),
    element("w:tblLook", {
      "w:val": byColumns ? "0020" : "0080",
      "w:firstRow": byColumns ? 1 : 0,
      "w:lastRow": 0,
      "w:firstColumn": byColumns ? 0 : 1,
      "w:lastColumn": 0,
      "w:noHBand": 1,
      "w:noVBand": 1,
    }),
    valued("w:tblCaption", `${table.caption.label} ${table.caption.number}`),
  ]);
  const grid = element(
    "w:tblGrid",
    {},
    widths.map((width) => element("w:gridCol", { "w:w": width })),
  );
  const rows = table.rows.map((row, index) => rowXml(row, widths, small || index === table.rows.length - 1, pen));
  return [
    element("w:tbl", {}, [properties, grid, ...(byColumns ? [headerRowXml(table, widths)] : []), ...rows]),
    captionXml(table.caption, pen),
  ];
}

/**
 * The table of contents as a field that shows its entries, linked. Not marked dirty: Word does not ask to update it.
 * `\n` leaves page numbers out rather than guessing them.
 */
export function contentsXml(headings: readonly Heading[]): readonly Xml[] {
  const entries = headings.map((heading, index) => {
    const entry = element("w:hyperlink", { "w:anchor": bookmarkName(heading.anchor), "w:history": 1 }, [
      ...textRunsXml(headingLabel(heading), runsRightToLeft(headingLabel(heading))),
    ]);
    const isLast = index === headings.length - 1;
    const runs = [
      ...(index === 0 ? fieldBegin('TOC \\o "1-1" \\h \\z \\n \\u') : []),
      entry,
      ...(isLast ? [fieldEnd] : []),
    ];
    return paragraphOf("TOC1", headingLabel(heading), runs, isLast ? [] : [keepNext]);
  });
  const gallery = element("w:sdtPr", {}, [
    element("w:docPartObj", {}, [valued("w:docPartGallery", "Table of Contents"), element("w:docPartUnique")]),
  ]);
  const heading = paragraphOf("TOCHeading", "Contents", [runXml("Contents")]);
  return [element("w:sdt", {}, [gallery, element("w:sdtContent", {}, [heading, ...entries])])];
}
