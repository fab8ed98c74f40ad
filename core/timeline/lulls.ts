import type { Incident } from "../model/incident";
import { effectiveIntervalOf, endIntervalOf } from "./effective";

/** A stretch (ms since epoch) in which nothing is recorded: after `fromMs`, before `toMs`. */
export interface Lull {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How long a stretch must be to count as quiet. */
export interface LullOptions {
  /** In ms; nothing shorter is a lull. */
  readonly atLeastMs: number;
  /** Share of the whole span; nothing shorter is a lull. */
  readonly atLeastShare: number;
}

const usual: LullOptions = { atLeastMs: 30 * 60_000, atLeastShare: 0.15 };

/**
 * The quiet stretches between events by true time, for folding and for the question "what happened here?". An event
 * lasts from its earliest moment to the latest of its end; moments that are open on a side count by the known one, and
 * one of which only the day is known fills no stretch. O(n log n).
 */
export function quietGaps(
  incident: Pick<Incident, "events" | "sources">,
  options: LullOptions = usual,
): readonly Lull[] {
  const stretches = incident.events.flatMap((event) => {
    const start = event.when?.kind === "day" ? null : effectiveIntervalOf(incident, event);
    const end = event.end?.kind === "day" ? null : endIntervalOf(incident, event);
    const known = [start?.earliest, start?.latest, end?.latest].filter(
      (ms): ms is number => ms !== undefined && Number.isFinite(ms),
    );
    return known.length === 0 ? [] : [{ fromMs: Math.min(...known), toMs: Math.max(...known) }];
  });
  const byStart = stretches.sort((a, b) => a.fromMs - b.fromMs);
  const last = byStart.reduce((latest, stretch) => Math.max(latest, stretch.toMs), Number.NEGATIVE_INFINITY);
  const span = last - (byStart[0]?.fromMs ?? last);
  const threshold = Math.max(options.atLeastMs, options.atLeastShare * span);
  const gaps: Lull[] = [];
  let busyUntil = byStart[0]?.toMs ?? 0;
  for (const { fromMs, toMs } of byStart) {
    if (fromMs - busyUntil >= threshold) gaps.push({ fromMs: busyUntil, toMs: fromMs });
    busyUntil = Math.max(busyUntil, toMs);
  }
  return gaps;
}
