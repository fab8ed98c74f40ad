import { assertNever } from "../model/assertNever";
import type { Block, Caption, Inline, ReportModel, Run } from "./documentModel";

/** What is done to the texts of a model. */
export interface LeafChange {
  /** A text that stands alone. */
  readonly text: (text: string) => string;
  /** Pieces that are read as one: what spans two of them is seen too. As many pieces come back as went in. */
  readonly pieces: (texts: readonly string[]) => readonly string[];
  /** A web address; null takes the link away and leaves its text. */
  readonly href: (href: string) => string | null;
}

function changedRun(run: Run, text: string, change: LeafChange): Run {
  if (run.to?.kind !== "web") return { ...run, text };
  const href = change.href(run.to.href);
  if (href !== null) return { ...run, text, to: { kind: "web", href } };
  const { to: _, ...plain } = run;
  return { ...plain, text };
}

function changedInlines(content: readonly Inline[], change: LeafChange): readonly Inline[] {
  const texts = change.pieces(content.map((inline) => (inline.kind === "break" ? "\n" : inline.text)));
  return content.map((inline, index): Inline => {
    const text = texts[index] ?? "";
    switch (inline.kind) {
      case "run":
        return changedRun(inline, text, change);
      case "reference":
        return { ...inline, text };
      case "break":
        return inline;
      default:
        return assertNever(inline);
    }
  });
}

function changedCaption(caption: Caption, change: LeafChange): Caption {
  return { ...caption, content: changedInlines(caption.content, change) };
}

function changedBlock(block: Block, change: LeafChange): Block {
  switch (block.kind) {
    case "heading":
      return { ...block, text: change.text(block.text) };
    case "paragraph":
      return { ...block, content: changedInlines(block.content, change) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, content: changedInlines(item.content, change) })),
      };
    case "table":
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: change.text(column.title) })),
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => changedInlines(cell, change)) })),
        caption: changedCaption(block.caption, change),
      };
    case "figure":
      return { ...block, alt: change.text(block.alt), caption: changedCaption(block.caption, change) };
    case "contents":
      return block;
    default:
      return assertNever(block);
  }
}

/** The model with every text of it changed: the one walk that reaches each leaf, properties and pictures too. */
export function withLeaves(model: ReportModel, change: LeafChange): ReportModel {
  const { text } = change;
  const { properties } = model;
  return {
    ...model,
    properties: {
      title: text(properties.title),
      subject: text(properties.subject),
      author: text(properties.author),
      keywords: properties.keywords.map(text),
      language: properties.language,
    },
    header: { left: text(model.header.left), right: text(model.header.right) },
    footer: text(model.footer),
    sections: model.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => changedBlock(block, change)),
    })),
    pictures: model.pictures.map((picture) => ({
      ...picture,
      alt: text(picture.alt),
      scene: {
        ...picture.scene,
        groups: picture.scene.groups.map((group) => ({
          part: group.part,
          name: group.name === undefined ? undefined : text(group.name),
          elements: group.elements.map((element) =>
            element.kind === "text" ? { ...element, text: text(element.text) } : element,
          ),
        })),
      },
    })),
    leftOut: model.leftOut.map(({ part, why }) => ({ part: text(part), why: text(why) })),
    notes: model.notes.map(text),
  };
}
