import type { Block, Paper, ReportPicture, Section } from "./documentModel";
import { pageMeasure } from "./docx/measures";

const TWIPS_PER_PIXEL = 15;
/** Below this scale the letters of a picture, 12 px, are smaller than 7 pt. */
const READABLE = 0.74;

function scaleOnUpright(picture: ReportPicture, paper: Paper): number {
  const page = pageMeasure(paper, "portrait");
  return page.textWidth / TWIPS_PER_PIXEL / picture.scene.width;
}

function isWide(block: Block, wide: ReadonlySet<string>): boolean {
  return block.kind === "figure" && wide.has(block.picture);
}

/** How many blocks before a wide picture go with it onto its page: the headings that lead to it. */
function leadingHeadings(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex((block) => block.kind !== "heading");
  return blocks.length - 1 - last;
}

/** The blocks in sections: a picture that could not be read on an upright page gets one that lies on its side. */
export function sectionsOf(
  blocks: readonly Block[],
  pictures: readonly ReportPicture[],
  paper: Paper,
): readonly Section[] {
  const wide = new Set(pictures.filter((each) => scaleOnUpright(each, paper) < READABLE).map(({ name }) => name));
  const sections: Section[] = [];
  let upright: Block[] = [];
  for (const block of blocks) {
    if (!isWide(block, wide)) {
      upright.push(block);
      continue;
    }
    const kept = upright.length - leadingHeadings(upright);
    if (kept > 0) sections.push({ orientation: "portrait", blocks: upright.slice(0, kept) });
    sections.push({ orientation: "landscape", blocks: [...upright.slice(kept), block] });
    upright = [];
  }
  return upright.length === 0 ? sections : [...sections, { orientation: "portrait", blocks: upright }];
}
