import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import { type Interval, intervalOf, isBefore } from "../model/interval";
import { rawInterval } from "./effective";

/** Somebody or a source says that one event came before another; by index in the list of events. */
export interface StatedStep {
  readonly first: number;
  readonly second: number;
  readonly by: "after" | "line";
}

/** An event without a time may have happened at any. */
export const anyTime: Interval = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

/** What `after` says. Ids that no event bears, and an event after itself, say nothing. */
export function stepsByAfter(events: readonly Event[]): readonly StatedStep[] {
  if (!events.some((event) => event.after.length > 0)) return [];
  const indexOf = new Map(events.map((event, index) => [event.id, index]));
  return events.flatMap((event, second) =>
    event.after.flatMap((id): StatedStep[] => {
      const first = indexOf.get(id);
      return first === undefined || first === second ? [] : [{ first, second, by: "after" }];
    }),
  );
}

/**
 * What the lines of each source say: runs of lines whose times do not run backwards, each in order. A new run begins
 * where a line's time, as stated ("about" without its margin), is before one of the run, or lies before its
 * neighbour's at both ends. Between runs nothing is said. Events of one line have no order. Each inner list holds the
 * events of one line.
 */
export function runsOfLines(
  events: Incident["events"],
  intervals: readonly Interval[],
): readonly (readonly (readonly number[])[])[] {
  const bySource = new Map<string, number[]>();
  for (const [index, { source }] of events.entries()) {
    if (source === undefined) continue;
    const list = bySource.get(source.id);
    if (list === undefined) bySource.set(source.id, [index]);
    else list.push(index);
  }
  return [...bySource.values()].flatMap((indices) => runsOfSource(indices, events, intervals));
}

function runsOfSource(
  indices: readonly number[],
  events: readonly Event[],
  intervals: readonly Interval[],
): readonly (readonly (readonly number[])[])[] {
  const lineOf = (index: number) => events[index]?.source?.line ?? 0;
  const byLine = [...indices].sort((a, b) => lineOf(a) - lineOf(b) || a - b);
  const runs: number[][][] = [];
  let lines: number[][] = [];
  let previous: number | null = null;
  let latestStart = Number.NEGATIVE_INFINITY;
  for (const index of byLine) {
    const stated = statedInterval(events[index]);
    const isSameLine = previous !== null && lineOf(previous) === lineOf(index);
    const isBackwards =
      stated.latest < latestStart ||
      (previous !== null && !isSameLine && isEarlier(intervals[index] ?? anyTime, intervals[previous] ?? anyTime));
    if (lines.length === 0 || isBackwards) {
      lines = [[index]];
      runs.push(lines);
      latestStart = stated.earliest;
    } else {
      if (isSameLine) lines.at(-1)?.push(index);
      else lines.push([index]);
      latestStart = Math.max(latestStart, stated.earliest);
    }
    previous = index;
  }
  return runs;
}

/** By the source's own clock, which is one for all its lines; "about 14:05 ±10" is 14:05. */
function statedInterval(event: Event | undefined): Interval {
  const when = event?.when;
  if (when === undefined) return anyTime;
  return when.kind === "about" ? intervalOf({ ...when, plusMinus: 0 }) : rawInterval(when);
}

function isEarlier(a: Interval, b: Interval): boolean {
  return a.earliest < b.earliest && a.latest < b.latest;
}

/** A stated step that the times contradict: the second is certainly before the first. */
export function isContradicted(step: StatedStep, intervals: readonly Interval[]): boolean {
  return isBefore(intervals[step.second] ?? anyTime, intervals[step.first] ?? anyTime);
}
