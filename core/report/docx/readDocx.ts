import { strFromU8, unzipSync } from "fflate";

/** What stands in a Word file, in reading order, as plain texts. */
export type ReadItem =
  | { readonly kind: "paragraph"; readonly style: string; readonly text: string }
  | { readonly kind: "picture"; readonly alt: string }
  | { readonly kind: "row"; readonly table: string; readonly isHeader: boolean; readonly text: string };

/** Bytes of text and marks: far beyond any report, far below what would fill a computer. */
const largestBody = 128 * 1024 * 1024;

const tags = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (typeof decimal === "string") return String.fromCodePoint(Number.parseInt(decimal, 10));
    if (typeof hexadecimal === "string") return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return entities[String(name)] ?? whole;
  });
}

function attribute(attributes: string, name: string): string {
  return decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
}

/** Walks the body once, tag by tag; what it does not know it passes by. */
class BodyReader {
  readonly items: ReadItem[] = [];
  private style = "";
  private text = "";
  private isText = false;
  private table: string | null = null;
  private cells: string[] = [];
  private cell: string[] = [];
  private isHeader = false;

  opened(name: string, attributes: string, isEmpty: boolean): void {
    if (name === "w:t") this.isText = !isEmpty;
    else if (name === "w:br" || name === "w:cr") this.text += "\n";
    else if (name === "w:tab") this.text += "\t";
    else if (name === "w:p") this.beginParagraph();
    else if (name === "w:pStyle") this.style = attribute(attributes, "w:val");
    else if (name === "wp:docPr") this.items.push({ kind: "picture", alt: attribute(attributes, "descr") });
    else if (name === "w:tbl") this.table = "";
    else if (name === "w:tblCaption") this.table = attribute(attributes, "w:val");
    else if (name === "w:tr") this.beginRow();
    else if (name === "w:tblHeader") this.isHeader = true;
    else if (name === "w:tc") this.cell = [];
  }

  closed(name: string): void {
    if (name === "w:t") this.isText = false;
    else if (name === "w:p") this.endParagraph();
    else if (name === "w:tc") this.cells.push(this.cell.join("\n"));
    else if (name === "w:tr") this.endRow();
    else if (name === "w:tbl") this.table = null;
  }

  read(text: string): void {
    if (this.isText) this.text += decoded(text);
  }

  private beginParagraph(): void {
    this.style = "";
    this.text = "";
  }

  private endParagraph(): void {
    if (this.table === null) this.items.push({ kind: "paragraph", style: this.style, text: this.text });
    else this.cell.push(this.text);
  }

  private beginRow(): void {
    this.cells = [];
    this.isHeader = false;
  }

  private endRow(): void {
    this.items.push({ kind: "row", table: this.table ?? "", isHeader: this.isHeader, text: this.cells.join("\t") });
  }
}

/** The body of a Word file; null when the bytes are no such file. */
export function readDocx(bytes: Uint8Array): readonly ReadItem[] | null {
  try {
    const part = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === "word/document.xml" && originalSize <= largestBody,
    })["word/document.xml"];
    if (part === undefined) return null;
    const reader = new BodyReader();
    for (const [, slash, name, attributes, empty, text] of strFromU8(part).matchAll(tags)) {
      if (name === undefined) reader.read(text ?? "");
      else if (slash === "/") reader.closed(name);
      else {
        reader.opened(name, attributes ?? "", empty === "/");
        if (empty === "/" && name === "w:p") reader.closed(name);
      }
    }
    return reader.items;
  } catch {
    return null;
  }
}
