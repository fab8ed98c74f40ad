import { createElement, Fragment, type ReactNode } from "react";
import { type Block, blocksOf, type Inline, type ReportModel } from "../../../../core/report/documentModel";
import classes from "./WeeklyPage.module.css";

/** The minutes as they will be copied and exported: the headings, lines and lists that they are made of. */
export function MinutesPaper({ model }: { readonly model: ReportModel }) {
  return <article className={classes.paper}>{inPlace(blocksOf(model).map(blockElement))}</article>;
}

/** Children with a place of their own: they have no other identity, and are made anew with the minutes. */
function inPlace(children: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children);
}

/** Minutes have no tables and no pictures. */
function blockElement(block: Block): ReactNode {
  switch (block.kind) {
    case "heading":
      return <h2>{block.text}</h2>;
    case "paragraph":
      return <p data-style={block.style}>{inPlace(block.content.map(inlineElement))}</p>;
    case "list":
      return (
        <ul>{inPlace(block.items.map(({ content }) => createElement("li", null, ...content.map(inlineElement))))}</ul>
      );
    default:
      return null;
  }
}

function inlineElement(inline: Inline): ReactNode {
  if (inline.kind !== "run") return null;
  if (inline.bold) return <strong>{inline.text}</strong>;
  return inline.soft ? <small>{inline.text}</small> : inline.text;
}
