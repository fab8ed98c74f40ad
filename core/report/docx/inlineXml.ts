import { assertNever } from "../../model/assertNever";
import { directedParts, runsRightToLeft } from "../../model/textDirection";
import type { Inline, Run } from "../documentModel";
import { plainText } from "../inlines";
import { element, escapedXml, valued, type Xml } from "./xml";

/** What the parts of one file share while they are written: bookmark numbers and web links. */
export interface Pen {
  /** A number that no other bookmark of the file has. */
  readonly nextBookmark: () => number;
  /** The relationship's id for a web address. */
  readonly relationshipTo: (href: string) => string;
}

/** The bookmark behind an anchor: Word hides names that begin with an underscore. */
export function bookmarkName(anchor: string): string {
  return `_${anchor}`;
}

/** An empty bookmark: a place to jump to. */
export function placeXml(anchor: string, pen: Pen): readonly Xml[] {
  return bookmarked(anchor, [], pen);
}

/** Children between the two ends of a bookmark, so that a REF field can repeat them. */
export function bookmarked(anchor: string, children: readonly Xml[], pen: Pen): readonly Xml[] {
  const id = pen.nextBookmark();
  return [
    element("w:bookmarkStart", { "w:id": id, "w:name": bookmarkName(anchor) }),
    ...children,
    element("w:bookmarkEnd", { "w:id": id }),
  ];
}

const lineBreakXml = element("w:r", {}, [element("w:br")]);

function textXml(text: string): Xml {
  return element("w:t", { "xml:space": "preserve" }, [escapedXml(text)]);
}

/** A run of text with the properties that are given. */
export function runXml(text: string, properties: readonly Xml[] = []): Xml {
  return element(
    "w:r",
    {},
    properties.length === 0 ? [textXml(text)] : [element("w:rPr", {}, properties), textXml(text)],
  );
}

/**
 * A field with the text that it shows until someone updates it. Written as begin, instruction, separator, text, end,
 * because Word rewrites the simple form to this one and LibreOffice reads REF only so.
 */
export function fieldXml(instruction: string, shown: string, properties: readonly Xml[] = []): readonly Xml[] {
  return [...fieldBegin(instruction), runXml(shown, properties), fieldEnd];
}

export function fieldBegin(instruction: string): readonly Xml[] {
  const mark = (type: string) => element("w:r", {}, [element("w:fldChar", { "w:fldCharType": type })]);
  return [
    mark("begin"),
    element("w:r", {}, [element("w:instrText", { "xml:space": "preserve" }, [escapedXml(` ${instruction} `)])]),
    mark("separate"),
  ];
}

export const fieldEnd: Xml = element("w:r", {}, [element("w:fldChar", { "w:fldCharType": "end" })]);

function characterStyleOf(run: Run): string | undefined {
  if (run.to !== undefined) return run.to.kind === "web" ? "Hyperlink" : "Jump";
  if (run.code) return "Code";
  return run.soft ? "Secondary" : undefined;
}

function runProperties(run: Run): readonly Xml[] {
  const properties: Xml[] = [];
  const style = characterStyleOf(run);
  if (style !== undefined) properties.push(valued("w:rStyle", style));
  if (run.bold) properties.push(element("w:b"), element("w:bCs"));
  if (run.italic) properties.push(element("w:i"), element("w:iCs"));
  return properties;
}

/**
 * A text as runs of one direction each: Word lays a run out by its mark, not by its letters alone.
 * @param isRightToLeft how the paragraph runs
 */
export function textRunsXml(text: string, isRightToLeft: boolean, properties: readonly Xml[] = []): readonly Xml[] {
  return directedParts(text, isRightToLeft).map((part) =>
    runXml(part.text, part.isRightToLeft ? [...properties, element("w:rtl")] : properties),
  );
}

function runsXml(run: Run, isRightToLeft: boolean): readonly Xml[] {
  const properties = runProperties(run);
  return run.text
    .split("\n")
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [lineBreakXml]),
      ...textRunsXml(line, isRightToLeft, properties),
    ]);
}

/** Running text as the children of a paragraph. */
export function inlinesXml(content: readonly Inline[], pen: Pen): readonly Xml[] {
  const isRightToLeft = runsRightToLeft(plainText(content));
  return content.flatMap((inline): readonly Xml[] => {
    switch (inline.kind) {
      case "run": {
        if (inline.to === undefined) return runsXml(inline, isRightToLeft);
        const attributes: Record<string, string | number> =
          inline.to.kind === "web"
            ? { "r:id": pen.relationshipTo(inline.to.href), "w:history": 1 }
            : { "w:anchor": bookmarkName(inline.to.anchor), "w:history": 1 };
        return [element("w:hyperlink", attributes, runsXml(inline, isRightToLeft))];
      }
      case "reference":
        return fieldXml(`REF ${bookmarkName(inline.anchor)} \\h`, inline.text);
      case "break":
        return [lineBreakXml];
      default:
        return assertNever(inline);
    }
  });
}
