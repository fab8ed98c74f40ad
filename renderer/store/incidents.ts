import { differences } from "../../core/model/differences";
import { type Result, refusal, success } from "../../core/model/finding";
import { Incident } from "../../core/model/incident";
import { newId, zoneOfThisComputer } from "./clock";
import { WORKSPACE_FOLDER } from "./database";
import { documentOf, rowsOf } from "./documentRows";
import { preference, setPreference } from "./preferences";
import { forgetDocument, reconcileFolder } from "./reconcile";
import { contextOf, keep } from "./run";
import { flush, saveFolder } from "./saver";
import { inTurn, loadDocument, openSession, type Session, workspaceOf } from "./session";
import { writeSummary } from "./writeSummary";

/** What a new incident begins with; a sentence is enough. */
export type IncidentSeed = Pick<Incident, "title"> & Partial<Incident>;

/** Makes an incident and opens it. Resolves to its folder once it is kept on this device. */
export async function createIncident(seed: IncidentSeed): Promise<Result<string>> {
  const current = openSession();
  return inTurn(current, async () => {
    const context = contextOf(current);
    const zone = seed.zone ?? context.workspace.settings.zone ?? zoneOfThisComputer();
    const key = seed.key ?? (await nextKey(current, yearOf(seed, context.today)));
    const parsed = Incident.safeParse({ ...seed, schema: 1, id: newId(), key, zone });
    if (!parsed.success) {
      return refusal("does-not-fit", seed.title, `The incident was not made: ${parsed.error.issues[0]?.message}.`);
    }
    const incident: Incident = parsed.data;
    const folder = await freeFolder(current, key);
    const rows = rowsOf(folder, incident);
    const { database } = current;
    await database.transaction("rw", database.records, database.history, async () => {
      await database.records.bulkAdd([...rows]);
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
    });
    await writeSummary(current, folder, incident);
    const assembled = documentOf(folder, rows);
    if (assembled !== null) current.incident.set({ folder, ...assembled, readOnly: false });
    rememberLast(current, folder);
    await saveFolder(current, folder);
    return success(folder);
  });
}

/** Opens an incident: from now on surfaces show it. */
export async function openIncident(folder: string): Promise<Result<string>> {
  const current = openSession();
  await flush(current);
  return inTurn(current, async () => {
    const loaded = await loadDocument(current, folder);
    if (loaded === null) {
      return refusal("gone", folder, `The incident “${folder}” is not in this workspace any more. Choose another one.`);
    }
    current.incident.set(loaded);
    rememberLast(current, folder);
    return success(folder);
  });
}

/** Closes the open incident after what waits is written. */
export async function closeIncident(): Promise<void> {
  const current = openSession();
  await flush(current);
  current.incident.set(null);
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
  return inTurn(current, async () => {
    const moved = await window.secondStory.setAside({ path: `incidents/${folder}` });
    if (moved.kind === "failed") return refusal("not-removed", folder, moved.message);
    await forgetDocument(current, folder);
    return success({ folder, keptAt: moved.keptAt });
  });
}

/** Brings a removed incident back to where it was. */
export async function bringIncidentBack(removed: RemovedIncident): Promise<Result<string>> {
  const current = openSession();
  return inTurn(current, async () => {
    const moved = await window.secondStory.bringBack({
      keptAt: removed.keptAt,
      path: `incidents/${removed.folder}`,
    });
    if (moved.kind === "failed") return refusal("not-back", removed.folder, moved.message);
    await reconcileFolder(current, removed.folder);
    return success(removed.folder);
  });
}

/**
 * Two machines may have minted the same key. The later id gets the next number; its former key stays findable.
 * 2-model, "Incident": key. Call it in turn.
 */
export async function settleKeys(current: Session): Promise<void> {
  const summaries = await current.database.summaries.toArray();
  const taken = new Set<string>();
  for (const summary of summaries.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!taken.has(summary.key)) {
      taken.add(summary.key);
      continue;
    }
    const loaded = await loadDocument(current, summary.folder);
    if (loaded === null || loaded.readOnly) continue;
    const incident = loaded.document as Incident;
    const key = await nextKey(current, Number(/-(\d{4})-/.exec(incident.key)?.[1] ?? 0));
    taken.add(key);
    const next = { ...incident, key, formerKeys: [...incident.formerKeys, incident.key] };
    await keep(current, { loaded, next, command: "incident.settleKey" });
    await writeSummary(current, summary.folder, next);
  }
}

async function nextKey(current: Session, year: number): Promise<string> {
  const summaries = await current.database.summaries.toArray();
  const numbers = summaries.map(({ key }) => Number(new RegExp(`^INC-${year}-(\\d+)$`).exec(key)?.[1] ?? 0));
  return `INC-${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
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

/** A folder name made of the key, safe on every file system, that no incident has. */
async function freeFolder(current: Session, key: string): Promise<string> {
  const slug = key.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "") || "incident";
  const taken = new Set((await current.database.summaries.toArray()).map(({ folder }) => folder.toLowerCase()));
  let name = slug;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${slug}-${number}`;
  return name;
}

function rememberLast(current: Session, folder: string): void {
  if (folder === WORKSPACE_FOLDER || workspaceOf(current) === null) return;
  setPreference("lastIncident", { ...preference("lastIncident"), [current.place.placeHash]: folder });
}
