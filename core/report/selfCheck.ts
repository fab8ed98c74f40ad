import { assertNever } from "../model/assertNever";
import type { Finding } from "../model/finding";
import { type Block, blocksOf, type Caption, headingsOf, type ReportModel, type Table } from "./documentModel";
import { type ReadItem, readDocx } from "./docx/readDocx";
import { headingLabel } from "./headingLabel";
import { plainText } from "./inlines";

/** What is counted, and what one of it is called. */
const subjects = {
  heading: "heading",
  entry: "entry of the contents",
  paragraph: "paragraph",
  item: "list item",
  caption: "caption",
  picture: "picture",
  header: "header row",
  factor: "contributing factor",
  fact: "row at a glance",
  event: "event",
  link: "link of the cascade",
  safeguard: "safeguard",
  action: "action",
  change: "row of the changes",
  evidence: "piece of evidence",
  source: "source",
  role: "role",
  sign: "sign",
} as const;
type Subject = keyof typeof subjects;

interface Item {
  readonly subject: Subject;
  /** The table that it stands in, else "". */
  readonly place: string;
  readonly text: string;
}

function captionItem(caption: Caption): Item {
  return {
    subject: "caption",
    place: "",
    text: `${caption.label} ${caption.number}: ${plainText(caption.content)}`,
  };
}

function tablePlace(table: Table): string {
  return `${table.caption.label} ${table.caption.number}`;
}

function tableItems(table: Table): readonly Item[] {
  const place = tablePlace(table);
  const header: readonly Item[] =
    table.headed === "columns"
      ? [{ subject: "header", place, text: table.columns.map(({ title }) => title).join("\t") }]
      : [];
  const rows = table.rows.map(
    ({ cells }): Item => ({
      subject: table.subject,
      place,
      text: cells.map(plainText).join("\t"),
    }),
  );
  return [...header, ...rows, captionItem(table.caption)];
}

function blockItems(block: Block, model: ReportModel): readonly Item[] {
  switch (block.kind) {
    case "heading":
      return [{ subject: "heading", place: "", text: block.text }];
    case "paragraph":
      return [{ subject: block.subject ?? "paragraph", place: "", text: plainText(block.content) }];
    case "list":
      return block.items.map((item) => ({ subject: "item", place: "", text: plainText(item.content) }));
    case "table":
      return tableItems(block);
    case "figure":
      return [{ subject: "picture", place: "", text: block.alt }, captionItem(block.caption)];
    case "contents":
      return headingsOf(model)
        .filter(({ level }) => level === 1)
        .map((heading) => ({ subject: "entry", place: "", text: headingLabel(heading) }));
    default:
      return assertNever(block);
  }
}

const styleSubjects: ReadonlyMap<string, Subject> = new Map([
  ["Heading1", "heading"],
  ["Heading2", "heading"],
  ["Heading3", "heading"],
  ["TOC1", "entry"],
  ["Caption", "caption"],
  ["ListBullet", "item"],
  ["ListNumber", "item"],
]);

/** What the file holds, told by its styles and by the tables' names. */
function fileItems(items: readonly ReadItem[], model: ReportModel): readonly Item[] {
  const blocks = blocksOf(model);
  const tables = blocks.filter((block) => block.kind === "table");
  const tableSubjects = new Map(tables.map((table) => [tablePlace(table), table.subject]));
  const factors = new Set(
    blocks.flatMap((block) =>
      block.kind === "paragraph" && block.subject === "factor" ? [plainText(block.content)] : [],
    ),
  );
  return items.flatMap((item): readonly Item[] => {
    switch (item.kind) {
      case "picture":
        return [{ subject: "picture", place: "", text: item.alt }];
      case "row": {
        const subject = item.isHeader ? "header" : (tableSubjects.get(item.table) ?? "fact");
        return [{ subject, place: item.table, text: item.text }];
      }
      case "paragraph": {
        if (["Figure", "TOCHeading", ""].includes(item.style)) return [];
        const subject = styleSubjects.get(item.style) ?? (factors.has(item.text) ? "factor" : "paragraph");
        return [{ subject, place: "", text: item.text }];
      }
      default:
        return assertNever(item);
    }
  });
}

function keyOf({ subject, place, text }: Item): string {
  return [subject, place, text].join("\u0001");
}

/** The items of the first list that the second does not hold, each as often as it is short. */
function missingFrom(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const left = counts.get(keyOf(item)) ?? 0;
    counts.set(keyOf(item), left - 1);
    return left <= 0;
  });
}

const QUOTED = 90;

function quoted(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat === "") return "without any text";
  return `“${flat.length > QUOTED ? `${flat.slice(0, QUOTED)}…` : flat}”`;
}

function finding(item: Item, isMissing: boolean): Finding {
  const where = item.place === "" ? "the Word file" : item.place;
  const what = subjects[item.subject];
  if (item.subject === "picture") {
    const message = isMissing
      ? `A picture or its alternative text is missing: ${quoted(item.text)}. Export the report again.`
      : `A picture has another alternative text than the report: ${quoted(item.text)}. Export the report again.`;
    return { id: "report-differs", severity: "error", where, message };
  }
  const message = isMissing
    ? `The ${what} ${quoted(item.text)} is in the report and not in the file. Export the report again.`
    : `The ${what} ${quoted(item.text)} is in the file and not in the report. Export the report again.`;
  return { id: "report-differs", severity: "error", where, message };
}

/** So many differences are told one by one; a file that differs in more is another file. */
const TOLD = 20;

/**
 * Reads a written Word file back and compares it with its model: every heading, caption, picture with its alternative
 * text, table row, factor, list item and paragraph must be there, as often as in the model, and nothing else. No
 * finding: the file says what the report says. 7-report, "Self-check".
 */
export function selfCheck(docx: Uint8Array, model: ReportModel): readonly Finding[] {
  const read = readDocx(docx);
  if (read === null) {
    const message = "The file cannot be read back as a Word file. Export the report again.";
    return [{ id: "report-unreadable", severity: "error", where: "the Word file", message }];
  }
  const expected = blocksOf(model).flatMap((block) => blockItems(block, model));
  const found = fileItems(read, model);
  const findings = [
    ...missingFrom(expected, found).map((item) => finding(item, true)),
    ...missingFrom(found, expected).map((item) => finding(item, false)),
  ];
  if (findings.length <= TOLD) return findings;
  const message = `${findings.length - TOLD} more differences between the report and the file. Export the report again.`;
  return [...findings.slice(0, TOLD), { id: "report-differs", severity: "error", where: "the Word file", message }];
}
