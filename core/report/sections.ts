import type { Block, Inline, Paper, ReportPicture, Section } from "./documentModel";
import { fittedSize, pageMeasure } from "./docx/measures";
import { plainText } from "./inlines";

const TWIPS_PER_PIXEL = 15;
/** Below this scale the letters of a picture, 12 px, are smaller than 7 pt. */
const READABLE = 0.74;

function scaleOn({ scene }: ReportPicture, paper: Paper, orientation: Section["orientation"]): number {
  return fittedSize(scene, pageMeasure(paper, orientation)).width / scene.width;
}

/** Whether a picture cannot be read on an upright page and gets larger on one that lies on its side. */
function wantsSide(picture: ReportPicture, paper: Paper): boolean {
  const upright = scaleOn(picture, paper, "portrait");
  return upright < READABLE && scaleOn(picture, paper, "landscape") > upright;
}

/** How many blocks before a wide picture go with it onto its page: the sentence and the headings that lead to it. */
function leadingBlocks(blocks: readonly Block[]): number {
  const before = blocks.at(-1)?.kind === "paragraph" && blocks.at(-2)?.kind === "heading" ? 1 : 0;
  const led = blocks.slice(0, blocks.length - before);
  return led.length - 1 - led.findLastIndex((block) => block.kind !== "heading") + before;
}

/** CSS pixels that a line of text takes, and a letter of it on average; generous, since fonts differ. */
const LINE = 26;
const LETTER = 8;

/** How many of the blocks after a wide picture fit on its page below it: running text, up to a heading or a table. */
function fittingBelow(picture: ReportPicture, leading: number, after: readonly Block[], paper: Paper): number {
  const page = pageMeasure(paper, "landscape");
  const perLine = page.textWidth / TWIPS_PER_PIXEL / LETTER;
  const fitted = fittedSize(picture.scene, page).height;
  let room = page.textHeight / TWIPS_PER_PIXEL - fitted - LINE * (4 + 2 * leading);
  const lines = (content: readonly Inline[]) => Math.ceil((plainText(content).length + 1) / perLine);
  let count = 0;
  for (const block of after) {
    if (block.kind !== "paragraph" && block.kind !== "list") break;
    const contents = block.kind === "list" ? block.items.map(({ content }) => content) : [block.content];
    room -= LINE * contents.reduce((sum, content) => sum + lines(content), 0);
    if (room < 0) break;
    count += 1;
  }
  // What leads to a list goes with it.
  const next = after[count];
  return count > 0 && next?.kind === "list" ? count - 1 : count;
}

/** The blocks in sections: a picture that could not be read on an upright page gets one that lies on its side. */
export function sectionsOf(
  blocks: readonly Block[],
  pictures: readonly ReportPicture[],
  paper: Paper,
): readonly Section[] {
  const wide = new Map(pictures.filter((each) => wantsSide(each, paper)).map((each) => [each.name, each] as const));
  const sections: Section[] = [];
  let upright: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const picture = block?.kind === "figure" ? wide.get(block.picture) : undefined;
    if (block === undefined) break;
    if (picture === undefined) {
      upright.push(block);
      continue;
    }
    const kept = upright.length - leadingBlocks(upright);
    const leading = upright.slice(kept);
    const below = fittingBelow(picture, leading.length, blocks.slice(at + 1), paper);
    if (kept > 0) sections.push({ orientation: "portrait", blocks: upright.slice(0, kept) });
    sections.push({ orientation: "landscape", blocks: [...leading, ...blocks.slice(at, at + 1 + below)] });
    at += below;
    upright = [];
  }
  return upright.length === 0 ? sections : [...sections, { orientation: "portrait", blocks: upright }];
}
