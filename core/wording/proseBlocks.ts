/** One paragraph, list item, heading or table row: [start, end) in the source. */
export interface ProseBlock {
  readonly start: number;
  readonly end: number;
  /** It stands in a list of actions, as headings and task boxes tell. */
  readonly isListed: boolean;
  readonly isHeading: boolean;
}

const fence = /^[ \t]{0,12}(`{3,}|~{3,})/u;
const quotation = /^[ \t]{0,12}>/u;
const blockStart = /^[ \t]*(?:#{1,6} |[-*+•] |\d{1,3}[.)] |\|)/u;
const listItem = /^([ \t]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(\[[ x]\] )?/iu;
const heading = /^#{1,6} |^\*\*[^*\n]{1,60}\*\*:?$/u;
const actionHeading =
  /\b(?:actions?|action items?|follow[- ]?ups?|next steps|to-?dos?|remediations?|recommendations?)\b/iu;
/** A line this short does not end because the text was wrapped. */
const wrapped = 60;

/**
 * The blocks of a text in Markdown or plain text that are read; fenced code, quoted raw lines (`>`) and comments over
 * several lines are none. A sentence that ends with its line ends its block, so that a list without bullets is a list.
 * @param eachLine every line is a block of its own, as in a text taken from paragraphs
 * O(length).
 */
export function proseBlocks(source: string, eachLine = false): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const actions = actionList();
  let open: { start: number; end: number; isListed: boolean; isHeading: boolean } | null = null;
  let fenceMark = "";
  let isComment = false;
  let lastLine = "";

  const endBlock = () => {
    if (open !== null) blocks.push(open);
    open = null;
  };

  for (let lineStart = 0; lineStart <= source.length; ) {
    const newline = source.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? source.length : newline;
    const line = source.slice(lineStart, lineEnd).trimEnd();
    const opened = fence.exec(line)?.[1];
    if (isComment) {
      isComment = !line.includes("-->");
    } else if (fenceMark !== "" || opened !== undefined) {
      endBlock();
      if (fenceMark === "") fenceMark = opened ?? "";
      else if (opened?.startsWith(fenceMark)) fenceMark = "";
    } else if (line === "" || line.trim() === "" || quotation.test(line)) {
      endBlock();
    } else if (line.lastIndexOf("<!--") > line.lastIndexOf("-->")) {
      endBlock();
      isComment = true;
    } else {
      if (open === null || eachLine || blockStart.test(line) || beginsAnew(lastLine, line)) {
        endBlock();
        const isHeading = heading.test(line.trim());
        open = { start: lineStart, end: lineStart + line.length, isListed: actions.reads(line, isHeading), isHeading };
        if (isHeading) endBlock();
      } else {
        (open as { end: number }).end = lineStart + line.length;
      }
    }
    lastLine = line;
    lineStart = lineEnd + 1;
  }
  endBlock();
  return blocks;
}

/** Whether a line in a paragraph begins a sentence that the line before it did not lead to. */
function beginsAnew(before: string, line: string): boolean {
  if (/[.!?:;]["'”’)]*$/u.test(before)) return true;
  return before.length < wrapped && /^[ \t]*["'“‘(]?\p{Lu}/u.test(line) && !/[,–—-]$/u.test(before);
}

/** Follows headings and list items that announce actions, and says of each line whether it lists one. */
function actionList(): { reads: (line: string, isHeading: boolean) => boolean } {
  let underHeading = false;
  let itemIndent: number | null = null;
  return {
    reads(line, isHeading) {
      const item = listItem.exec(line);
      if (item === null) {
        if (isHeading) {
          underHeading = actionHeading.test(line);
          itemIndent = null;
        }
        return false;
      }
      if (item[2] !== undefined) return true;
      const indent = (item[1] ?? "").length;
      if (itemIndent !== null && indent > itemIndent) return true;
      const announces = /:\**:?\s*$|^\s*\S+\s+\*\*[^*]{1,200}\*\*:?\s*$/u.test(line);
      itemIndent = announces && actionHeading.test(line) ? indent : null;
      return underHeading && !announces;
    },
  };
}
