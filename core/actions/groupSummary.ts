import { type ActionRow, waitsFor } from "./rows";

/** What is to be known of several actions without reading them. */
export interface GroupSummary {
  readonly count: number;
  readonly open: number;
  readonly ended: number;
  readonly overdue: number;
  readonly waitForEvidence: number;
  readonly checksDue: number;
  readonly blocked: number;
  /** The first date, not past yet, that one of them has to meet; null: none. */
  readonly next: string | null;
}

/** Counts what stands in these rows. `today` is a calendar date in the workspace's zone. */
export function groupSummary(rows: readonly ActionRow[], today: string): GroupSummary {
  const count = (holds: (row: ActionRow) => boolean) => rows.filter(holds).length;
  const ahead = rows.flatMap(({ nextDate }) => (nextDate !== null && nextDate >= today ? [nextDate] : []));
  return {
    count: rows.length,
    open: count(({ isOpen }) => isOpen),
    ended: count(({ isEnded }) => isEnded),
    overdue: count(({ overdueDays }) => overdueDays > 0),
    waitForEvidence: count((row) => waitsFor(row, "evidence")),
    checksDue: count((row) => waitsFor(row, "check")),
    blocked: count((row) => waitsFor(row, "blocked")),
    next: ahead.sort()[0] ?? null,
  };
}
