import { forgetInFiles, type HeldFile, type Rewritten, renamedFiles } from "../../core/forget/forgetInFiles";
import {
  type Forgetting,
  forgettingOf,
  formsOf,
  gapOf,
  holds,
  whyNoReason,
  whyNotForgotten,
} from "../../core/forget/forgetting";
import { formatWords } from "../../core/forget/formatWords";
import { jsonWithGaps, type Renamed } from "../../core/forget/jsonWithGaps";
import { otherSpellingsIn, type Sought, sought } from "../../core/forget/spellings";
import { type Result, refusal, success } from "../../core/model/finding";
import type { CallArgs } from "../../electron/bridge";
import { todayIn } from "./clock";
import { allCommands } from "./commandRegistry";
import { type Followed, holdingInBytes, readEveryText } from "./everyText";
import { historyFolderOf } from "./historyFiles";
import { ownRecord } from "./newRecord";
import { rememberAround } from "./preferences";
import { scheduleSave } from "./saver";
import { heldSignal, inTurn, loadDocument, openSession, type Session, workspaceOf } from "./session";
import { sha256OfText } from "./sources";
import { whyCopiesStay } from "./unwrittenCopies";
import { folderOfFile } from "./workspaceFiles";
import { reopenAround } from "./workspaces";

/** What is to be forgotten: the text, its other spellings that were ticked, and the mark in their place. */
export type ForgettingRequest = CallArgs<"keepForgetting">["request"];

/** How far forgetting has come. */
export interface FollowedForgetting extends Followed {
  /** So many of the files are replaced. From the first call on, before the first file, nothing can be ended any more. */
  readonly replaced: (done: number, total: number) => void;
}

/** The command under which it stands in histories. */
const FORGET = "text.forget";

/** Why a text cannot be forgotten, in a sentence; null: it can. */
export function whyNot(text: string): string | null {
  return whyNotForgotten(text, [...formatWords(), ...allCommands.map(({ id }) => id)]);
}

/** Whether a spelling is a part of the words that files are made of, so that it cannot be replaced. */
export function isFixedSpelling(spelling: string): boolean {
  return [...formatWords(), ...allCommands.map(({ id }) => id)].some((word) => word.includes(spelling));
}

/** Why a text cannot be forgotten for this reason, in a sentence; null: it can. */
export function whyNotFor(text: string, reason: string): string | null {
  return whyNoReason({ text, gap: markFor(reason) }, reason);
}

/**
 * Puts a mark in a text's place wherever it stands: in all files of the workspace and its backups; working copies are
 * thrown away and built anew. It cannot be undone, and ended only while files are looked through. 2-model, "Source".
 * @param request with the other spellings that go too, and the mark: of an earlier time, where it is gone on with
 */
export async function forgetText(request: ForgettingRequest, followed: FollowedForgetting): Promise<Result<void>> {
  const { text, gap, spellings } = request;
  const why = whyNot(text);
  if (why !== null) return refusal("not-forgotten", text, why);
  const forgetting = forgettingOf(text, gap, spellings);
  const folders = new Set<string>();
  const done = await reopenAround(
    async (current) => {
      const prepared = await prepare(forgetting, followed);
      // Last: whatever was still being kept meanwhile would go with the working copy.
      await current.queue;
      const whyStay = await whyCopiesStay(current);
      if (whyStay !== null) return refusal("not-forgotten", current.place.path, whyStay);
      if (!prepared.ok || followed.signal.aborted) return prepared.ok ? stopped() : prepared;
      followed.replaced(0, prepared.value.files.length);
      const kept = await window.secondStory.keepForgetting({ request, isOver: false });
      if (kept.kind === "failed") return refusal("not-forgotten", "profile", kept.message);
      return success({ prepared: prepared.value, isGoneOnWith: kept.wasKept });
    },
    async ({ prepared, isGoneOnWith }) => {
      const cleared = await rememberAround(
        () => window.secondStory.clearWorkingCopies(),
        (json) => jsonWithGaps(json, forgetting),
      );
      if (cleared.kind === "failed") return refusal("not-forgotten", "profile", cleared.message);
      for (const { path } of prepared.files) folders.add(folderOfFile(path) ?? historyFolderOf(path) ?? "?");
      const stopFollowing = window.secondStory.on("textsReplaced", ({ done, total }) => followed.replaced(done, total));
      const answer = await window.secondStory.replaceTexts(prepared).finally(stopFollowing);
      if (answer.kind === "failed") return refusal("not-forgotten", "files", answer.message);
      const changed = answer.kind === "changed" ? changedMeanwhile(answer.path) : null;
      // What an earlier time had begun is not finished by this one: it is asked for again.
      if (changed !== null && isGoneOnWith) return changed;
      const over = await forgettingIsOver(request);
      return changed ?? over;
    },
  );
  if (done.ok) await noteForgotten(openSession(), folders);
  return done;
}

/** What was being forgotten in the open workspace when the app ended; null: nothing. */
export async function unfinishedForgetting(): Promise<ForgettingRequest | null> {
  const answer = await window.secondStory.unfinishedForgetting();
  return answer.kind === "unfinished" ? { text: answer.text, spellings: answer.spellings, gap: answer.gap } : null;
}

/** Finished, or given up: then the text stays where it still stands. It is not asked for any more. */
export async function forgettingIsOver(request: ForgettingRequest): Promise<Result<void>> {
  const kept = await window.secondStory.keepForgetting({ request, isOver: true });
  return kept.kind === "failed" ? refusal("not-forgotten", "profile", kept.message) : success(undefined);
}

/** The mark that takes a text's place from today on. */
export function markFor(reason: string): string {
  return gapOf(todayIn(workspaceOf(openSession())), reason);
}

function stopped(): Result<never> {
  return refusal("stopped", "files", "Stopped. Nothing was changed.");
}

function changedMeanwhile(path: string): Result<never> {
  const why = `${path} was changed by something else just now, so nothing was taken out this time. Try again.`;
  return refusal("not-forgotten", "files", why);
}

/** What becomes of every file, read back before anything is written. */
async function prepare(forgetting: Forgetting, followed: Followed): Promise<Result<CallArgs<"replaceTexts">>> {
  const renamed = new Map<string, Renamed>();
  const rewritten: Rewritten[] = [];
  const leftovers: string[] = [];
  const wanted = sought(forgetting.text);
  const read = await readEveryText(async (file) => {
    if (file.kind === "other") return success(undefined);
    const isHolding = mayHold(file, wanted);
    if (file.kind === "leftover") {
      if (isHolding) leftovers.push(file.path);
      return success(undefined);
    }
    if (isHolding)
      for (const [former, now] of await renamedFiles([file], forgetting, sha256OfText)) renamed.set(former, now);
    if (!isHolding && !namesAny(file.text, renamed)) return success(undefined);
    const result = forgetInFiles([file], forgetting, renamed);
    if (result.ok) rewritten.push(...result.value);
    return result.ok ? success(undefined) : result;
  }, followed);
  if (!read.ok) return read;
  const holding = await holdingInBytes(read.value.noTextLeft, formsOf(forgetting.text));
  if (!holding.ok) return holding;
  return success({ files: rewritten, leftovers: [...leftovers, ...holding.value] });
}

/** Whether a file holds a text in any spelling. Cheap, and sometimes true for one that does not. */
function mayHold({ text, as }: HeldFile, wanted: Sought): boolean {
  if (holds(text, wanted.text) || otherSpellingsIn(text, wanted).length > 0) return true;
  return /\.jsonl?$/.test(as) && wanted.pattern === null && text.includes("\\u");
}

function namesAny(text: string, renamed: ReadonlyMap<string, Renamed>): boolean {
  return renamed.size > 0 && (text.match(/[0-9a-f]{64}/g) ?? []).some((hash) => renamed.has(hash));
}

/** A line in the history of each that held it, without the text. In one turn: many files are written after it. */
async function noteForgotten(current: Session, folders: Iterable<string>): Promise<void> {
  await inTurn(current, async () => {
    for (const folder of folders) {
      const loaded = await loadDocument(current, folder);
      if (loaded === null) continue;
      await current.database.history.add(await ownRecord(current, { folder, command: FORGET }));
      // Its history became longer though nothing in it did: what shows one reads it again.
      heldSignal(current, folder)?.set({ ...loaded, document: { ...loaded.document } });
      scheduleSave(current, folder, 0);
    }
  });
}
