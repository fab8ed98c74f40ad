import { assertNever } from "../model/assertNever";
import type { Block, Caption, Inline, ListItem, Row } from "./documentModel";

/** "A" to "Z", then "AA"; Word counts its appendices in the same way, but for "AA" after "Z". */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return letter.repeat(Math.floor(index / 26) + 1);
}

class Counters {
  private parts = 0;
  private appendices = 0;
  private readonly captions = { Figure: 0, Table: 0 };
  readonly labels = new Map<string, string>();

  next(kind: "part" | "appendix" | "none"): string {
    if (kind === "part") return String(++this.parts);
    return kind === "appendix" ? letterOf(this.appendices++) : "";
  }

  numbered(caption: Caption): Caption {
    const number = ++this.captions[caption.label];
    this.labels.set(caption.anchor, `${caption.label} ${number}`);
    return { ...caption, number };
  }
}

function numberedBlock(block: Block, counters: Counters): Block {
  switch (block.kind) {
    case "heading": {
      const number = counters.next(block.numbering);
      if (block.numbering === "appendix") counters.labels.set(block.anchor, `Appendix ${number}`);
      if (block.numbering === "part") counters.labels.set(block.anchor, `Section ${number}`);
      return { ...block, number };
    }
    case "table":
    case "figure":
      return { ...block, caption: counters.numbered(block.caption) };
    case "paragraph":
    case "list":
    case "contents":
      return block;
    default:
      return assertNever(block);
  }
}

/** References with their text; one that leads nowhere (its part was left out) becomes plain words. */
function resolvedInlines(content: readonly Inline[], labels: ReadonlyMap<string, string>): readonly Inline[] {
  if (!content.some((inline) => inline.kind === "reference")) return content;
  return content.map((inline): Inline => {
    if (inline.kind !== "reference") return inline;
    const text = labels.get(inline.anchor);
    return text === undefined ? { kind: "run", text: "the table" } : { ...inline, text };
  });
}

function resolvedBlock(block: Block, labels: ReadonlyMap<string, string>): Block {
  const inlines = (content: readonly Inline[]) => resolvedInlines(content, labels);
  const caption = (each: Caption): Caption => ({ ...each, content: inlines(each.content) });
  switch (block.kind) {
    case "paragraph":
      return { ...block, content: inlines(block.content) };
    case "list":
      return { ...block, items: block.items.map((item): ListItem => ({ ...item, content: inlines(item.content) })) };
    case "table":
      return {
        ...block,
        caption: caption(block.caption),
        rows: block.rows.map((row): Row => ({ ...row, cells: row.cells.map(inlines) })),
      };
    case "figure":
      return { ...block, caption: caption(block.caption) };
    case "heading":
    case "contents":
      return block;
    default:
      return assertNever(block);
  }
}

/** Counts headings and captions in reading order and fills in the text of every reference to them. */
export function numbered(blocks: readonly Block[]): readonly Block[] {
  const counters = new Counters();
  const counted = blocks.map((block) => numberedBlock(block, counters));
  return counted.map((block) => resolvedBlock(block, counters.labels));
}
