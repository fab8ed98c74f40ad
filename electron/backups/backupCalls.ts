import { z } from "zod";
import { failed, hash, path, textFile, writablePath } from "../bridgeValues";

/** Why a backup was made: by itself, because somebody asked, or before something that could go wrong. */
export const backupReason = z.enum(["automatic", "by-hand", "restore", "merge", "migration", "unreadable"]);

/** The name of a backup's list without its ending: its moment and its reason. */
const backupId = z.string().regex(/^\d{8}T\d{9}Z-[a-z-]{1,20}$/);

const backup = z.object({
  id: backupId,
  /** When it was made, in ms since epoch. */
  at: z.number(),
  reason: backupReason,
  /** True where it holds the whole workspace, false where it holds single files that were about to be replaced. */
  whole: z.boolean(),
  /** How many of its files are those of an incident. */
  incidents: z.number(),
  bytes: z.number(),
  /** Why it cannot be used, in a sentence. */
  problem: z.string().optional(),
});

const made = z.object({ kind: z.literal("made"), backup });
/** Nothing differs from this one, so that it holds the present state too. */
const unchanged = z.object({ kind: z.literal("unchanged"), backup });
const stopped = z.object({ kind: z.literal("stopped") });

/** The calls about backups: the host makes and checks them; what a restore means, the window decides. */
export const backupCalls = {
  /** All backups, newest first. */
  listBackups: {
    args: z.void(),
    result: z.union([z.object({ kind: z.literal("backups"), backups: z.array(backup) }), failed]),
  },
  /** Backs up the whole workspace and reads it back. Before a restore one is made even where nothing changed. */
  backUpWorkspace: {
    args: z.object({ reason: z.enum(["by-hand", "restore"]) }),
    result: z.union([made, unchanged, stopped, failed]),
  },
  /** Ends the backup that is being made; it then never was. */
  stopBackup: { args: z.void(), result: z.void() },
  backupFiles: {
    args: z.object({ backup: backupId }),
    result: z.union([
      z.object({ kind: z.literal("files"), files: z.array(z.object({ path, hash, size: z.number() })) }),
      failed,
    ]),
  },
  /** Which of these files of a backup do not read back as they were kept. */
  checkBackupFiles: {
    args: z.object({ backup: backupId, paths: z.array(path).max(1_000) }),
    result: z.union([z.object({ kind: z.literal("checked"), damaged: z.array(path) }), failed]),
  },
  /** The texts of files of a backup; what is damaged stands in `failures`. */
  readBackupFiles: {
    args: z.object({ backup: backupId, paths: z.array(path).max(1_000) }),
    result: z.object({ files: z.array(textFile), failures: z.array(failed.extend({ path })) }),
  },
  /** Copies files out of a backup, in this order, to where nothing stands; what stands there is left as it is. */
  putBack: {
    args: z.object({
      backup: backupId,
      files: z.array(z.object({ path, to: writablePath })).max(10_000),
    }),
    result: z.union([z.object({ kind: z.literal("put"), left: z.array(path) }), failed]),
  },
};

/** What the host says of backups on its own: how far one has come, that one was made, or why none can be. */
export const backupNews = z.union([
  z.object({ kind: z.literal("progress"), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal("made") }),
  failed,
]);

export type Backup = z.infer<typeof backup>;
export type BackupReason = z.infer<typeof backupReason>;
