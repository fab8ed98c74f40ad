import Dexie, { type Collection, type EntityTable, type Table } from "dexie";
import type { DocumentChange } from "../../core/model/documentChange";
import { packsGoWithRows } from "./packsGoWithRows";
import type { IncidentSummary } from "./summary";

/** One record of a document. `list` "" holds what stands outside all lists. */
export interface RecordRow {
  readonly folder: string;
  readonly list: string;
  readonly id: string;
  /** Its place in the list; between two ranks there is room for another. */
  readonly rank: number;
  readonly value: object;
}

/** One change record: what the history file holds as a line. */
export interface HistoryRow {
  readonly seq?: number;
  readonly id: string;
  readonly folder: string;
  readonly parent: string | null;
  readonly device: string;
  readonly at: string;
  readonly who?: string | undefined;
  readonly command: string;
  readonly changes: readonly DocumentChange[];
  /** Of thousands of changes their text instead, a few hundred each, and `changes` is empty; see manyChanges.ts. */
  readonly printed?: readonly string[] | undefined;
  readonly undoes?: string | undefined;
  /** The moment of the backup that was restored, an instant in UTC. */
  readonly of?: string | undefined;
  /** 0 until the file on disk holds the change and its history line. */
  readonly written: 0 | 1;
}

/** What the disk held when this device last read or wrote a file: the base of the next merge. */
export interface BaseRow {
  readonly folder: string;
  readonly hash: string;
  /** Set when a newer version wrote the file: it may be looked at, never written. */
  readonly readOnly: boolean;
  /** The last line of the history file, once it is known: the parent of the next one. */
  readonly head?: string | null | undefined;
}

interface BaseTextRow {
  readonly folder: string;
  readonly text: string;
}

/** The text of a source that is not in its file yet. */
interface WaitingTextRow {
  readonly folder: string;
  readonly sha256: string;
  readonly text: string;
}

/** All rows of an incident as one text, read at once; see packs.ts. */
interface PackRow {
  readonly folder: string;
  readonly json: string;
}

interface PreferenceRow {
  readonly name: string;
  readonly value: unknown;
}

const WORKING_COPY_VERSION = 2;
/** Dexie counts ten versions of IndexedDB as one of its own. */
const nativeVersions = 10;

/** The working copy of one workspace on this device. Losing it loses nothing that was shown as saved to disk. */
export class WorkingCopy extends Dexie {
  declare readonly records: Table<RecordRow, [string, string, string]>;
  declare readonly history: EntityTable<HistoryRow & { seq: number }, "seq">;
  declare readonly summaries: EntityTable<IncidentSummary, "folder">;
  declare readonly bases: EntityTable<BaseRow, "folder">;
  declare readonly baseTexts: EntityTable<BaseTextRow, "folder">;
  declare readonly waitingTexts: Table<WaitingTextRow, [string, string]>;
  declare readonly packs: EntityTable<PackRow, "folder">;
  private isNew = false;

  constructor(name: string) {
    // Acknowledged means committed to the disk, not to the system's cache. 5-trust, "Data".
    super(name, { chromeTransactionDurability: "strict" });
    this.version(WORKING_COPY_VERSION).stores({
      records: "[folder+list+id], folder, list",
      history: "++seq, id, folder, [folder+written], written",
      summaries: "folder",
      bases: "folder",
      baseTexts: "folder",
      waitingTexts: "[folder+sha256], folder",
      packs: "folder",
    });
    this.use(packsGoWithRows);
    this.on("populate", () => {
      this.isNew = true;
    });
  }

  /** Whether a newer version of the app made it. Dexie opens it all the same, and makes lists that it misses anew, empty. */
  isNewer(): boolean {
    return this.backendDB().version > WORKING_COPY_VERSION * nativeVersions;
  }

  /** The rows of one document, by the primary key: at 10,000 rows that is read in a fraction of the time of an index. */
  recordsOf(folder: string): Collection<RecordRow, [string, string, string]> {
    const { minKey, maxKey } = Dexie;
    return this.records.where("[folder+list+id]").between([folder, minKey, minKey], [folder, maxKey, maxKey]);
  }

  /** Whether it was made anew, empty, since this was asked last. */
  takeIsNew(): boolean {
    const { isNew } = this;
    this.isNew = false;
    return isNew;
  }
}

/** The name of the one database that is no working copy. */
export const DEVICE_MEMORY = "second-story-device";

/** What this device remembers of how the app looks, whatever the workspace. */
export class DeviceMemory extends Dexie {
  declare readonly preferences: EntityTable<PreferenceRow, "name">;

  constructor() {
    super(DEVICE_MEMORY, { chromeTransactionDurability: "strict" });
    this.version(1).stores({ preferences: "name" });
  }
}
