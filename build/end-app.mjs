// @ts-check
import { readdir, readFile } from "node:fs/promises";

/**
 * Ends every process of an app that was started on a profile: for a start that nobody has hold of. Linux only, where
 * /proc tells; elsewhere it does nothing.
 * @param {string} profile as given in --user-data-dir
 */
export async function endAppOn(profile) {
  for (const entry of await readdir("/proc").catch(() => [])) {
    if (!/^\d+$/.test(entry)) continue;
    const command = await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "");
    if (!command.includes(`--user-data-dir=${profile}`)) continue;
    try {
      process.kill(Number(entry), "SIGKILL");
    } catch {
      // It ended between the listing and now.
    }
  }
}
