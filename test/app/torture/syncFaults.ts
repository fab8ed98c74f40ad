import { dirname } from "node:path";
import type { SystemCall } from "./systemCalls";

/** The moments of an edit that the page marks by asking for a file of such a name: each is then a call like the others. */
export type Moment = "begun" | "seen" | "saved";

/** The name of the file that marks a moment; there is none. */
export function markOf(edit: number, moment: Moment): string {
  return `mark-${edit}-${moment}`;
}

const rename = /^rename(?:at|at2)?$/;
const sync = /^(?:fsync|fdatasync)$/;
const workingCopy = /\/IndexedDB\/[^>]*\.leveldb\/\d+\.log>$/;
const paths = /"([^"]*)"/g;

/**
 * Where a call for a sync is missing: of the working copy before an edit is acknowledged, of a file before its rename, of
 * its folder after it, of the history before the edit is shown as saved. The calls that are there must have ended in time.
 * @param documents the folder that workspaces lie in
 */
export function syncFaults(calls: readonly SystemCall[], edits: number, documents: string): readonly string[] {
  return Array.from({ length: edits }, (_, edit) => edit).flatMap((edit) => {
    const at = (moment: Moment) => calls.findIndex(({ args }) => args.includes(markOf(edit, moment)));
    const [begun, seen, saved] = [at("begun"), at("seen"), at("saved")];
    if (!(begun >= 0 && begun < seen && seen < saved)) return [`edit ${edit}: it was not marked`];
    const isAcknowledged = calls.slice(begun, seen).some((call) => isSyncOf(call, workingCopy));
    const faults = isAcknowledged ? [] : ["acknowledged before its working copy was synced"];
    return [...faults, ...fileFaults(calls.slice(begun, saved), documents)].map((fault) => `edit ${edit}: ${fault}`);
  });
}

function isSyncOf({ name, args, result }: SystemCall, what: string | RegExp): boolean {
  if (!sync.test(name) || result !== "0") return false;
  return typeof what === "string" ? args.endsWith(`<${what}>`) : what.test(args);
}

/** What is missing between the beginning of an edit and its being shown as saved. */
function fileFaults(calls: readonly SystemCall[], documents: string): readonly string[] {
  const faults: string[] = [];
  let renames = 0;
  let lastSynced = -1;
  for (const [index, { name, args, result }] of calls.entries()) {
    if (!rename.test(name) || result !== "0") continue;
    const [from = "", to = ""] = [...args.matchAll(paths)].map(([, path]) => path);
    if (!to.startsWith(documents) || !to.endsWith("incident.json")) continue;
    renames += 1;
    if (!calls.slice(0, index).some((call) => isSyncOf(call, from))) faults.push("renamed before it was synced");
    const after = calls.findIndex((call, place) => place > index && isSyncOf(call, dirname(to)));
    if (after === -1) faults.push("shown as saved before its folder was synced");
    lastSynced = after;
  }
  if (renames === 0) faults.push("shown as saved without a rename");
  const history = calls.findIndex((call, place) => place > lastSynced && isSyncOf(call, /\/history\.jsonl>$/));
  if (history === -1) faults.push("shown as saved before its history was synced");
  return faults;
}
