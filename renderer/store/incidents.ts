import { differences } from "../../core/model/differences";
import { type Result, refusal, success } from "../../core/model/finding";
import { Incident } from "../../core/model/incident";
import { newId, zoneOfThisComputer } from "./clock";
import { rowChanges } from "./documentRows";
import { freeFolder } from "./freeFolder";
import { nextKey } from "./incidentKeys";
import { packSoon } from "./packSoon";
import { preference, setPreference } from "./preferences";
import { prepare } from "./prepare";
import { forgetDocument, reconcileFolder } from "./reconcile";
import { contextOf, notKept } from "./run";
import { flush, saveFolder } from "./saver";
import { inTurn, loadDocument, openSession, type Session } from "./session";
import { placeOf } from "./workspaceFiles";
import { faultInRows, writeRows } from "./writeRows";
import { writeSummary } from "./writeSummary";

/** What a new incident begins with; a sentence is enough. */
export type IncidentSeed = Pick<Incident, "title"> & Partial<Incident>;

/**
 * Makes an incident. Resolves to its folder once it is kept on this device. It is opened by the page that shows it:
 * opened here, it would be taken for a stray from the page that is still shown.
 * @param texts those of its sources, kept with it
 */
export async function createIncident(
  seed: IncidentSeed,
  texts: readonly { readonly sha256: string; readonly text: string }[] = [],
): Promise<Result<string>> {
  const current = openSession();
  return inTurn(current, async () => {
    const context = contextOf(current);
    const zone = seed.zone ?? context.workspace.settings.zone ?? zoneOfThisComputer();
    const key = seed.key ?? (await nextKey(current, yearOf(seed, context.today)));
    // The events may be many: they are checked below, a little at a time.
    const parsed = Incident.safeParse({ ...seed, events: [], schema: 1, id: newId(), key, zone });
    if (!parsed.success) {
      return refusal("does-not-fit", seed.title, `The incident was not made: ${parsed.error.issues[0]?.message}.`);
    }
    const incident: Incident = { ...parsed.data, events: seed.events ?? [] };
    const folder = await freeFolder(current, key);
    const rows = rowChanges(folder, null, incident, new Map());
    const fault = await faultInRows(folder, incident, rows);
    if (fault !== null) return refusal("does-not-fit", seed.title, `The incident was not made: ${fault}.`);
    const { database } = current;
    try {
      const tables = [database.records, database.history, database.summaries, database.waitingTexts];
      await database.transaction("rw", tables, async () => {
        await writeRows(database, rows);
        await database.waitingTexts.bulkPut(texts.map(({ sha256, text }) => ({ folder, sha256, text })));
        await database.history.add({
          id: newId(),
          folder,
          parent: null,
          device: current.device,
          at: context.at,
          who: context.who,
          command: "incident.create",
          changes: differences({}, { title: incident.title, key }),
          written: 0,
        });
        await writeSummary(current, folder, incident);
      });
    } catch (error) {
      return refusal("not-kept", seed.title, notKept(error));
    }
    rememberLast(current, folder);
    await saveFolder(current, folder);
    return success(folder);
  });
}

/**
 * Opens an incident: from now on surfaces show it. Resolves to the folder where it stands, or to null where it is not
 * wanted any more when its turn comes: the window went on to another page meanwhile.
 */
export async function openIncident(folder: string, isWanted: () => boolean): Promise<Result<string | null>> {
  const current = openSession();
  await flush(current);
  return inTurn(current, async () => {
    if (!isWanted()) return success(null);
    const open = current.incident.get();
    // It was moved to another folder while this waited its turn; what stands in the old one now is somebody else's.
    if (open?.movedFrom === folder) return success(open.folder);
    const loaded = await loadDocument(current, folder);
    if (loaded === null) {
      const gone = `The incident “${folder}” is not in this workspace any more. Choose another one.`;
      return refusal("gone", folder, current.problems.get(folder) ?? gone);
    }
    await prepare(loaded.document as Incident);
    current.incident.set(loaded);
    rememberLast(current, folder);
    for (const each of [open?.folder, folder]) if (each !== undefined) packSoon(current, each, "looked at");
    return success(folder);
  });
}

/** The window shows the open incident under the folder that it was moved to. */
export function moveWasFollowed(): void {
  const current = openSession();
  const loaded = current.incident.get();
  if (loaded === null) return;
  current.incident.set({ ...loaded, movedFrom: undefined });
  rememberLast(current, loaded.folder);
}

/** An incident as it stands after all that was asked for so far; null where it is not in the workspace. */
export function incidentNow(folder: string): Promise<Incident | null> {
  const current = openSession();
  return inTurn(current, async () => ((await loadDocument(current, folder))?.document ?? null) as Incident | null);
}

/** Where a removed incident is kept, so that it can be brought back. */
export interface RemovedIncident {
  readonly folder: string;
  readonly keptAt: string;
}

/** Moves an incident's folder out of the workspace's list; it is kept under `.backups/removed`. */
export async function removeIncident(folder: string): Promise<Result<RemovedIncident>> {
  const current = openSession();
  await flush(current);
  return inTurn(current, () => removeInTurn(current, folder));
}

/** The same as removeIncident, for the store's own modules. Call it in turn. */
export async function removeInTurn(current: Session, folder: string): Promise<Result<RemovedIncident>> {
  const unwritten = () => current.database.history.where("[folder+written]").equals([folder, 0]).count();
  if ((await unwritten()) > 0) await saveFolder(current, folder);
  if ((await unwritten()) > 0) {
    return refusal(
      "not-removed",
      folder,
      "The newest edits of this incident have not reached the disk yet, so it was not set aside. Try again when they have.",
    );
  }
  const moved = await window.secondStory.setAside({ path: placeOf(folder) });
  if (moved.kind === "failed") return refusal("not-removed", folder, moved.message);
  await forgetDocument(current, folder);
  return success({ folder, keptAt: moved.keptAt });
}

/** Brings a removed incident back to where it was. */
export async function bringIncidentBack(removed: RemovedIncident): Promise<Result<string>> {
  const current = openSession();
  return inTurn(current, () => bringBackInTurn(current, removed));
}

/** The same as bringIncidentBack, for the store's own modules. Call it in turn. */
export async function bringBackInTurn(current: Session, removed: RemovedIncident): Promise<Result<string>> {
  const moved = await window.secondStory.bringBack({ keptAt: removed.keptAt, path: placeOf(removed.folder) });
  if (moved.kind === "failed") return refusal("not-back", removed.folder, moved.message);
  await reconcileFolder(current, removed.folder);
  return success(removed.folder);
}

function yearOf(seed: IncidentSeed, today: string): number {
  for (const event of seed.events ?? []) {
    const when = event.when;
    const text =
      when?.kind === "exact" || when?.kind === "about" ? when.at : when?.kind === "day" ? when.date : undefined;
    if (text !== undefined) return Number(text.slice(0, 4));
  }
  return Number(today.slice(0, 4));
}

function rememberLast(current: Session, folder: string): void {
  setPreference("lastIncident", { ...preference("lastIncident"), [current.place.placeHash]: folder });
}
