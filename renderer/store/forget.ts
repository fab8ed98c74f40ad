import { forgetInFiles, type HeldFile, nameByContent, renamedFiles } from "../../core/forget/forgetInFiles";
import { type Forgetting, formsOf, gapOf, whyNoReason, whyNotForgotten } from "../../core/forget/forgetting";
import { formatWords } from "../../core/forget/formatWords";
import { jsonWithGaps } from "../../core/forget/jsonWithGaps";
import { type PlaceCount, placesOfText } from "../../core/forget/placesOfText";
import { type Result, refusal, success } from "../../core/model/finding";
import type { CallArgs, CallResult } from "../../electron/bridge";
import { todayIn } from "./clock";
import { allCommands } from "./commandRegistry";
import { historyFolderOf } from "./historyFiles";
import { ownRecord } from "./newRecord";
import { rememberAround } from "./preferences";
import { flush, scheduleSave } from "./saver";
import { heldSignal, inTurn, loadDocument, openSession, type Session, workspaceOf } from "./session";
import { sha256OfText } from "./sources";
import { whyCopiesStay } from "./unwrittenCopies";
import { folderOfFile } from "./workspaceFiles";
import { reopenAround } from "./workspaces";

/** The command under which it stands in histories. */
const FORGET = "text.forget";

/** Where a text stands, as a person reads it before it goes. */
export interface FoundText {
  readonly places: readonly PlaceCount[];
  /** Files that hold it and are left as they are. */
  readonly left: readonly string[];
  readonly hasGit: boolean;
}

type Found = Extract<CallResult<"findText">, { kind: "found" }>;

/** Why a text cannot be forgotten, in a sentence; null: it can. */
export function whyNot(text: string): string | null {
  return whyNotForgotten(text, [...formatWords(), ...allCommands.map(({ id }) => id)]);
}

/** Why a text cannot be forgotten for this reason, in a sentence; null: it can. */
export function whyNotFor(text: string, reason: string): string | null {
  return whyNoReason({ text, gap: gapOf(todayIn(workspaceOf(openSession())), reason) }, reason);
}

/** Where a text stands in the folder of the open workspace, backups and histories included. */
export async function whereTextStands(text: string): Promise<Result<FoundText>> {
  await flush(openSession());
  const found = await find(formsOf(text));
  if (!found.ok) return found;
  const files = await readAll(found.value);
  if (!files.ok) return files;
  const { left, hasGit } = found.value;
  return success({ places: placesOfText(files.value, text), left, hasGit });
}

/**
 * Puts a mark with date and reason in a text's place wherever it stands: in all files of the workspace and its backups;
 * working copies are thrown away and built anew. It cannot be undone. 2-model, "Source".
 */
export async function forgetText(text: string, reason: string): Promise<Result<void>> {
  const gap = gapOf(todayIn(workspaceOf(openSession())), reason);
  const why = whyNot(text) ?? whyNotFor(text, reason);
  if (why !== null) return refusal("not-forgotten", text, why);
  const forgetting = { text, gap };
  const folders = new Set<string>();
  const done = await reopenAround(
    async (current) => {
      const prepared = await prepare(forgetting);
      // Last: whatever was still being kept meanwhile would go with the working copy.
      await current.queue;
      const whyStay = await whyCopiesStay(current);
      return whyStay === null ? prepared : refusal("not-forgotten", current.place.path, whyStay);
    },
    async (prepared) => {
      const cleared = await rememberAround(
        () => window.secondStory.clearWorkingCopies(),
        (json) => jsonWithGaps(json, forgetting),
      );
      if (cleared.kind === "failed") return refusal("not-forgotten", "profile", cleared.message);
      for (const { path } of prepared.files) folders.add(folderOfFile(path) ?? historyFolderOf(path) ?? "?");
      const answer = await window.secondStory.replaceTexts(prepared);
      if (answer.kind === "replaced") return success(undefined);
      return refusal(
        "not-forgotten",
        "files",
        answer.kind === "failed" ? answer.message : changedMeanwhile(answer.path),
      );
    },
  );
  if (done.ok) for (const folder of folders) await noteForgotten(openSession(), folder);
  return done;
}

function changedMeanwhile(path: string): string {
  return `${path} was changed by something else just now, so nothing was taken out. Try again.`;
}

/** What becomes of every file, read back before anything is written. */
async function prepare(forgetting: Forgetting): Promise<Result<CallArgs<"replaceTexts">>> {
  const holding = await find(formsOf(forgetting.text));
  if (!holding.ok) return holding;
  const sources = await readAll({ ...holding.value, files: holding.value.files.filter(({ as }) => nameByContent(as)) });
  if (!sources.ok) return sources;
  const renamed = await renamedFiles(sources.value, forgetting, sha256OfText);
  const found = renamed.size === 0 ? holding : await find([...formsOf(forgetting.text), ...renamed.keys()]);
  if (!found.ok) return found;
  const files = await readAll(found.value);
  if (!files.ok) return files;
  const rewritten = forgetInFiles(files.value, forgetting, renamed);
  if (!rewritten.ok) return rewritten;
  return success({ files: [...rewritten.value], leftovers: found.value.leftovers });
}

async function find(forms: readonly string[]): Promise<Result<Found>> {
  const answer = await window.secondStory.findText({ forms: [...forms] });
  return answer.kind === "found" ? success(answer) : refusal("not-searched", "files", answer.message);
}

async function readAll({ files }: Found): Promise<Result<readonly HeldFile[]>> {
  const read = new Map<string, { readonly text: string; readonly hash: string }>();
  const most = 1_000;
  for (let start = 0; start < files.length; start += most) {
    const paths = files.slice(start, start + most).map(({ path }) => path);
    const answer = await window.secondStory.readFiles({ paths });
    const failure = answer.failures[0];
    if (failure !== undefined) return refusal("not-searched", failure.path, failure.message);
    for (const { path, text, hash } of answer.files) read.set(path, { text, hash });
  }
  return success(
    files.flatMap(({ path, as }) => {
      const found = read.get(path);
      return found === undefined ? [] : [{ path, as, ...found }];
    }),
  );
}

/** A line in the history of what held it, without the text. */
async function noteForgotten(current: Session, folder: string): Promise<void> {
  await inTurn(current, async () => {
    const loaded = await loadDocument(current, folder);
    if (loaded === null) return;
    await current.database.history.add(await ownRecord(current, { folder, command: FORGET }));
    // Its history became longer though nothing in it did: what shows one reads it again.
    heldSignal(current, folder)?.set({ ...loaded, document: { ...loaded.document } });
    scheduleSave(current, folder, 0);
  });
}
