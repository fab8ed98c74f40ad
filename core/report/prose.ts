import type { Token, Tokens } from "marked";
import type { Block, Inline, ListItem, ParagraphStyle, Run } from "./documentModel";
import { lineBreak, paragraph, run } from "./inlines";
import { markdownTokens } from "./markdownTokens";
import { webAddress } from "./webAddress";

type Manner = Pick<Run, "bold" | "italic" | "code" | "to">;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** "&lt;" as a reader of Markdown means it. Unknown names stay as they are. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (typeof name === "string") return entities[name.toLowerCase()] ?? whole;
    const code = typeof decimal === "string" ? Number.parseInt(decimal, 10) : Number.parseInt(String(hexadecimal), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Tokens come from an open set of kinds: of most of them only some fields are known, each is checked where it is read. */
function fieldsOf(token: Token): Tokens.Generic {
  return token;
}

function childrenOf(token: Token): readonly Token[] {
  const { tokens } = fieldsOf(token);
  return tokens ?? [];
}

function textOf(token: Token): string {
  const { text } = fieldsOf(token);
  return typeof text === "string" ? text : "";
}

function linked(token: Token, manner: Manner): readonly Inline[] {
  const { href } = fieldsOf(token);
  const address = webAddress(typeof href === "string" ? href : "");
  return inlinesOf(childrenOf(token), address === null ? manner : { ...manner, to: { kind: "web", href: address } });
}

function inlineOf(token: Token, manner: Manner): readonly Inline[] {
  switch (token.type) {
    case "strong":
      return inlinesOf(childrenOf(token), { ...manner, bold: true });
    case "em":
      return inlinesOf(childrenOf(token), { ...manner, italic: true });
    case "codespan":
      return [{ ...run(withoutEntities(textOf(token))), ...manner, code: true }];
    case "link":
      return linked(token, manner);
    case "image":
      return textOf(token) === "" ? [] : [{ ...run(`[picture: ${withoutEntities(textOf(token))}]`), ...manner }];
    case "br":
      return [lineBreak];
    case "html":
      return [];
    default: {
      const children = childrenOf(token);
      if (children.length > 0) return inlinesOf(children, manner);
      return [{ ...run(withoutEntities(textOf(token)).replace(/\n/g, " ")), ...manner }];
    }
  }
}

function inlinesOf(tokens: readonly Token[], manner: Manner = {}): readonly Inline[] {
  return tokens.flatMap((token) => inlineOf(token, manner));
}

function listItems(token: Token, depth: number): readonly ListItem[] {
  const { items } = fieldsOf(token);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: Tokens.ListItem): readonly ListItem[] => {
    const own = item.tokens.filter((child) => child.type !== "list");
    const below = item.tokens.filter((child) => child.type === "list");
    const box = item.task ? [run(item.checked ? "[x] " : "[ ] ")] : [];
    const content = own.flatMap((child, index) => [...(index > 0 ? [lineBreak] : []), ...flatInlines(child)]);
    return [
      { depth, content: [...box, ...content], anchors: [] },
      ...below.flatMap((list) => listItems(list, depth + 1)),
    ];
  });
}

/** A block token as running text. */
function flatInlines(token: Token): readonly Inline[] {
  if (token.type === "html" || token.type === "space" || token.type === "hr") return [];
  if (token.type === "code") return [{ ...run(textOf(token)), code: true }];
  return inlineOf(token, {});
}

function tableItems(token: Token): readonly ListItem[] {
  const { header, rows } = fieldsOf(token);
  if (!Array.isArray(header) || !Array.isArray(rows)) return [];
  return rows.map((row: readonly Tokens.TableCell[]) => ({
    depth: 0,
    anchors: [],
    content: row.flatMap((cell, index) => {
      const title: Tokens.TableCell | undefined = header[index];
      const name = title === undefined ? [] : [...inlinesOf(title.tokens, { italic: true }), run(": ")];
      return [...(index > 0 ? [run("; ")] : []), ...name, ...inlinesOf(cell.tokens)];
    }),
  }));
}

function blocksOf(tokens: readonly Token[], style: ParagraphStyle): readonly Block[] {
  return tokens.flatMap((token): readonly Block[] => {
    switch (token.type) {
      case "space":
      case "hr":
      case "html":
      case "def":
        return [];
      case "heading":
        return [paragraph(inlinesOf(childrenOf(token), { bold: true }), style)];
      case "code":
        return [paragraph(textOf(token), "raw")];
      case "blockquote":
        return blocksOf(childrenOf(token), "quote");
      case "list": {
        const { ordered } = fieldsOf(token);
        return [{ kind: "list", ordered: ordered === true, items: listItems(token, 0) }];
      }
      case "table":
        return [{ kind: "list", ordered: false, items: tableItems(token) }];
      default:
        return [paragraph(inlineOf(token, {}), style)];
    }
  });
}

function hasText(block: Block): boolean {
  if (block.kind === "paragraph") return block.content.some((inline) => inline.kind !== "break" && inline.text !== "");
  return block.kind !== "list" || block.items.length > 0;
}

function tokensOf(markdown: string): readonly Token[] {
  return markdownTokens(markdown, { breaks: false });
}

/**
 * Markdown as blocks of a report. Raw HTML is dropped, links keep only https, http and mailto, headings become bold
 * paragraphs (the report's own headings have no gaps), a table becomes a list of its rows.
 */
export function proseBlocks(markdown: string, style: ParagraphStyle = "body"): readonly Block[] {
  return blocksOf(tokensOf(markdown), style).filter(hasText);
}

/** Markdown as running text, for a table's cell; what were blocks stand on lines of their own. */
export function proseInlines(markdown: string): readonly Inline[] {
  const blocks = blocksOf(tokensOf(markdown), "body").filter(hasText);
  const lines = blocks.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.kind === "paragraph") return [block.content];
    return block.kind === "list" ? block.items.map(({ content }) => [run("• "), ...content]) : [];
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [lineBreak, ...line]));
}

/** Whether a piece of Markdown says anything once its HTML is dropped. */
export function saysSomething(markdown: string | undefined): markdown is string {
  return markdown !== undefined && markdown.trim() !== "" && proseBlocks(markdown).length > 0;
}
