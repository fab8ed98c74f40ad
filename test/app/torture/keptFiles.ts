import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ActionReview, newReview } from "../../../core/model/actionReview";
import { applyChange } from "../../../core/model/applyChange";
import type { DocumentChange } from "../../../core/model/documentChange";
import { printActionReview } from "../../../core/model/files";
import type { Incident } from "../../../core/model/incident";
import type { Workspace } from "../../../core/model/workspace";
import { documentInLine } from "../../../renderer/store/historyLine";
import { fileOf, historyFileOf, printDocument, readDocument } from "../../../renderer/store/workspaceFiles";

/** One whole line of a history file. */
export interface KeptLine {
  readonly id: string;
  readonly parent: string | null;
  readonly command: string;
  /** Which document it is of, where others have their lines in the same file. */
  readonly document?: string;
  readonly changes: readonly DocumentChange[];
}

type Document = Incident | Workspace | ActionReview;

/** A document as its files hold it; a file that cannot be read is an error already. */
export interface Kept {
  readonly text: string;
  readonly document: Document;
  /** Each line once, in their order: one that a crash had written twice counts once. */
  readonly lines: readonly KeptLine[];
  /** The ids of the lines that its history file holds, those of other documents too. */
  readonly beside: ReadonlySet<string>;
  /** The history as it stands, byte by byte. */
  readonly history: string;
}

/** The folder name under which the workspace's own document goes. */
export const WORKSPACE = "";

/** What stands before the day in the folder name of a weekly review. */
export const REVIEWS = "reviews/";

/** Everything that a workspace keeps, by folder. */
export async function readKept(workspace: string): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map<string, Kept>();
  const folders = await readdir(join(workspace, "incidents")).catch(() => []);
  const reviews = await readdir(join(workspace, REVIEWS)).catch(() => []);
  for (const folder of [WORKSPACE, ...folders, ...reviews.map((name) => `${REVIEWS}${name.replace(/\.json$/, "")}`)]) {
    const file = join(workspace, fileOf(folder));
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) continue;
    const history = await readFile(join(workspace, historyFileOf(folder)), "utf8").catch(() => "");
    const lines = linesOf(history);
    const own = documentInLine(folder);
    kept.set(folder, {
      text,
      document: parsed(folder, text, file),
      lines: lines.filter(({ document }) => document === own),
      beside: new Set(lines.map(({ id }) => id)),
      history,
    });
  }
  return kept;
}

/** A weekly review in which nothing was said yet; its file is not there before it was saved once. */
export function begunReview(folder: string): Kept {
  const document = newReview(folder.slice(REVIEWS.length));
  return { text: printActionReview(document), document, lines: [], beside: new Set(), history: "" };
}

function parsed(folder: string, text: string, file: string): Document {
  const read = readDocument(folder, text, file);
  if (!read.ok) throw new Error(`${file} was left unreadable: ${read.finding.message}`);
  return read.value.value;
}

/** Lines of a history. What stands behind the last end of a line was cut off; it is no line. */
function linesOf(history: string): readonly KeptLine[] {
  const lines = history
    .slice(0, history.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as KeptLine);
  const known = new Set<string>();
  return lines.filter(({ id }) => !known.has(id) && known.add(id));
}

/** The texts that a file goes through when lines are done one after the other, the one it begins with first. */
export function textsThrough(folder: string, from: Kept, lines: readonly KeptLine[]): readonly string[] {
  const texts = [from.text];
  let { document } = from;
  for (const { changes } of lines) {
    document = changes.reduce((whole, change) => applyChange(whole, change), document);
    texts.push(printDocument(folder, document));
  }
  return texts;
}

/** The title that an incident has in its file. */
export function titleOf({ document }: Kept): string {
  return "title" in document ? document.title : "";
}

/** Every title that an incident ever had. */
export function titlesOf({ lines }: Kept): readonly string[] {
  return lines.flatMap(({ changes }) => changes.flatMap(({ path, to }) => (path === "/title" ? [String(to)] : [])));
}
