import { type Block, blocksOf, headingsOf, type Inline, type ReportModel } from "../../../../core/report/documentModel";
import { headingLabel } from "../../../../core/report/headingLabel";
import { plainText } from "../../../../core/report/inlines";

/** The headings of a report's parts, with their numbers. */
export function partsOf(model: ReportModel): readonly string[] {
  return headingsOf(model)
    .filter(({ level }) => level === 1)
    .map(headingLabel);
}

/** Every run of text of a block. */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "paragraph":
      return [block.content];
    case "list":
      return block.items.map(({ content }) => content);
    case "table":
      return [...block.rows.flatMap(({ cells }) => cells), block.caption.content];
    case "figure":
      return [block.caption.content];
    default:
      return [];
  }
}

/** The cells of a table as text. */
export function tableOf(model: ReportModel, anchor: string) {
  const table = blocksOf(model).find((block) => block.kind === "table" && block.caption.anchor === anchor);
  if (table?.kind !== "table") throw new Error(`no table ${anchor}`);
  return table.rows.map(({ cells }) => cells.map(plainText));
}
