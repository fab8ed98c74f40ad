import type { Incident } from "../model/incident";
import type { Interval } from "../model/interval";
import type { Steps } from "../model/steps";
import { effectiveIntervalOf } from "./effective";
import { anyTime, isContradicted, runsOfLines, stepsByAfter } from "./statedOrder";
import { type Components, stronglyConnected } from "./stronglyConnected";

/**
 * "Came before" as a graph with few links. Its first nodes are the events, by index; the others stand for "whatever
 * begins after this moment" or "all lines from here on", so that n events need O(n) links, not n².
 */
export interface OrderGraph {
  readonly successors: readonly (readonly number[])[];
  readonly components: Components;
}

/** The graph whose paths between events are the transitive closure of intervals and stated order. O(n log n). */
export function* orderGraphInSteps(incident: Pick<Incident, "events" | "sources">): Steps<OrderGraph> {
  const intervals = yield* effectiveIntervals(incident);
  const successors: number[][] = intervals.map(() => []);
  yield;
  addIntervalOrder(intervals, successors);
  yield;
  addStatedOrder(incident, intervals, successors);
  yield;
  return { successors, components: stronglyConnected(successors) };
}

/** Zones are slow to ask: so many events are one step. */
const STEP = 500;

/** By index of event; an event without a time may have happened at any. */
function* effectiveIntervals(incident: Pick<Incident, "events" | "sources">): Steps<readonly Interval[]> {
  const intervals: Interval[] = [];
  for (const event of incident.events) {
    intervals.push(effectiveIntervalOf(incident, event) ?? anyTime);
    if (intervals.length % STEP === 0) yield;
  }
  return intervals;
}

/**
 * One node per event in order of its earliest time, leading to that event and to the next such node; each event leads
 * to the first of them that begins after its latest time.
 */
function addIntervalOrder(intervals: readonly Interval[], successors: number[][]): void {
  const earliestOf = (index: number) => intervals[index]?.earliest ?? 0;
  const byEarliest = [...intervals.keys()].sort((a, b) => order(earliestOf(a), earliestOf(b)));
  const base = successors.length;
  for (const [position, index] of byEarliest.entries()) {
    const next = base + position + 1;
    successors.push(position + 1 < byEarliest.length ? [index, next] : [index]);
  }
  for (const [index, { latest }] of intervals.entries()) {
    const position = firstAfter(byEarliest, earliestOf, latest);
    if (position < byEarliest.length) successors[index]?.push(base + position);
  }
}

/** Position of the first event that begins after `latest`; the length when none does. */
function firstAfter(byEarliest: readonly number[], earliestOf: (index: number) => number, latest: number): number {
  let low = 0;
  let high = byEarliest.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (earliestOf(byEarliest[middle] ?? 0) > latest) high = middle;
    else low = middle + 1;
  }
  return low;
}

function order(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function addStatedOrder(
  incident: Pick<Incident, "events">,
  intervals: readonly Interval[],
  successors: number[][],
): void {
  for (const step of stepsByAfter(incident.events)) {
    if (!isContradicted(step, intervals)) successors[step.first]?.push(step.second);
  }
  for (const lines of runsOfLines(incident.events, intervals)) {
    for (const [position, line] of lines.entries()) {
      const next = lines[position + 1];
      if (next === undefined) continue;
      const between = successors.length;
      successors.push([...next]);
      for (const index of line) successors[index]?.push(between);
    }
  }
}
