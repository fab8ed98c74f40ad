import type { BackupReason } from "./backupCalls";

/** What rotation looks at in a backup. */
export interface Rotated {
  readonly id: string;
  /** When it was made, in ms since epoch. */
  readonly at: number;
  /** Counts up with every backup, whatever the clock says. */
  readonly number: number;
  readonly reason: BackupReason;
  readonly whole: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;

/** How long each kind is kept for its own sake; an automatic one only as the last of its hour, day or month. */
const keptFor: Readonly<Record<BackupReason, number>> = {
  automatic: 0,
  "by-hand": 366 * day,
  restore: 31 * day,
  merge: 31 * day,
  migration: 366 * day,
  unreadable: 31 * day,
};

/** So long each of these spans keeps its last backup. Counted in UTC, so that no clock change makes an hour twice. */
const spans: readonly { readonly age: number; readonly key: (at: number) => string }[] = [
  { age: day, key: (at) => new Date(at).toISOString().slice(0, 13) },
  { age: 31 * day, key: (at) => new Date(at).toISOString().slice(0, 10) },
  { age: 366 * day, key: (at) => new Date(at).toISOString().slice(0, 7) },
];

/**
 * How many go at once. One backup is made at a time, so this is enough to keep up; and a clock that stands years ahead
 * for a moment, and makes everything look old, cannot take more than a few.
 */
export const mostAtOnce = 4;

/**
 * The longest that a stretch without any backup counts for. A clock that stands a year ahead for a day makes nothing a
 * year old by that; and where nobody worked for long, what there is stays longer than promised.
 */
export const longestGap = 7 * day;

/**
 * The backups that are no longer promised, the oldest first: hourly for a day, daily for a month, monthly for a year.
 * The newest one never goes, and none whose moment lies ahead: the clock was set back.
 * @param now ms since epoch
 */
export function expiredBackups(backups: readonly Rotated[], now: number): readonly string[] {
  const kept = new Set<string>();
  const ages = agesOf(backups, now);
  const ageOf = ({ id }: Rotated): number => ages.get(id) ?? 0;
  const past = backups.filter(({ at }) => at <= now);
  const newest = latest(backups.filter(({ whole }) => whole)) ?? latest(backups);
  if (newest !== undefined) kept.add(newest.id);
  for (const { age, key } of spans) {
    const last = new Map<string, Rotated>();
    for (const backup of past.filter((each) => each.whole && ageOf(each) < age)) {
      const rival = last.get(key(backup.at));
      if (rival === undefined || rival.number < backup.number) last.set(key(backup.at), backup);
    }
    for (const { id } of last.values()) kept.add(id);
  }
  return past
    .filter((each) => !kept.has(each.id) && ageOf(each) >= keptFor[each.reason])
    .sort((one, other) => one.number - other.number)
    .slice(0, mostAtOnce)
    .map(({ id }) => id);
}

/** How old each is: what the clock says, but not more than the stretches between the backups since then come to. */
function agesOf(backups: readonly Rotated[], now: number): ReadonlyMap<string, number> {
  const ages = new Map<string, number>();
  let since = 0;
  let later = now;
  for (const { id, at } of backups.toSorted((one, other) => other.number - one.number)) {
    since += Math.min(Math.max(later - at, 0), longestGap);
    ages.set(id, Math.min(now - at, since));
    later = at;
  }
  return ages;
}

/**
 * Whether it is time for the next automatic one: the last was made an hour ago, or its moment lies ahead. Those before it
 * do not count: where the clock was set back, hours come that already have one.
 */
export function isBackupDue(backups: readonly Rotated[], now: number): boolean {
  const last = latest(backups.filter(({ whole }) => whole));
  return last === undefined || last.at > now || now - last.at >= hour;
}

function latest(backups: readonly Rotated[]): Rotated | undefined {
  return backups.reduce<Rotated | undefined>(
    (last, each) => (last === undefined || last.number < each.number ? each : last),
    undefined,
  );
}
