import Dexie, { type ObservabilitySet } from "dexie";
import type { Incident } from "../../core/model/incident";
import { changedFolders } from "./changedFolders";
import type { RecordRow } from "./database";
import { kindOf } from "./documentKinds";
import { documentOf } from "./documentRows";
import { type Session, session } from "./session";
import type { SharedQuery } from "./sharedQuery";

/** An incident with the folder that it stands in. */
export interface FolderIncident {
  readonly folder: string;
  readonly incident: Incident;
}

interface AllIncidents extends Omit<SharedQuery<readonly FolderIncident[]>, "beginWith"> {
  /** Nothing that was read is taken for true any more: the working copy was made anew. */
  readonly readAnew: () => void;
}

const known = new WeakMap<Session, AllIncidents>();

/**
 * Every incident of the workspace, whole: read once when somebody first follows it, and kept; after a change only the
 * folders whose rows it touched are read again, always after it was committed.
 */
export function allIncidentsOf(current: Session): AllIncidents {
  const all = known.get(current) ?? followed(current);
  known.set(current, all);
  return all;
}

/** Has all that is shown of all incidents read again, where anything was: a working copy that was lost tells of nothing. */
export function readAllIncidentsAnew(current: Session): void {
  known.get(current)?.readAnew();
}

function followed(current: Session): AllIncidents {
  const { database } = current;
  let read: readonly FolderIncident[] | undefined;
  let shown: readonly FolderIncident[] | undefined;
  let due: ReadonlySet<string> | "all" = "all";
  let isReading = false;
  const listeners = new Set<() => void>();
  const isDue = () => due === "all" || due.size > 0;

  function isToRead(folders: ReadonlySet<string> | "all"): void {
    due = due === "all" || folders === "all" ? "all" : new Set([...due, ...folders]);
    // While nobody follows it is only noted what is due; what was read before is not shown again until that was read too.
    if (listeners.size === 0 && isDue()) shown = undefined;
    void readWhatIsDue();
  }

  function changed(parts: ObservabilitySet): void {
    if (session.get() === current) isToRead(changedFolders(parts, database.name));
    else Dexie.on.storagemutated.unsubscribe(changed);
  }
  Dexie.on("storagemutated", changed);

  async function readWhatIsDue(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (listeners.size > 0 && isDue()) {
        const now = due;
        due = new Set();
        read = now === "all" || read === undefined ? await readAll(database) : await withAnew(read, [...now], database);
        shown = listeners.size === 0 && isDue() ? undefined : read;
        for (const each of listeners) each();
      }
    } catch (error) {
      due = "all";
      if (listeners.size === 0) shown = undefined;
      console.warn("What is shown of all incidents could not be read anew.", error);
    } finally {
      isReading = false;
    }
  }

  return {
    get: () => shown,
    readAnew: () => isToRead("all"),
    subscribe(listener) {
      listeners.add(listener);
      void readWhatIsDue();
      return () => void listeners.delete(listener);
    },
  };
}

async function readAll(database: Session["database"]): Promise<readonly FolderIncident[]> {
  const byFolder = new Map<string, RecordRow[]>();
  for (const row of await database.records.toArray()) {
    const rows = byFolder.get(row.folder);
    if (rows === undefined) byFolder.set(row.folder, [row]);
    else rows.push(row);
  }
  return [...byFolder].flatMap(([folder, rows]) => incidentOf(folder, rows));
}

async function withAnew(
  before: readonly FolderIncident[],
  folders: readonly string[],
  database: Session["database"],
): Promise<readonly FolderIncident[]> {
  const read = await Promise.all(
    folders.map(async (folder) => incidentOf(folder, await database.recordsOf(folder).toArray())),
  );
  const others = before.filter(({ folder }) => !folders.includes(folder));
  return [...others, ...read.flat()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function incidentOf(folder: string, rows: readonly RecordRow[]): readonly FolderIncident[] {
  const assembled = kindOf(folder) === "incident" ? documentOf(folder, rows) : null;
  return assembled === null ? [] : [{ folder, incident: assembled.document as Incident }];
}
