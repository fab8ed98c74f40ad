import { type FilledSheet, type SheetAnswer, type SheetLine, sheetIntro } from "./memorySheet";

/** Lines of the text, 1-based, that one part of the sheet stands on; the first is where its words begin. */
interface OnLines {
  readonly from: number;
  readonly on: readonly number[];
}

/** A sheet that came back, each part with its place in the text. */
export interface ReadSheet extends Omit<FilledSheet, "lines" | "answers"> {
  readonly lines: readonly (SheetLine & OnLines)[];
  readonly answers: readonly (SheetAnswer & OnLines)[];
  /** Lines of the form itself. */
  readonly form: ReadonlySet<number>;
}

type Field = "incident" | "day" | "zone" | "who" | "what" | "when" | "known" | "asked" | "said";

const lead = "^[\\s>*_#]{0,24}";
const headLine = new RegExp(`${lead}MEMORY SHEET 1, ?(.*)$`, "iu");
const lastLine = new RegExp(`${lead}END OF THE SHEET\\b`, "iu");
const fieldLine = new RegExp(
  `${lead}(incident|day|zone|who|what|when|known|asked|said):[*_]{0,3}(?:[ \\t\\u00a0](.*))?$`,
  "iu",
);
const goesOn = /^(?:\s{0,8}>){0,8}\s{0,8}\|(?: (.*))?$/u;
const quoteMarks = /^(?:\s{0,8}>){1,8} ?/u;

/** Whether one of these lines begins a memory sheet. */
export function hasSheetHead(lines: readonly string[]): boolean {
  return lines.some((line) => headLine.test(line));
}

interface Part {
  readonly field: Field;
  text: string;
  readonly from: number;
  readonly on: number[];
}

/**
 * The memory sheet in these lines; null where there is none. A line without a mark belongs to the field above it: a mail
 * program wrapped it, or a hand went on writing. What stands before the head and behind the end is no part of it.
 */
export function readSheet(lines: readonly string[]): ReadSheet | null {
  const head = lines.findIndex((line) => headLine.test(line));
  if (head === -1) return null;
  const form = new Set([head + 1]);
  const parts = partsOf(lines, head + 1, form);
  const wordsOf = (field: Field): string => parts.find((part) => part.field === field)?.text ?? "";
  return {
    key: headLine.exec(lines[head] ?? "")?.[1]?.replace(/[\s*_]+$/u, "") ?? "",
    title: wordsOf("incident"),
    day: wordsOf("day"),
    zone: wordsOf("zone"),
    who: wordsOf("who"),
    ...recordsOf(parts, form),
    form,
  };
}

function partsOf(lines: readonly string[], from: number, form: Set<number>): readonly Part[] {
  const parts: Part[] = [];
  let isApart = false;
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index] ?? "";
    const line = index + 1;
    if (lastLine.test(text)) {
      form.add(line);
      break;
    }
    const bare = text.replace(quoteMarks, "").trim();
    if (bare === "") {
      form.add(line);
      isApart = true;
      continue;
    }
    const [, name, value = ""] = fieldLine.exec(text) ?? [];
    const last = parts.at(-1);
    if (name !== undefined) parts.push({ field: fieldOf(name), text: value.trim(), from: line, on: [line] });
    else if (last === undefined && sheetIntro.includes(bare)) form.add(line);
    else if (last !== undefined) goOn(last, goesOn.exec(text), isApart ? `\n\n${bare}` : ` ${bare}`, line);
    isApart = false;
  }
  return parts;
}

function goOn(part: Part, marked: RegExpExecArray | null, unmarked: string, line: number): void {
  part.text = marked === null ? (part.text + unmarked).trim() : `${part.text}\n${marked[1] ?? ""}`;
  part.on.push(line);
}

function recordsOf(
  parts: readonly Part[],
  form: Set<number>,
): { readonly lines: ReadSheet["lines"]; readonly answers: ReadSheet["answers"] } {
  const lines: (SheetLine & OnLines)[] = [];
  const answers: (SheetAnswer & OnLines)[] = [];
  let asked = "";
  for (const { field, text, from, on } of parts) {
    const last = lines.at(-1);
    if (field === "what") lines.push({ what: text, when: "", known: "", from, on });
    else if ((field === "when" || field === "known") && last !== undefined)
      lines[lines.length - 1] = { ...last, [field]: text, on: [...last.on, ...on] };
    else if (field === "said") answers.push({ asked, said: text, from, on });
    else for (const line of on) form.add(line);
    if (field === "asked") asked = text;
  }
  return { lines, answers };
}

function fieldOf(name: string): Field {
  return name.toLowerCase() as Field;
}
