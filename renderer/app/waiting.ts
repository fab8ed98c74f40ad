import { isForToday, type WaitingItem } from "../../core/actions/incidentStanding";
import { useIncidentSummaries, useToday } from "../store/hooks";
import type { IncidentSummary } from "../store/summary";

/** Something to see to, with the incident in which it stands. */
export interface Waiting {
  readonly item: WaitingItem;
  readonly summary: IncidentSummary;
}

/** Everything that waits in these incidents, the oldest date first; what has none stands last. */
export function waitingIn(summaries: readonly IncidentSummary[]): readonly Waiting[] {
  return summaries
    .flatMap((summary) => summary.standing.waiting.map((item) => ({ item, summary })))
    .sort((a, b) => rank(a.item) - rank(b.item) || ((a.item.date ?? "9999") < (b.item.date ?? "9999") ? -1 : 1));
}

/** What somebody has promised by a date comes before what only waits for a trial. */
function rank(item: WaitingItem): number {
  return item.kind === "verify" ? 1 : 0;
}

/** How much needs somebody today: overdue, due today, or waiting for a trial. */
export function useNeedsMeCount(): number {
  const today = useToday();
  return waitingIn(useIncidentSummaries() ?? []).filter(({ item }) => isForToday(item, today)).length;
}
