import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { sha256 } from "../../../electron/atomicFile";
import type { Edit, EditLine } from "./edit";
import { begunReview, type Kept, REVIEWS, textsThrough, titlesOf, WORKSPACE } from "./keptFiles";

/** An edit as the test wrote it down, with the title that the open incident had before it. */
export interface LoggedEdit {
  readonly edit: Edit;
  readonly in: string;
}

/** What a run of the app came to, as its test knows it. */
export interface Run {
  /** The files when it began. */
  readonly before: ReadonlyMap<string, Kept>;
  /** What the window had acknowledged when everything was killed, in order. */
  readonly acknowledged: readonly LoggedEdit[];
  /** How many of these it had shown as saved to disk. */
  readonly saved: number;
  /** What was being done at that moment: it may be there or not, but never half. */
  readonly inFlight: LoggedEdit | undefined;
}

/** The folder that an edit belongs to; undefined where the incident is in no file. */
export function folderOf({ edit, in: title }: LoggedEdit, files: ReadonlyMap<string, Kept>): string | undefined {
  if (edit.surface === "settings") return WORKSPACE;
  if (edit.surface === "weekly") return [...files.keys()].find((folder) => folder.startsWith(REVIEWS));
  const wanted = edit.command === "incident.create" ? edit.title : title;
  return [...files].find(([folder, kept]) => folder !== WORKSPACE && titlesOf(kept).includes(wanted ?? ""))?.[0];
}

/** The lines that an edit is to have in the history of a folder. */
function linesIn(folder: string, logged: LoggedEdit, files: ReadonlyMap<string, Kept>): readonly string[] {
  const own = { folder: folderOf(logged, files) ?? "", command: logged.edit.command };
  const lines: readonly EditLine[] = logged.edit.lines?.() ?? [own];
  return lines.flatMap(({ folder: of, command }) =>
    of === folder || (of === REVIEWS && folder.startsWith(REVIEWS)) ? [command] : [],
  );
}

/**
 * Fails unless the files hold what was acknowledged and nothing else, but for what was being done.
 * @param killed the files as they stood when everything was dead
 * @param after the files once the app was started again and had saved
 */
export async function expectNothingLost(
  workspace: string,
  run: Run,
  killed: ReadonlyMap<string, Kept>,
  after: ReadonlyMap<string, Kept>,
): Promise<void> {
  for (const logged of run.acknowledged) {
    expect(folderOf(logged, after), `nothing on disk has: ${logged.edit.told}`).toBeDefined();
  }
  for (const folder of run.before.keys()) expect(after.has(folder), `${folder} is gone`).toBe(true);
  for (const [folder, kept] of after) expectOne(folder, run, kept, killed.get(folder), after);
  for (const logged of run.acknowledged) {
    if (logged.edit.keptText === undefined) continue;
    const folder = folderOf(logged, after) ?? "";
    const hash = sha256(new TextEncoder().encode(logged.edit.keptText));
    const source = join(workspace, "incidents", folder, "sources", `${hash}.txt`);
    expect(await readFile(source, "utf8")).toBe(logged.edit.keptText);
  }
}

function expectOne(
  folder: string,
  run: Run,
  kept: Kept,
  killed: Kept | undefined,
  after: ReadonlyMap<string, Kept>,
): void {
  const before = run.before.get(folder);
  const here = (logged: LoggedEdit) => linesIn(folder, logged, after);
  const wanted = run.acknowledged.flatMap(here);
  const known = new Set(before?.lines.map(({ id }) => id));
  const news = kept.lines.filter(({ id }) => !known.has(id));
  const found = news.map(({ command }) => command);
  const more = run.inFlight === undefined ? [] : here(run.inFlight);
  const mayBe = Array.from({ length: more.length + 1 }, (_, length) => [...wanted, ...more.slice(0, length)]);
  expect(mayBe, `the history of ${folder} or its edits`).toContainEqual(found);
  const parents = kept.lines.map(({ parent }) => parent);
  // The first line of a document follows whatever stood in the file before.
  const [first = null] = parents;
  expect(first === null || kept.beside.has(first), `what the chain of ${folder} begins with`).toBe(true);
  const ids = kept.lines.map(({ id }) => id);
  expect(parents, `the chain of ${folder}`).toEqual([first, ...ids].slice(0, parents.length));
  expect(kept.history.startsWith(before?.history ?? ""), `the history of ${folder} was rewritten`).toBe(true);
  expect(kept.history === "" || kept.history.endsWith("\n"), `the history of ${folder} ends in a torn line`).toBe(true);
  const from = before ?? (folder.startsWith(REVIEWS) ? begunReview(folder) : undefined);
  if (from === undefined) return;
  // Nothing but what its lines say is another than before.
  const texts = textsThrough(folder, from, news);
  expect(kept.text).toBe(texts.at(-1));
  const savedHere = run.acknowledged.slice(0, run.saved).flatMap(here).length;
  if (before !== undefined || savedHere > 0 || killed !== undefined)
    expect(texts.slice(savedHere), `${folder} when everything was dead`).toContain(killed?.text);
}
