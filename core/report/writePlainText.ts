import { assertNever } from "../model/assertNever";
import { type Block, blocksOf, type ReportModel, type Row } from "./documentModel";
import { headingLabel } from "./headingLabel";
import { plainText } from "./inlines";

function rowText({ cells }: Row): string {
  return cells.map((cell) => plainText(cell).replaceAll("\n", ", ")).join("; ");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `\n${headingLabel(block)}`;
    case "paragraph":
      return plainText(block.content);
    case "list":
      return block.items
        .map(({ depth, content }) => {
          const indent = "  ".repeat(depth);
          return `${indent}- ${plainText(content).replaceAll("\n", `\n${indent}  `)}`;
        })
        .join("\n");
    case "table":
      return block.rows.map(rowText).join("\n");
    case "figure":
      return block.alt;
    case "contents":
      return "";
    default:
      return assertNever(block);
  }
}

/** The document as the text of a mail: no markup, lists with dashes, a line before each heading. */
export function writePlainText(model: ReportModel): string {
  return `${blocksOf(model)
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n")
    .trim()}\n`;
}
