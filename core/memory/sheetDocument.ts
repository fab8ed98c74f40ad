import type { Block, Paper, ReportModel } from "../report/documentModel";
import { paragraph } from "../report/inlines";
import { blankSheet, type SheetHead, sheetIntro } from "./memorySheet";
import { sheetText } from "./sheetText";

/** Room for so many dated lines; a person copies more. */
const LINES = 5;

/** The sheet to be filled in as a text: in a mail, a wiki, a chat. */
export function blankText(head: SheetHead): string {
  const [first = "", ...rest] = sheetText(blankSheet(head, LINES)).split("\n");
  return [first, "", ...sheetIntro, "", ...rest].join("\n");
}

/** The sheet to be filled in with Word: what is copied out of it reads as the text does. */
export function sheetModel(head: SheetHead, paper: Paper): ReportModel {
  const title = `Memory sheet ${head.key}`;
  const blocks = blankText(head)
    .split("\n")
    .filter((line) => line !== "")
    .map((line, index): Block => paragraph(line, index === 0 ? "title" : isForm(line) ? "meta" : "body"));
  return {
    properties: {
      title,
      subject: "What those who were there remember",
      author: "Second Story",
      keywords: [],
      language: "en-GB",
    },
    paper,
    header: { left: title, right: "Internal" },
    footer: title,
    isCompact: true,
    sections: [{ orientation: "portrait", blocks }],
    pictures: [],
    leftOut: [],
    notes: [],
  };
}

function isForm(line: string): boolean {
  return sheetIntro.includes(line) || /^(?:Incident|Day|Zone|END)\b/u.test(line);
}
