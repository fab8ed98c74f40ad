const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Instances of `word/numbering.xml`. */
const partNumbering = 1;
export const appendixNumbering = 2;
export const bulletNumbering = 3;
/** The first ordered list has this one, the next list the next, so that each begins at 1. */
export const firstOrderedNumbering = 4;

const depths = [0, 1, 2] as const;

function level(depth: number, format: string, text: string, more: string): string {
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`;
}

function indented(depth: number): string {
  return `<w:pPr><w:ind w:left="${340 * (depth + 1)}" w:hanging="280"/></w:pPr>`;
}

function abstractNumbering(id: number, kind: string, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${kind}"/>${levels}</w:abstractNum>`;
}

const unindented = '<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>';

/** `word/numbering.xml`: headings count themselves, and so do lists. */
export function numberingXml(orderedLists: number): string {
  const bullets = depths.map(
    (depth) => `${level(depth, "bullet", depth === 1 ? "–" : "•", "")}${indented(depth)}</w:lvl>`,
  );
  const formats = ["decimal", "lowerLetter", "lowerRoman"];
  const ordered = depths.map(
    (depth) => `${level(depth, formats[depth] ?? "decimal", `%${depth + 1}.`, "")}${indented(depth)}</w:lvl>`,
  );
  const lists = Array.from(
    { length: orderedLists },
    (_, index) =>
      `<w:num w:numId="${firstOrderedNumbering + index}"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:numbering ${NAMESPACE}>`,
    abstractNumbering(
      1,
      "multilevel",
      `${level(0, "decimal", "%1", '<w:pStyle w:val="Heading1"/><w:suff w:val="space"/>')}${unindented}</w:lvl>`,
    ),
    abstractNumbering(
      2,
      "singleLevel",
      `${level(0, "upperLetter", "Appendix %1:", '<w:suff w:val="space"/>')}${unindented}</w:lvl>`,
    ),
    abstractNumbering(3, "hybridMultilevel", bullets.join("")),
    abstractNumbering(4, "hybridMultilevel", ordered.join("")),
    ...[partNumbering, appendixNumbering, bulletNumbering].map(
      (id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
    ),
    ...lists,
    "</w:numbering>",
  ].join("");
}
