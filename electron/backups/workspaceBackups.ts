import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { readWithHash, replaceFile } from "../atomicFile";
import type { CallArgs, CallResult, EventPayload, Failed } from "../bridge";
import { failure, failureOf } from "../fileFailure";
import { oneAtATime } from "../oneAtATime";
import type { OwnMarks } from "../ownMarks";
import { textOf } from "../textBytes";
import { placeIn, type WorkspaceFolder } from "../workspaceFolder";
import type { BackupReason } from "./backupCalls";
import {
  type BackupList,
  bytesPath,
  createListReader,
  describeBackup,
  describeDamaged,
  type KeptFile,
  listAt,
  readsBack,
} from "./backupFolder";
import { type BackupOrder, type MadeBackup, makeBackup, rotate } from "./makeBackup";
import { isBackupDue } from "./rotation";

/** The first look comes when the start is long over; then often enough that an hour is not missed by much. */
const firstLookMs = 60_000;
const lookAgainMs = 300_000;

/** Makes, lists and reads the backups of a folder, one at a time; an automatic one whenever an hour has gone by. */
export function createWorkspaceBackups(
  folder: WorkspaceFolder,
  marks: OwnMarks,
  tell: (news: EventPayload<"backupNews">) => void,
) {
  const readLists = createListReader(folder);
  const inTurn = oneAtATime();
  let isStopped = false;
  let ended = false;
  let lastFailure: string | undefined;

  async function make(order: Omit<BackupOrder, "at">): Promise<MadeBackup> {
    try {
      return await makeBackup(folder, await readLists(), { ...order, at: new Date() });
    } catch (error) {
      return notMade(folder, failureOf(error, `The folder ${join(folder.root, ".backups")}`));
    }
  }

  function makeWhole(order: Omit<BackupOrder, "at" | "isStopped">): Promise<MadeBackup> {
    return inTurn("whole", async () => {
      isStopped = false;
      const made = await make({ ...order, isStopped: () => isStopped || ended });
      // What could not be taken away now is taken away after the next one.
      if (made.kind === "made") await rotate(folder, await readLists(), Date.now()).catch(() => undefined);
      return made;
    });
  }

  /** Never in the way of anybody: a failure is told once, until it is another one or a backup was made again. */
  async function look(): Promise<void> {
    const found = await readLists().catch(() => undefined);
    if (found === undefined || !isBackupDue(found.lists, Date.now())) return;
    const made = await makeWhole({ reason: "automatic" });
    if (ended) return;
    if (made.kind === "failed" && made.message !== lastFailure) tell(made);
    if (made.kind === "made") tell({ kind: "made" });
    lastFailure = made.kind === "failed" ? made.message : undefined;
  }

  let looking = setTimeout(lookOn, firstLookMs);
  let looked = Promise.resolve();
  function lookOn(): void {
    looked = look().finally(() => {
      if (!ended) looking = setTimeout(lookOn, lookAgainMs);
    });
  }

  async function withBackup<Result>(id: string, use: (list: BackupList) => Promise<Result>): Promise<Result | Failed> {
    try {
      const list = await listAt(folder, id);
      if (list !== undefined) return await use(list);
      const { damaged } = await readLists();
      return damaged.includes(id)
        ? failure("other", describeDamaged(id).problem ?? "")
        : failure("absent", "This backup is not there any more. Choose another one.");
    } catch (error) {
      return failureOf(error, `.backups/${id}.json`);
    }
  }

  return {
    stop(): void {
      ended = true;
      clearTimeout(looking);
    },
    /** Resolves when an automatic backup that is due by now has been made, or could not be. */
    settled: (): Promise<void> => looked,
    /** Does something to what is kept while no backup of everything is made. */
    alone: <Result>(work: () => Promise<Result>): Promise<Result> => inTurn("whole", work),
    stopMaking(): void {
      isStopped = true;
    },

    async list(): Promise<CallResult<"listBackups">> {
      try {
        const { lists, damaged } = await readLists();
        const backups = [...lists.map(({ described }) => described), ...damaged.map(describeDamaged)];
        return { kind: "backups", backups: backups.sort((one, other) => other.at - one.at) };
      } catch (error) {
        return failureOf(error, `The folder ${join(folder.root, ".backups")}`);
      }
    },

    async make({ reason }: CallArgs<"backUpWorkspace">): Promise<CallResult<"backUpWorkspace">> {
      const progress = aboutAHundredTimes((done, total) => tell({ kind: "progress", done, total }));
      const made = await makeWhole({ reason, progress, always: reason === "restore" });
      return "list" in made ? { kind: made.kind, backup: describeBackup(made.list) } : made;
    },

    /** Keeps a single file that is about to be replaced; it does not wait for a backup of everything. */
    async copyOf(path: string, reason: BackupReason): Promise<CallResult<"backUp">> {
      const from = await placeIn(folder, path);
      if (from.kind === "failed") return from;
      const made = await inTurn("single", () => make({ reason, only: [path] }));
      if (made.kind === "failed") return made;
      if (made.kind !== "made" || made.list.files.length === 0) {
        return failure("absent", `${path} is not there, so no copy of it was kept.`);
      }
      return { kind: "kept", path: `.backups/${made.list.id}.json` };
    },

    files: ({ backup }: CallArgs<"backupFiles">): Promise<CallResult<"backupFiles">> =>
      withBackup(backup, async ({ files }) => ({
        kind: "files" as const,
        files: files.map(({ path, sha256, bytes }) => ({ path, hash: sha256, size: bytes })),
      })),

    check: ({ backup, paths }: CallArgs<"checkBackupFiles">): Promise<CallResult<"checkBackupFiles">> =>
      withBackup(backup, async (list) => {
        const damaged: string[] = [];
        for (const path of paths) {
          const file = fileIn(list, path);
          if (file === undefined || !(await readsBack(folder, file))) damaged.push(path);
        }
        return { kind: "checked" as const, damaged };
      }),

    async read({ backup, paths }: CallArgs<"readBackupFiles">): Promise<CallResult<"readBackupFiles">> {
      const answer: CallResult<"readBackupFiles"> = { files: [], failures: [] };
      const read = await withBackup(backup, async (list) => {
        for (const path of paths) {
          const kept = await keptBytes(folder, fileIn(list, path));
          const text = kept === undefined ? undefined : textOf(kept.bytes);
          if (kept === undefined || text === undefined) answer.failures.push({ ...damagedIn(list, path), path });
          else answer.files.push({ path, text, hash: kept.hash });
        }
        return { kind: "read" as const };
      });
      return read.kind === "failed" ? { files: [], failures: paths.map((path) => ({ ...read, path })) } : answer;
    },

    putBack: ({ backup, files }: CallArgs<"putBack">): Promise<CallResult<"putBack">> =>
      withBackup(backup, async (list) => {
        const left: string[] = [];
        for (const { path, to } of files) {
          const place = await placeIn(folder, to);
          if (place.kind === "failed") return place;
          const kept = await keptBytes(folder, fileIn(list, path));
          if (kept === undefined) return damagedIn(list, path);
          const put = await replaceFile(place.absolute, kept.bytes, "absent");
          if (put.kind === "written") await marks.note(place.absolute);
          else if (put.hash !== kept.hash) left.push(to);
        }
        return { kind: "put" as const, left };
      }),
  };
}

/** A workspace that cannot be written is told elsewhere; where it can, and `.backups` alone cannot, nobody else would say so. */
async function notMade(folder: WorkspaceFolder, failed: Failed): Promise<Failed> {
  if (failed.reason !== "read-only") return failed;
  const isWritable = await access(folder.root, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) return failed;
  return failure(
    "other",
    `The folder ${join(folder.root, ".backups")} may not be written, though the workspace may: work is saved, backups are not made. Allow writing there, or move it away, and a new one is made.`,
  );
}

function fileIn({ files }: BackupList, path: string): KeptFile | undefined {
  return files.find((file) => file.path === path);
}

async function keptBytes(folder: WorkspaceFolder, file: KeptFile | undefined) {
  const found = file === undefined ? "absent" : await readWithHash(bytesPath(folder, file));
  return found === "absent" || found.hash !== file?.sha256 ? undefined : found;
}

function damagedIn({ id }: BackupList, path: string): Failed {
  return failure(
    "other",
    `${path} in the backup ${id} does not read back as it was kept: it is damaged or gone. It was not restored. Choose another backup.`,
  );
}

/** Hands on about a hundred of all calls: enough to see it move. */
function aboutAHundredTimes(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  return (done, total) => {
    if (done % Math.max(1, Math.floor(total / 100)) === 0) tell(done, total);
  };
}
