import { findWording, type WordingContext, type WordingFinding } from "../../core/wording/findWording";

/** A phrase where it stands on the page. */
export interface MarkedRange {
  readonly found: WordingFinding;
  readonly range: Range;
}

/** What quotes others, or is no prose. */
const unread = "code, pre, blockquote, svg, style, script, [data-unread]";
const blocks = "p, li, h1, h2, h3, h4, td, th, figcaption, dd, dt, blockquote, div";

/** The phrases in what an element shows, each as a range of its texts. Its own words are read, not its Markdown. */
export function markedRanges(element: HTMLElement, context: WordingContext): readonly MarkedRange[] {
  const document = element.ownerDocument;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: { readonly node: Node; readonly start: number }[] = [];
  let text = "";
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(unread) !== null) continue;
    const around = parent.closest(blocks);
    if (text !== "" && around !== block) text += "\n\n";
    block = around;
    pieces.push({ node, start: text.length });
    text += node.textContent ?? "";
  }
  return findWording(text, context).flatMap((found): readonly MarkedRange[] => {
    const from = pieces.findLast(({ start }) => start <= found.start);
    const to = pieces.findLast(({ start }) => start < found.start + found.length);
    if (from === undefined || to === undefined) return [];
    const range = document.createRange();
    range.setStart(from.node, Math.min(found.start - from.start, from.node.textContent?.length ?? 0));
    range.setEnd(to.node, Math.min(found.start + found.length - to.start, to.node.textContent?.length ?? 0));
    return [{ found, range }];
  });
}
