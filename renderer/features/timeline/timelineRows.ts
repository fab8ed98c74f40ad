import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import { dateOf } from "../../../core/model/zone";
import { effectiveIntervalOf } from "../../../core/timeline/effective";
import { type Knowledge, knownAt } from "../../../core/timeline/knownAt";
import { laneName } from "../../../core/timeline/lanes";
import { type Lull, quietGaps } from "../../../core/timeline/lulls";
import { orderOfEvents } from "../../../core/timeline/order";

/** A row of the list. Keys are stable while the row means the same: an event's is its id. */
export type TimelineRow =
  | { readonly kind: "day"; readonly key: string; readonly date: string }
  | { readonly kind: "event"; readonly key: string; readonly event: Event; readonly knowledge: Knowledge }
  | { readonly kind: "gap"; readonly key: string; readonly gap: Lull; readonly before: Event | null }
  | { readonly kind: "undated"; readonly key: string; readonly count: number };

/** What of the list is shown. */
export interface RowFilter {
  /** Words that an event's title, detail or lane must hold, all of them; empty shows all. */
  readonly words: string;
  readonly keyOnly: boolean;
  /** Lanes that are switched off, by what events hold in `lane`; "" stands for no lane. */
  readonly hiddenLanes: ReadonlySet<string>;
  /** ms since epoch: what was not known then is left out. Null: now. */
  readonly knownAtMs: number | null;
}

/** Nothing is left out. */
export const allShown: RowFilter = { words: "", keyOnly: false, hiddenLanes: new Set(), knownAtMs: null };

/** Whether something is left out of the list, so that it cannot say where nothing is recorded. */
export function isFiltered({ words, keyOnly, hiddenLanes, knownAtMs }: RowFilter): boolean {
  return words.trim() !== "" || keyOnly || hiddenLanes.size > 0 || knownAtMs !== null;
}

/**
 * The list: events in their order, a row where the day changes (when there is more than one) and where long nothing is
 * recorded, those without a time at the end. O(n log n).
 */
export function timelineRows(incident: Incident, filter: RowFilter): readonly TimelineRow[] {
  if (isFiltered(filter)) return rowsOf(incident, filter);
  const rows = allRows.get(incident) ?? rowsOf(incident, filter);
  allRows.set(incident, rows);
  return rows;
}

const allRows = new WeakMap<Incident, readonly TimelineRow[]>();

function rowsOf(incident: Incident, filter: RowFilter): readonly TimelineRow[] {
  const shown = shownEvents(incident, filter);
  const days = daysOf(incident);
  const dated = shown.flatMap(({ event, knowledge }) => {
    const place = days.get(event);
    return place === undefined ? [] : [{ event, knowledge, ...place }];
  });
  const withTime = new Set(dated.map(({ event }) => event));
  const undated = shown.filter(({ event }) => !withTime.has(event));
  const hasDays = new Set(dated.map(({ day }) => day)).size > 1;
  const gaps = isFiltered(filter) ? [] : [...quietGaps(incident)];
  const rows: TimelineRow[] = [];
  let day = "";
  let before: Event | null = null;
  for (const one of dated) {
    for (let gap = gaps[0]; gap !== undefined && one.at >= gap.toMs; gap = gaps[0]) {
      rows.push({ kind: "gap", key: `gap ${gap.fromMs}`, gap, before });
      gaps.shift();
    }
    if (hasDays && one.day !== day) rows.push({ kind: "day", key: `day ${one.day} ${one.event.id}`, date: one.day });
    day = one.day;
    rows.push({ kind: "event", key: one.event.id, event: one.event, knowledge: one.knowledge });
    before = one.event;
  }
  if (undated.length > 0) rows.push({ kind: "undated", key: "undated", count: undated.length });
  for (const { event, knowledge } of undated) rows.push({ kind: "event", key: event.id, event, knowledge });
  return rows;
}

/** When an event is listed: ms since epoch, and the day in the incident's zone. */
interface ListedPlace {
  readonly at: number;
  readonly day: string;
}

const knownDays = new WeakMap<Incident, ReadonlyMap<Event, ListedPlace>>();

/** Where each event with a time is listed; worked out once, however the list is narrowed while somebody types. */
function daysOf(incident: Incident): ReadonlyMap<Event, ListedPlace> {
  const known = knownDays.get(incident);
  if (known !== undefined) return known;
  const days = new Map<Event, ListedPlace>();
  for (const event of incident.events) {
    const interval = effectiveIntervalOf(incident, event);
    if (interval === null) continue;
    const at = Number.isFinite(interval.earliest) ? interval.earliest : interval.latest;
    if (Number.isFinite(at)) days.set(event, { at, day: dateOf(at, incident.zone) });
  }
  knownDays.set(incident, days);
  return days;
}

const searchedTexts = new WeakMap<Event, { readonly lane: string; readonly text: string }>();

/** What is searched of an event, in small letters. */
function searchedText(event: Event, lane: string): string {
  const known = searchedTexts.get(event);
  if (known?.lane === lane) return known.text;
  const text = `${event.title} ${event.detail ?? ""} ${lane}`.toLowerCase();
  searchedTexts.set(event, { lane, text });
  return text;
}

/** The selected events, in the order of the list. */
export function selectedOf(rows: readonly TimelineRow[], selected: ReadonlySet<string>): readonly Event[] {
  return rows.flatMap((row) => (row.kind === "event" && selected.has(row.event.id) ? [row.event] : []));
}

interface Shown {
  readonly event: Event;
  readonly knowledge: Knowledge;
}

function shownEvents(incident: Incident, filter: RowFilter): readonly Shown[] {
  const all: readonly Shown[] =
    filter.knownAtMs === null
      ? orderOfEvents(incident).sorted.map((event) => ({ event, knowledge: "known" }))
      : knownAt(incident, filter.knownAtMs);
  const words = filter.words.toLowerCase().split(/\s+/u).filter(Boolean);
  return all.filter(({ event, knowledge }) => {
    if (knowledge === "not yet" || (filter.keyOnly && !event.key)) return false;
    if (filter.hiddenLanes.has(event.lane ?? "")) return false;
    if (words.length === 0) return true;
    const text = searchedText(event, laneName(incident, event.lane));
    return words.every((word) => text.includes(word));
  });
}
