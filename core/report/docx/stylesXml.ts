import { escapedXml } from "./xml";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const ink = "1D2125";
const ink2 = "565C63";
const accent = "1F4F5A";
const hairline = "E2DED3";

const serif = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Georgia"/>';
const sans = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>';
const mono = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="Consolas" w:cs="Consolas"/>';

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly priority?: number;
  /** In the order that the schema asks for. */
  readonly paragraph?: string;
  readonly run?: string;
}

function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

function spacing(before: number, after: number, line?: number): string {
  const lines = line === undefined ? "" : ` w:line="${line}" w:lineRule="auto"`;
  return `<w:spacing w:before="${before}" w:after="${after}"${lines}/>`;
}

function paragraphStyle({ id, name, basedOn, next, priority, paragraph, run }: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}>`,
    `<w:name w:val="${name}"/>`,
    basedOn === undefined ? "" : `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? "" : `<w:next w:val="${next}"/>`,
    priority === undefined ? "" : `<w:uiPriority w:val="${priority}"/>`,
    "<w:qFormat/>",
    paragraph === undefined ? "" : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? "" : `<w:rPr>${run}</w:rPr>`,
    "</w:style>",
  ].join("");
}

function heading(level: 1 | 2 | 3, before: number, points: number): string {
  const numbered = level === 1 ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "";
  return paragraphStyle({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: "Normal",
    next: "BodyText",
    priority: 9,
    paragraph: `<w:keepNext/><w:keepLines/>${numbered}${spacing(before, 100, 252)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: `${serif}<w:b/><w:bCs/><w:color w:val="${accent}"/>${size(points)}`,
  });
}

/** What differs between a report of many pages and one of two: points of the title, twips of air and of a line. */
const densities = {
  roomy: { title: 24, beforeHeading: 340, line: 290 },
  compact: { title: 20, beforeHeading: 280, line: 276 },
} as const;
type Density = (typeof densities)[keyof typeof densities];

const paragraphStyles = (density: Density): readonly string[] => [
  paragraphStyle({ id: "Normal", name: "Normal" }),
  paragraphStyle({ id: "BodyText", name: "Body Text", basedOn: "Normal", paragraph: spacing(0, 130) }),
  paragraphStyle({
    id: "Title",
    name: "Title",
    basedOn: "Normal",
    next: "Meta",
    priority: 10,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(60, 120, 240)}`,
    run: `${serif}<w:b/><w:bCs/><w:color w:val="${ink}"/>${size(density.title)}`,
  }),
  paragraphStyle({
    id: "Meta",
    name: "Front matter",
    basedOn: "Normal",
    paragraph: spacing(0, 40, 264),
    run: `${sans}<w:color w:val="${ink2}"/>${size(10)}`,
  }),
  heading(1, density.beforeHeading, 15),
  heading(2, 260, 12.5),
  heading(3, 200, 11),
  paragraphStyle({
    id: "Caption",
    name: "caption",
    basedOn: "Normal",
    next: "BodyText",
    priority: 35,
    paragraph: `<w:keepLines/>${spacing(80, 220, 252)}`,
    run: `${sans}<w:color w:val="${ink2}"/>${size(9)}`,
  }),
  paragraphStyle({
    id: "Figure",
    name: "Figure",
    basedOn: "Normal",
    next: "Caption",
    paragraph: `<w:keepNext/>${spacing(100, 0, 240)}`,
  }),
  paragraphStyle({ id: "ListBullet", name: "List Bullet", basedOn: "BodyText", paragraph: spacing(0, 70) }),
  paragraphStyle({ id: "ListNumber", name: "List Number", basedOn: "BodyText", paragraph: spacing(0, 70) }),
  paragraphStyle({
    id: "TableText",
    name: "Table Text",
    basedOn: "Normal",
    paragraph: spacing(32, 32, 245),
    run: `${sans}${size(10)}`,
  }),
  paragraphStyle({
    id: "TableHeading",
    name: "Table Heading",
    basedOn: "TableText",
    paragraph: "<w:keepNext/>",
    run: "<w:b/><w:bCs/>",
  }),
  paragraphStyle({
    id: "Note",
    name: "Note",
    basedOn: "BodyText",
    paragraph: spacing(0, 120, 264),
    run: `${sans}<w:color w:val="${ink2}"/>${size(10)}`,
  }),
  paragraphStyle({
    id: "Quote",
    name: "Quote",
    basedOn: "BodyText",
    priority: 29,
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="9FB3B6"/></w:pBdr>${spacing(0, 120)}<w:ind w:left="340"/>`,
    run: "<w:i/><w:iCs/>",
  }),
  paragraphStyle({
    id: "RawLines",
    name: "Raw Lines",
    basedOn: "Normal",
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="F4F2EC"/>${spacing(0, 120, 252)}`,
    run: `${mono}${size(9)}`,
  }),
  paragraphStyle({
    id: "TOCHeading",
    name: "TOC Heading",
    basedOn: "Normal",
    next: "BodyText",
    priority: 39,
    paragraph: `<w:keepNext/>${spacing(300, 80, 252)}`,
    run: `${serif}<w:b/><w:bCs/><w:color w:val="${accent}"/>${size(12.5)}`,
  }),
  paragraphStyle({
    id: "TOC1",
    name: "toc 1",
    basedOn: "Normal",
    priority: 39,
    paragraph: spacing(0, 8, 245),
    run: `${sans}${size(10)}`,
  }),
  paragraphStyle({
    id: "Header",
    name: "header",
    basedOn: "Normal",
    priority: 99,
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="5" w:color="D9D6CD"/></w:pBdr>${spacing(0, 0, 240)}`,
    run: `${sans}<w:color w:val="${ink2}"/>${size(8.5)}`,
  }),
  paragraphStyle({
    id: "Footer",
    name: "footer",
    basedOn: "Normal",
    priority: 99,
    paragraph: spacing(0, 0, 240),
    run: `${sans}<w:color w:val="${ink2}"/>${size(8.5)}`,
  }),
];

function characterStyle(id: string, name: string, run: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="99"/><w:rPr>${run}</w:rPr></w:style>`;
}

const characterStyles: readonly string[] = [
  characterStyle("Hyperlink", "Hyperlink", '<w:color w:val="1F5F6B"/><w:u w:val="single" w:color="9FB3B6"/>'),
  characterStyle("Jump", "Jump", '<w:color w:val="1F5F6B"/><w:u w:val="dotted" w:color="9FB3B6"/>'),
  characterStyle("Code", "Code", `${mono}${size(9)}`),
  characterStyle("Secondary", "Secondary", `<w:color w:val="${ink2}"/>`),
  characterStyle("Strong", "Strong", "<w:b/><w:bCs/>"),
  characterStyle("Emphasis", "Emphasis", "<w:i/><w:iCs/>"),
];

const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>',
  `<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${hairline}"/><w:insideH w:val="single" w:sz="6" w:space="0" w:color="${hairline}"/></w:tblBorders></w:tblPr>`,
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="9FB3B6"/></w:tcBorders></w:tcPr></w:tblStylePr>',
  `<w:tblStylePr w:type="firstCol"><w:rPr><w:color w:val="${ink2}"/></w:rPr></w:tblStylePr></w:style>`,
].join("");

/** `word/styles.xml`: the real styles that a template or a reader can change in one place. */
export function stylesXml(language: string, isCompact: boolean): string {
  const density = isCompact ? densities.compact : densities.roomy;
  return [
    DECLARATION,
    `<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${serif}<w:color w:val="${ink}"/>${size(10.5)}`,
    `<w:lang w:val="${escapedXml(language)}" w:eastAsia="${escapedXml(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacing(0, 0, density.line)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    ...paragraphStyles(density),
    ...characterStyles,
    tableStyles,
    "</w:styles>",
  ].join("");
}

/** `word/fontTable.xml`: what a machine without Georgia and Calibri may take in their place. */
export function fontTableXml(): string {
  const font = (name: string, alternatives: string, family: string, pitch: string) =>
    `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;
  return [
    DECLARATION,
    `<w:fonts ${NAMESPACE}>`,
    font("Calibri", "Carlito,Inter,Liberation Sans,DejaVu Sans", "swiss", "variable"),
    font("Consolas", "Liberation Mono,DejaVu Sans Mono", "modern", "fixed"),
    font("Georgia", "Gelasio,Source Serif 4,Liberation Serif,DejaVu Serif", "roman", "variable"),
    "</w:fonts>",
  ].join("");
}
