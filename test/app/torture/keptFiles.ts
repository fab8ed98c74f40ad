import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { applyChange } from "../../../core/model/applyChange";
import type { DocumentChange } from "../../../core/model/documentChange";
import { printIncident, printWorkspace, readIncident, readWorkspace } from "../../../core/model/files";
import type { Incident } from "../../../core/model/incident";
import type { Workspace } from "../../../core/model/workspace";

/** One whole line of a history file. */
export interface KeptLine {
  readonly id: string;
  readonly parent: string | null;
  readonly command: string;
  readonly changes: readonly DocumentChange[];
}

/** A document as its files hold it; a file that cannot be read is an error already. */
export interface Kept {
  readonly text: string;
  readonly document: Incident | Workspace;
  /** Each line once, in their order: one that a crash had written twice counts once. */
  readonly lines: readonly KeptLine[];
  /** The history as it stands, byte by byte. */
  readonly history: string;
}

/** The folder name under which the workspace's own document goes. */
export const WORKSPACE = "";

/** Everything that a workspace keeps, by folder. */
export async function readKept(workspace: string): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map<string, Kept>();
  const folders = await readdir(join(workspace, "incidents")).catch(() => []);
  for (const folder of [WORKSPACE, ...folders]) {
    const place = folder === WORKSPACE ? workspace : join(workspace, "incidents", folder);
    const file = join(place, folder === WORKSPACE ? "workspace.json" : "incident.json");
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) continue;
    const history = await readFile(join(place, "history.jsonl"), "utf8").catch(() => "");
    kept.set(folder, { text, document: parsed(folder, text, file), lines: linesOf(history), history });
  }
  return kept;
}

function parsed(folder: string, text: string, file: string): Incident | Workspace {
  const read = folder === WORKSPACE ? readWorkspace(text, file) : readIncident(text, file);
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
    texts.push(folder === WORKSPACE ? printWorkspace(document as Workspace) : printIncident(document as Incident));
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
