import { assertNever } from "../model/assertNever";
import type { Block, Caption, Inline, List, Paragraph, ReportModel, Run, Table } from "./documentModel";
import { headingsOf } from "./documentModel";
import { headingLabel } from "./headingLabel";
import { webAddress } from "./webAddress";

/** Signs that Markdown or the HTML in it would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&#]/g, (sign) => (sign === "#" ? sign : `\\${sign}`));
}

/** At the start of a line some signs begin a block. */
function guarded(line: string): string {
  return line.replace(/^(\s*)([#+-]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** Emphasis stands directly at its words: spaces at the ends go outside. */
function marked(text: string, mark: string): string {
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === "" ? text : `${before}${mark}${words}${mark}${after}`;
}

function runText(run: Run, lineBreak: string): string {
  const flat = run.text.replace(/\n/g, lineBreak);
  if (run.text === "") return "";
  let text = run.code ? codeSpan(run.text.replace(/\n/g, " ")) : escaped(flat);
  if (run.italic) text = marked(text, "*");
  if (run.bold) text = marked(text, "**");
  const href = run.to?.kind === "web" ? webAddress(run.to.href) : null;
  return href === null ? text : `[${text}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`;
}

function inlinesText(content: readonly Inline[], lineBreak: string): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case "run":
          return runText(inline, lineBreak);
        case "reference":
          return escaped(inline.text);
        case "break":
          return lineBreak;
        default:
          return assertNever(inline);
      }
    })
    .join("");
}

function paragraphText({ style, content }: Paragraph): string {
  const text = guarded(inlinesText(content, "  \n"));
  switch (style) {
    case "title":
      return `# ${inlinesText(content, " ")}`;
    case "body":
    case "meta":
    case "note":
      return text;
    case "quote":
      return text.replace(/^/gm, "> ");
    case "raw":
      return content
        .map((inline) => (inline.kind === "break" ? "\n" : inline.text))
        .join("")
        .replace(/^/gm, "    ");
    default:
      return assertNever(style);
  }
}

function listText(list: List): string {
  const counts: number[] = [];
  return list.items
    .map(({ depth, content }) => {
      counts.length = depth + 1;
      const count = (counts[depth] ?? 0) + 1;
      counts[depth] = count;
      const mark = list.ordered ? `${count}.` : "-";
      return `${"   ".repeat(depth)}${mark} ${guarded(inlinesText(content, " "))}`;
    })
    .join("\n");
}

function captionText(caption: Caption): string {
  return `*${caption.label} ${caption.number}: ${inlinesText(caption.content, " ").replace(/\*/g, "")}*`;
}

function tableText(table: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const titles = table.columns.map(({ title }) => escaped(title));
  const rule = table.columns.map(() => "---");
  const rows = table.rows.map(({ cells }) => row(cells.map((cell) => inlinesText(cell, "<br>"))));
  return [row(titles), row(rule), ...rows, "", captionText(table.caption)].join("\n");
}

function blockText(block: Block, model: ReportModel): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${escaped(headingLabel(block))}`;
    case "paragraph":
      return paragraphText(block);
    case "list":
      return listText(block);
    case "table":
      return tableText(block);
    case "figure":
      return `${captionText(block.caption)}\n\n${escaped(block.alt)}`;
    case "contents":
      return headingsOf(model)
        .filter(({ level }) => level === 1)
        .map((heading) => `- ${escaped(headingLabel(heading))}`)
        .join("\n");
    default:
      return assertNever(block);
  }
}

/** The report as Markdown (GitHub's flavour): pictures stand in it as what they show, in words. */
export function writeMarkdown(model: ReportModel): string {
  const blocks = model.sections.flatMap((section) => section.blocks.map((block) => blockText(block, model)));
  return `${[...blocks, escaped(model.footer)].filter((text) => text.trim() !== "").join("\n\n")}\n`;
}
