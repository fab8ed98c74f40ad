import { isObject } from "../model/documentChange";
import { type Result, refusal, success } from "../model/finding";
import { SNAPSHOT } from "../model/historyFile";
import { readJson } from "../model/jsonText";

/** The lines of a `history.jsonl`, each one whole and strict. Refused with its line: anything else. */
export function readHistoryLines(text: string | null, file: string): Result<readonly string[]> {
  if (text === null)
    return refusal("history", file, `${file} is not UTF-8 text. Ask for it again; nothing was taken in.`);
  const lines = text.split("\n").filter((line) => line !== "");
  for (const [index, line] of lines.entries()) {
    if (!isHistoryLine(line)) {
      return refusal(
        "history",
        `${file}:${index + 1}`,
        `${file}, line ${index + 1}: it is no line of a history. Ask for the archive without its history; nothing was taken in.`,
      );
    }
  }
  return success(lines);
}

/** Whether a line is one change record; a torn or foreign one is not. */
export function isHistoryLine(line: string): boolean {
  const json = readJson(line, "history.jsonl");
  return json.ok && isObject(json.value) && typeof json.value.id === "string" && Array.isArray(json.value.changes);
}

/** Whether a line only repeats the document, where a further file of a history begins; with the lines before it, nobody needs it. */
export function isSnapshot(line: string): boolean {
  return line.includes(`"command":"${SNAPSHOT}"`);
}
