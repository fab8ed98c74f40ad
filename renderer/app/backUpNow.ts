import { makeBackup } from "../store/backups";
import { say, warn } from "../ui/notices";

/** Makes a backup and says how that went. */
export async function backUpNow(): Promise<void> {
  const made = await makeBackup("by-hand");
  if (made.kind === "made") say("A backup was made and read back.", "backup");
  else if (made.kind === "unchanged")
    say("Nothing has changed since the last backup, which holds all of it.", "backup");
  else if (made.kind === "failed") warn(`No backup was made. ${made.message}`, "backup");
}
