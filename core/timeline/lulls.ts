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
  /** Share of what is left of the whole span without the longer lulls; nothing shorter is a lull. */
  readonly atLeastShare: number;
}

const usual: LullOptions = { atLeastMs: 30 * 60_000, atLeastShare: 0.15 };

/**
 * The quiet stretches between what is recorded, by true time, for folding and for the question "what happened here?".
 * Recorded are the start and the end of an event: an outage that lasts says nothing of what people did meanwhile.
 * Moments that are open on a side count by the known one; one of which only the day is known fills no stretch.
 * O(n log n).
 */
export function quietGaps(incident: WithEvents, options: LullOptions = usual): readonly Lull[] {
  const { events, sources } = incident;
  const before = known.get(events);
  if (before?.sources === sources && before.options === options) return before.gaps;
  const gaps = gapsOf(incident, options);
  known.set(events, { sources, options, gaps });
  return gaps;
}

type WithEvents = Pick<Incident, "events" | "sources">;

interface Known {
  readonly sources: Incident["sources"];
  readonly options: LullOptions;
  readonly gaps: readonly Lull[];
}

const known = new WeakMap<Incident["events"], Known>();

function gapsOf(incident: WithEvents, options: LullOptions): readonly Lull[] {
  const stretches = incident.events.flatMap((event) => {
    const start = event.when?.kind === "day" ? null : effectiveIntervalOf(incident, event);
    const end = event.end?.kind === "day" ? null : endIntervalOf(incident, event);
    return [start, end].flatMap((moment) => {
      const known = [moment?.earliest, moment?.latest].filter(
        (ms): ms is number => ms !== undefined && Number.isFinite(ms),
      );
      return known.length === 0 ? [] : [{ fromMs: Math.min(...known), toMs: Math.max(...known) }];
    });
  });
  const byStart = stretches.sort((a, b) => a.fromMs - b.fromMs);
  const gaps: Lull[] = [];
  let busyUntil = byStart[0]?.toMs ?? 0;
  for (const { fromMs, toMs } of byStart) {
    if (fromMs > busyUntil) gaps.push({ fromMs: busyUntil, toMs: fromMs });
    busyUntil = Math.max(busyUntil, toMs);
  }
  return longOnes(gaps, busyUntil - (byStart[0]?.fromMs ?? busyUntil), options);
}

/** The longest first: a night between two busy hours must not make every other pause look short. */
function longOnes(gaps: readonly Lull[], spanMs: number, { atLeastMs, atLeastShare }: LullOptions): readonly Lull[] {
  const long = new Set<Lull>();
  let left = spanMs;
  for (const gap of [...gaps].sort((a, b) => b.toMs - b.fromMs - (a.toMs - a.fromMs))) {
    const length = gap.toMs - gap.fromMs;
    if (length < Math.max(atLeastMs, atLeastShare * left)) break;
    long.add(gap);
    left -= length;
  }
  return gaps.filter((gap) => long.has(gap));
}
