import type { Session } from "./session";
import { type SharedQuery, sharedQuery } from "./sharedQuery";
import type { IncidentSummary } from "./summary";

const queries = new WeakMap<Session, SharedQuery<readonly IncidentSummary[]>>();

/** What lists show of every incident, newest first: one query for all who show it. */
export function summaryQueryOf(current: Session): SharedQuery<readonly IncidentSummary[]> {
  const known = queries.get(current);
  if (known !== undefined) return known;
  const query = sharedQuery(async () => newestFirst(await current.database.summaries.toArray()));
  queries.set(current, query);
  return query;
}

/** Lists begin with summaries that were just read, so that they need not wait for the same rows once more. */
export function beginWithSummaries(current: Session, read: readonly IncidentSummary[]): void {
  summaryQueryOf(current).beginWith(newestFirst([...read]));
}

function newestFirst(rows: IncidentSummary[]): readonly IncidentSummary[] {
  return rows.sort((a, b) => (b.startMs ?? 0) - (a.startMs ?? 0) || (a.key < b.key ? 1 : -1));
}
