import type { FilledSheet } from "./memorySheet";

/**
 * A filled sheet as the text that is sent back. Every line begins with a mark of the form ("What:", or "|" for what
 * goes on), so that a mail program may quote, wrap and trim it, and so that nothing that somebody writes can pass for
 * another field. Read by readSheet.
 *
 * Its source stands in the page, which fetches nothing: it may name nothing outside of itself.
 */
export function sheetText(sheet: FilledSheet): string {
  const settled = (text: string): string =>
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
      .replace(/[^\S\n]+$/gm, "")
      .trim();
  const field = (name: string, text: string): string => {
    const [first = "", ...rest] = settled(text).split("\n");
    return [`${name}: ${first}`.trim(), ...rest.map((line) => `| ${line}`.trim())].join("\n");
  };
  const parts = [
    [
      `MEMORY SHEET 1, ${settled(sheet.key)}`,
      field("Incident", sheet.title),
      field("Day", sheet.day),
      field("Zone", sheet.zone),
      field("Who", sheet.who),
    ],
    ...sheet.lines.map(({ what, when, known }) => [field("What", what), field("When", when), field("Known", known)]),
    ...sheet.answers.map(({ asked, said }) => [field("Asked", asked), field("Said", said)]),
    ["END OF THE SHEET"],
  ];
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}
