import Dexie, { type ObservabilitySet } from "dexie";
import type { Incident } from "../../core/model/incident";
import { changedFolders } from "./changedFolders";
import { type RecordRow, WORKSPACE_FOLDER } from "./database";
import { documentOf } from "./documentRows";
import type { Session } from "./session";
import type { SharedQuery } from "./sharedQuery";

/** An incident with the folder that it stands in. */
export interface FolderIncident {
  readonly folder: string;
  readonly incident: Incident;
}

type AllIncidents = Omit<SharedQuery<readonly FolderIncident[]>, "beginWith">;

const known = new WeakMap<Session, AllIncidents>();

/**
 * Every incident of the workspace, whole: read once while anybody follows it; after a change only the folders whose rows
 * it touched are read again, always after it was committed.
 */
export function allIncidentsOf(current: Session): AllIncidents {
  const all = known.get(current) ?? followed(current);
  known.set(current, all);
  return all;
}

function followed({ database }: Session): AllIncidents {
  let value: readonly FolderIncident[] | undefined;
  let due: Set<string> | "all" = "all";
  let isReading = false;
  const listeners = new Set<() => void>();

  function changed(parts: ObservabilitySet): void {
    const folders = changedFolders(parts, database.name);
    due = due === "all" || folders === "all" ? "all" : new Set([...due, ...folders]);
    void readWhatIsDue();
  }

  async function readWhatIsDue(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (listeners.size > 0 && (due === "all" || due.size > 0)) {
        const now: ReadonlySet<string> | "all" = due;
        due = new Set();
        const read =
          now === "all" || value === undefined ? await readAll(database) : await withAnew(value, [...now], database);
        if (listeners.size === 0) return;
        value = read;
        for (const each of listeners) each();
      }
    } catch (error) {
      due = "all";
      console.warn("What is shown of all incidents could not be read anew.", error);
    } finally {
      isReading = false;
    }
  }

  return {
    get: () => value,
    subscribe(listener) {
      if (listeners.size === 0) Dexie.on("storagemutated", changed);
      listeners.add(listener);
      void readWhatIsDue();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        Dexie.on.storagemutated.unsubscribe(changed);
        // What changes from here on is not heard of, and what nobody shows need not be kept.
        value = undefined;
        due = "all";
      };
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
  const assembled = folder === WORKSPACE_FOLDER ? null : documentOf(folder, rows);
  return assembled === null ? [] : [{ folder, incident: assembled.document as Incident }];
}
