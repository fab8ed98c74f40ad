import { z } from "zod";
import { type Result, refusal, success } from "../model/finding";
import { SNAPSHOT } from "../model/historyFile";
import { readJson } from "../model/jsonText";

/** What a line of a history must be, so that it can be shown and a restore can follow it. 2-model, "Workspace". */
const Line = z.looseObject({
  id: z.string().min(1),
  at: z.string().refine((at) => Number.isFinite(Date.parse(at))),
  command: z.string(),
  who: z.string().optional(),
  undoes: z.string().optional(),
  changes: z.array(z.looseObject({ path: z.string(), after: z.string().nullable().optional() })),
});

/** The lines of a `history.jsonl`, each one whole and strict. Refused with its line: anything else. */
export function readHistoryLines(text: string | null, file: string): Result<readonly string[]> {
  if (text === null)
    return refusal("history", file, `${file} is not UTF-8 text. Ask for it again; nothing was taken in.`);
  const { lines, firstUnreadable } = readableLines(text);
  if (firstUnreadable === null) return success(lines);
  return refusal(
    "history",
    `${file}:${firstUnreadable}`,
    `${file}, line ${firstUnreadable}: it is no line of a history. Ask for the archive without its history; nothing was taken in.`,
  );
}

/** The lines that are whole change records; and which are none. */
export function readableLines(text: string): {
  readonly lines: readonly string[];
  readonly firstUnreadable: number | null;
  /** The numbers, from 1, of all that are none. */
  readonly unreadable: readonly number[];
} {
  const all = text.split("\n").map((line, index) => ({ line, number: index + 1, isReadable: isHistoryLine(line) }));
  const unreadable = all.flatMap(({ line, number, isReadable }) => (line !== "" && !isReadable ? [number] : []));
  return {
    lines: all.filter(({ isReadable }) => isReadable).map(({ line }) => line),
    firstUnreadable: unreadable[0] ?? null,
    unreadable,
  };
}

function isHistoryLine(line: string): boolean {
  const json = readJson(line, "history.jsonl");
  return json.ok && Line.safeParse(json.value).success;
}

/** Whether a line only repeats the document, where a further file of a history begins; with the lines before it, nobody needs it. */
export function isSnapshot(line: string): boolean {
  return line.includes(`"command":"${SNAPSHOT}"`);
}
