import type { ActionReview } from "../../core/model/actionReview";
import { assertNever } from "../../core/model/assertNever";
import { differences } from "../../core/model/differences";
import { structuralFault } from "../../core/model/files";
import { type Result, refusal, success } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import type { Workspace } from "../../core/model/workspace";
import { momentIn, newId, todayIn } from "./clock";
import type { CommandContext, DocumentCommand } from "./command";
import type { HistoryRow } from "./database";
import { kindOf, type StoredDocument, WORKSPACE_FOLDER } from "./documentKinds";
import { rowChanges } from "./documentRows";
import { firstLine } from "./firstLine";
import { rowOfRecord } from "./manyChanges";
import { ownRecord } from "./newRecord";
import { packSoon } from "./packSoon";
import { preference } from "./preferences";
import { prepare } from "./prepare";
import { scheduleSave } from "./saver";
import {
  heldSignal,
  inTurn,
  type LoadedDocument,
  loadDocument,
  openSession,
  type Session,
  type UndoStep,
  workspaceOf,
} from "./session";
import { faultInRows, writeRows } from "./writeRows";
import { followPolicy } from "./writeSummary";

/** With more records than this an edit made an incident another one: what is known of it is worked out anew. */
const MANY = 250;

/** A change about to be kept: what it makes of the document, and what its history line says. */
export interface KeptChange {
  readonly loaded: LoadedDocument;
  readonly next: StoredDocument;
  readonly command: string;
  readonly undoes?: string;
  /** The moment of the backup that was restored, an instant in UTC. */
  readonly of?: string;
}

/**
 * Does what the user means: one Dexie transaction with rows and change record, then the snapshot, then the file.
 * Resolves once the change is kept on this device; the save state says when it is on disk. Without `folder` it acts on
 * the open incident.
 * @param group of what is undone and redone together, as where one edit changes several incidents
 */
export function run<Input>(
  command: DocumentCommand<Input>,
  input: Input,
  folder?: string,
  group?: string,
): Promise<Result<{ readonly record: string | null }>> {
  const current = openSession();
  return inTurn(current, async () => {
    const parsed = command.input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = issue?.path.map(String).join(" ") ?? "";
      return refusal("input", command.title, `${command.title}: ${field} ${issue?.message ?? "does not fit"}.`);
    }
    const open = command.target === "incident" ? current.incident.get()?.folder : undefined;
    const target = command.target === "workspace" ? WORKSPACE_FOLDER : (folder ?? open ?? null);
    const loaded = target === null ? null : await loadDocument(current, target);
    if (loaded === null) return refusal("nothing-open", command.title, `${command.title}: open an incident first.`);
    const changed = changeOf(command, loaded.document, parsed.data, contextOf(current));
    if (!changed.ok) return changed;
    const kept = await keep(current, { loaded, next: changed.value, command: command.id });
    if (kept.ok && kept.value !== null) {
      const step = { folder: loaded.folder, record: kept.value, title: command.title };
      remember(current, group === undefined ? step : { ...step, group });
    }
    return kept.ok ? success({ record: kept.value }) : kept;
  });
}

/** What commands may know beyond their input. */
export function contextOf(current: Session): CommandContext {
  const workspace = workspaceOf(current);
  if (workspace === null) throw new Error("No workspace is loaded.");
  return {
    at: momentIn(workspace),
    newId,
    who: preference("who"),
    today: todayIn(workspace),
    workspace,
  };
}

function changeOf<Input>(
  command: DocumentCommand<Input>,
  document: StoredDocument,
  input: Input,
  context: CommandContext,
): Result<StoredDocument> {
  const made = madeOf(command, document, input, context);
  return isResult(made) ? made : success(made);
}

function madeOf<Input>(
  command: DocumentCommand<Input>,
  document: StoredDocument,
  input: Input,
  context: CommandContext,
): StoredDocument | Result<StoredDocument> {
  switch (command.target) {
    case "incident":
      return command.change(document as Incident, input, context);
    case "workspace":
      return command.change(document as Workspace, input, context);
    case "review":
      return command.change(document as ActionReview, input, context);
    default:
      return assertNever(command);
  }
}

function isResult(made: StoredDocument | Result<StoredDocument>): made is Result<StoredDocument> {
  return "ok" in made;
}

/**
 * Keeps a change: rows and change record in one transaction, then the snapshot. Resolves to the record's id, or to
 * null where nothing changed. Call it in turn.
 */
export async function keep(current: Session, change: KeptChange): Promise<Result<string | null>> {
  const { loaded, next, command, undoes, of } = change;
  if (loaded.readOnly) {
    return refusal(
      "read-only",
      loaded.folder,
      "A newer version of Second Story wrote this file, so this version only shows it. Update the app to edit it.",
    );
  }
  const changes = differences(loaded.document, next);
  if (changes.length === 0) return success(null);
  const rows = rowChanges(loaded.folder, loaded.document, next, loaded.ranks());
  const fault = (await faultInRows(loaded.folder, next, rows)) ?? looseEndOf(loaded.folder, next);
  if (fault !== null) return refusal("does-not-fit", loaded.folder, `This was not kept: ${fault}.`);
  const { database } = current;
  let record: HistoryRow;
  try {
    record = await rowOfRecord(await ownRecord(current, { folder: loaded.folder, command, changes, undoes, of }));
    await database.transaction("rw", database.records, database.history, async () => {
      await writeRows(database, rows);
      await database.history.add(record);
    });
  } catch (error) {
    return refusal("not-kept", loaded.folder, notKept(error));
  }
  if (rows.puts.length > MANY && kindOf(loaded.folder) === "incident") await prepare(next as Incident);
  heldSignal(current, loaded.folder)?.set({ ...loaded, document: next, ranks: () => rows.ranks });
  scheduleSave(current, loaded.folder);
  packSoon(current, loaded.folder, "edited");
  await followPolicy(current, loaded.folder, loaded.document);
  return success(record.id);
}

/** What no single row can show: an id that stands twice, a link to a node that is gone. Such a file could not be read. */
function looseEndOf(folder: string, document: StoredDocument): string | null {
  return kindOf(folder) === "incident" ? (structuralFault(document as Incident)?.message ?? null) : null;
}

/** Why something is not in the working copy, in a sentence. */
export function notKept(error: unknown): string {
  return `This could not be kept on this computer (${firstLine(error)}). Free some disk space and try again; what was there before is untouched.`;
}

/** Puts a step on top of what undo takes back; what was undone before cannot be redone any more. */
export function remember(current: Session, step: UndoStep): void {
  const { done } = current.undone.get();
  current.undone.set({ done: [...done, step], undone: [] });
}
