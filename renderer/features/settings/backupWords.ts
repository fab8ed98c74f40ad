import { dateOf, localOf } from "../../../core/model/zone";
import { dateInWords } from "../../../core/timeline/words";
import type { Backup } from "../../store/backups";

const reasons: Readonly<Record<Backup["reason"], string>> = {
  automatic: "by itself",
  "by-hand": "asked for",
  restore: "before a restore",
  merge: "before a merge",
  migration: "before a newer format",
  unreadable: "a file that could not be read",
};

/** "25 November 2026, 14:02". */
export function momentOfBackup({ at }: Backup, zone: string): string {
  return `${dateInWords(dateOf(at, zone))}, ${localOf(at, zone).slice(11, 16)}`;
}

/** Why a backup was made: "before a merge". */
export function reasonOfBackup({ reason }: Backup): string {
  return reasons[reason];
}

/** "12 incidents · 1.4 MB"; "one file · 24 kB" where it holds a single file. */
export function contentOfBackup({ whole, incidents, bytes }: Backup): string {
  const what = whole ? `${incidents} ${incidents === 1 ? "incident" : "incidents"}` : "one file";
  return `${what} · ${sizeInWords(bytes)}`;
}

function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}
