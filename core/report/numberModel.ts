import { assertNever } from "../model/assertNever";
import type { Block, Caption, Inline, ListItem, Row } from "./documentModel";
import { jump, run } from "./inlines";

interface Labels {
  /** All places of the report. */
  readonly places: ReadonlySet<string>;
  readonly captions: ReadonlyMap<string, string>;
  readonly headings: ReadonlyMap<string, string>;
}

/** "A" to "Z", then "AA"; Word counts its appendices in the same way, but for "AA" after "Z". */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return letter.repeat(Math.floor(index / 26) + 1);
}

class Counters {
  private parts = 0;
  private appendices = 0;
  private readonly captions = { Figure: 0, Table: 0 };
  readonly labels = { captions: new Map<string, string>(), headings: new Map<string, string>() };

  next(kind: "part" | "appendix" | "none"): string {
    if (kind === "part") return String(++this.parts);
    return kind === "appendix" ? letterOf(this.appendices++) : "";
  }

  numbered(caption: Caption): Caption {
    const number = ++this.captions[caption.label];
    this.labels.captions.set(caption.anchor, `${caption.label} ${number}`);
    return { ...caption, number };
  }
}

function numberedBlock(block: Block, counters: Counters): Block {
  switch (block.kind) {
    case "heading": {
      const number = counters.next(block.numbering);
      if (block.numbering === "appendix") counters.labels.headings.set(block.anchor, `appendix ${number}`);
      if (block.numbering === "part") counters.labels.headings.set(block.anchor, `section ${number}`);
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

/**
 * References with their text. To a caption they stay references; to a heading they become jumps, since a heading's
 * number is not part of its text; to what was left out, plain words. Jumps to what was left out lead nowhere: only
 * their text stays.
 */
function resolvedInlines(content: readonly Inline[], labels: Labels): readonly Inline[] {
  if (content.every((inline) => inline.kind === "run" && inline.to === undefined)) return content;
  return content.map((inline): Inline => {
    if (inline.kind === "break") return inline;
    if (inline.kind === "run") {
      if (inline.to?.kind !== "place" || labels.places.has(inline.to.anchor)) return inline;
      const { to: _, ...plain } = inline;
      return plain;
    }
    const text = labels.captions.get(inline.anchor);
    if (text !== undefined) return { ...inline, text };
    const heading = labels.headings.get(inline.anchor);
    return heading === undefined ? run("another part") : jump(heading, inline.anchor);
  });
}

function resolvedBlock(block: Block, labels: Labels): Block {
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

function anchorsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.anchor];
    case "table":
      return [block.caption.anchor, ...block.rows.flatMap(({ anchors }) => anchors)];
    case "figure":
      return [block.caption.anchor];
    case "list":
      return block.items.flatMap(({ anchors }) => anchors);
    case "paragraph":
    case "contents":
      return [];
    default:
      return assertNever(block);
  }
}

/** Counts headings and captions in reading order and fills in the text of every reference to them. */
export function numbered(blocks: readonly Block[]): readonly Block[] {
  const counters = new Counters();
  const counted = blocks.map((block) => numberedBlock(block, counters));
  const labels: Labels = { ...counters.labels, places: new Set(counted.flatMap(anchorsOf)) };
  return counted.map((block) => resolvedBlock(block, labels));
}
