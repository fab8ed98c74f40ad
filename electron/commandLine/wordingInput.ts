import { type ReadItem, readDocx } from "../../core/report/docx/readDocx";
import { isArchive } from "./archiveInput";
import { fail } from "./failure";
import { readBytes, textIn } from "./input";

/** A text to read for its wording, and how people find a place in it. */
interface WordingInput {
  readonly text: string;
  /** Taken from a Word file: every line is one of its paragraphs, or a row of a table. */
  readonly isWord: boolean;
}

/** Paragraphs of these styles quote what others wrote. */
const quoting = /quote|code|source|macro|preformatted/i;

/** Plain text, Markdown or a Word file (.docx); its content tells which. */
export function readWordingInput(path: string): WordingInput {
  const bytes = readBytes(path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const items = isZip ? readDocx(bytes) : null;
  if (items !== null) return { text: items.flatMap(lineOf).join("\n"), isWord: true };
  if (isArchive(bytes)) fail(`${path} is neither text nor a Word file. Name a .docx, Markdown or text file.`);
  if (/\.docx$/i.test(path)) fail(`${path} is no Word file that can be read. Save it as .docx once more.`);
  return { text: textIn(bytes, path), isWord: false };
}

function lineOf(item: ReadItem): readonly string[] {
  if (item.kind === "picture") return [];
  const isQuoted = item.kind === "paragraph" && quoting.test(item.style);
  return [isQuoted ? "" : item.text.replaceAll(/[\n\r]/g, " ").replaceAll("\t", " | ")];
}
