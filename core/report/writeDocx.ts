import {
  Document,
  FileChild,
  Footer,
  Header,
  type IContext,
  ImageRun,
  type ISectionOptions,
  type IXmlableObject,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { assertNever } from "../model/assertNever";
import { type Block, type Figure, headingsOf, type ReportModel, type Section } from "./documentModel";
import { captionXml, contentsXml, headingXml, listXml, paragraphXml, tableXml } from "./docx/blockXml";
import type { Pen } from "./docx/inlineXml";
import { fittedSize, type PageMeasure, pageMargin, pageMeasure } from "./docx/measures";
import { firstOrderedNumbering, numberingXml } from "./docx/numberingXml";
import { corePropertiesXml, extendedPropertiesXml } from "./docx/propertiesXml";
import { fontTableXml, stylesXml } from "./docx/stylesXml";
import type { Xml } from "./docx/xml";
import type { ReportPictures } from "./pictures";

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

const BODY = "word/document.xml";

/** The same on every machine and at every time: two exports of one model are the same bytes. */
const zipTime = new Date(2000, 0, 1);

/** Web addresses of one file, each with its relationship. */
class WebLinks {
  private readonly ids = new Map<string, string>();

  idOf(href: string): string {
    const id = this.ids.get(href) ?? `web${this.ids.size + 1}`;
    this.ids.set(href, id);
    return `rId${id}`;
  }

  registerWith({ viewWrapper }: IContext): void {
    for (const [href, id] of this.ids) viewWrapper.Relationships.addRelationship(id, HYPERLINK, href, "External");
    this.ids.clear();
  }
}

/** A mark in the body that the package writes, in whose place our own XML is put afterwards. */
class BodyMark extends FileChild {
  constructor(
    private readonly number: number,
    private readonly links: WebLinks,
  ) {
    super("w:p");
  }

  override prepForXml(context: IContext): IXmlableObject {
    this.links.registerWith(context);
    return { "w:p": { _attr: { mark: this.number } } };
  }
}

const mark = /<w:p mark="(\d+)"\/>/g;

function figureParagraph(figure: Figure, pictures: ReportPictures, page: PageMeasure): Paragraph | null {
  const picture = pictures.get(figure.picture);
  if (picture === undefined) return null;
  const name = `${figure.caption.label} ${figure.caption.number}`;
  return new Paragraph({
    style: "Figure",
    children: [
      new ImageRun({
        type: "svg",
        data: new TextEncoder().encode(picture.svg),
        fallback: { type: "png", data: picture.png },
        transformation: fittedSize(picture, page),
        // Without an id of ours the package counts on over all files that it ever wrote.
        altText: { id: String(figure.caption.number), name, title: name, description: figure.alt },
      }),
    ],
  });
}

/** Writes the blocks of one document in reading order. */
class BodyWriter {
  private readonly links = new WebLinks();
  private bookmarks = 0;
  /** What stands in the place of each mark. */
  private readonly written: Xml[] = [];
  orderedLists = 0;
  private readonly pen: Pen = {
    nextBookmark: () => ++this.bookmarks,
    relationshipTo: (href) => this.links.idOf(href),
  };

  constructor(
    private readonly model: ReportModel,
    private readonly pictures: ReportPictures,
  ) {}

  childrenOf(section: Section, page: PageMeasure): FileChild[] {
    return section.blocks.flatMap((block, at) => this.write(block, section.blocks[at + 1]?.kind === "figure", page));
  }

  private write(block: Block, leadsToFigure: boolean, page: PageMeasure): readonly FileChild[] {
    switch (block.kind) {
      case "heading":
        return this.marked([headingXml(block, this.pen)]);
      case "paragraph":
        return this.marked([paragraphXml(block, this.pen, { leads: leadsToFigure })]);
      case "list": {
        const ordered = firstOrderedNumbering + (block.ordered ? this.orderedLists++ : 0);
        return this.marked(listXml(block, ordered, this.pen));
      }
      case "table":
        return this.marked(tableXml(block, page.textWidth, this.pen));
      case "figure": {
        const paragraph = figureParagraph(block, this.pictures, page);
        return paragraph === null ? [] : [paragraph, ...this.marked([captionXml(block.caption, this.pen)])];
      }
      case "contents":
        return this.marked(contentsXml(headingsOf(this.model).filter(({ level }) => level === 1)));
      default:
        return assertNever(block);
    }
  }

  /** The body as the package wrote it, with our XML in the place of the marks. */
  filled(body: string): string {
    return body.replace(mark, (_, number: string) => this.written[Number(number)] ?? "");
  }

  private marked(elements: readonly Xml[]): readonly FileChild[] {
    this.written.push(elements.join(""));
    return [new BodyMark(this.written.length - 1, this.links)];
  }
}

function sectionOptions(model: ReportModel, section: Section, writer: BodyWriter): ISectionOptions {
  const page = pageMeasure(model.paper, section.orientation);
  const portrait = pageMeasure(model.paper, "portrait");
  const tabStops = [{ type: TabStopType.RIGHT, position: page.textWidth }];
  const header = new Paragraph({
    style: "Header",
    tabStops,
    children: [new TextRun(model.header.left), new TextRun({ children: ["\t", model.header.right] })],
  });
  const footer = new Paragraph({
    style: "Footer",
    tabStops,
    children: [
      new TextRun(model.footer),
      new TextRun({ children: ["\t", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The package turns a landscape page itself: it takes the upright measures.
        size: {
          width: portrait.width,
          height: portrait.height,
          orientation: section.orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: pageMargin.top,
          bottom: pageMargin.bottom,
          left: pageMargin.side,
          right: pageMargin.side,
          header: pageMargin.edge,
          footer: pageMargin.edge,
        },
      },
    },
    headers: { default: new Header({ children: [header] }) },
    footers: { default: new Footer({ children: [footer] }) },
    children: writer.childrenOf(section, page),
  };
}

/**
 * The report as a Word file. Pure: the same model, pictures and moment give the same bytes. `at` is the moment of
 * export (an instant in UTC), written into the properties. A figure without its picture is left out with its caption.
 *
 * The package docx makes the container, sections, header, footer and pictures. Styles, numbering, fonts and properties
 * are our own parts, because it cannot write table styles, alternative fonts or another moment than now. The rest of
 * the body is our own XML, put in afterwards: the package has no fields with their text, and takes four times as long
 * for ten thousand rows.
 */
export async function writeDocx(model: ReportModel, pictures: ReportPictures, at: string): Promise<Uint8Array> {
  const writer = new BodyWriter(model, pictures);
  const { title, subject, author, language } = model.properties;
  const document = new Document({
    title,
    subject,
    creator: author,
    sections: model.sections.map((section) => sectionOptions(model, section, writer)),
  });
  const written = await Packer.toArrayBuffer(document, false, [
    { path: "word/styles.xml", data: stylesXml(language, model.isCompact) },
    { path: "word/numbering.xml", data: numberingXml(writer.orderedLists) },
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: corePropertiesXml(model.properties, at) },
    { path: "docProps/app.xml", data: extendedPropertiesXml() },
  ]);
  const parts = unzipSync(new Uint8Array(written));
  const body = writer.filled(strFromU8(parts[BODY] ?? new Uint8Array()));
  return zipSync({ ...parts, [BODY]: strToU8(body) }, { mtime: zipTime });
}
