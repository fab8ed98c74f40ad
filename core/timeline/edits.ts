import type { EditContext } from "../model/editContext";
import type { Event } from "../model/event";
import { type Incident, type KeyTime, type KeyTimeName, keyTimeNames } from "../model/incident";
import { clockOffsetMs } from "./effective";
import { effectiveWhen } from "./effectiveWhen";
import { notesWithout } from "./noteOrigins";

/** What is known of an event, all but its id; what is left out is empty. */
export type EventInput = Pick<Event, "title"> & Partial<Omit<Event, "id" | "title">>;

const emptyEvent = { after: [], knownBy: [], kind: "note", people: [], key: false, evidence: [] } as const;

/** Enters an event, last in the entered order. */
export function addEvent(incident: Incident, input: EventInput, ctx: EditContext): Incident {
  return addEvents(incident, [input], ctx);
}

/** Enters many events at once, in their order. */
export function addEvents(incident: Incident, inputs: readonly EventInput[], ctx: EditContext): Incident {
  const added = inputs.map((input): Event => ({ ...emptyEvent, ...input, id: ctx.newId() }));
  return { ...incident, events: [...incident.events, ...added] };
}

/** New values for some fields of an event; undefined takes a field away. Unknown events are left alone. */
export type EventPatch = { readonly [Field in Exclude<keyof Event, "id">]?: Event[Field] | undefined };

/** Changes fields of an event. */
export function editEvent(incident: Incident, { event: id, patch }: { event: string; patch: EventPatch }): Incident {
  return withEvent(incident, id, (event) => withoutAbsent({ ...event, ...patch }));
}

/**
 * Removes events and every mention of them: orders, nodes, factors and insights that they show. A key time that pointed
 * at one keeps the moment itself, by true time.
 */
export function removeEvents(incident: Incident, { events: ids }: { events: readonly string[] }): Incident {
  const gone = new Set(ids);
  const events = incident.events
    .filter((event) => !gone.has(event.id))
    .map((event) => withoutIds(event, "after", gone));
  const { nodes } = incident.cascade;
  const kept = nodes.map((node) => withoutIds(node, "events", gone));
  return {
    ...incident,
    keyTimes: keyTimesWithout(incident, gone),
    events,
    cascade: isSameList(nodes, kept) ? incident.cascade : { ...incident.cascade, nodes: kept },
    factors: incident.factors.map((factor) => withoutIds(factor, "events", gone)),
    insights: incident.insights.map((insight) => withoutIds(insight, "events", gone)),
    reviews: notesWithout(incident.reviews, "event", gone),
  };
}

/** Marks events as belonging in the report, or takes the mark away. */
export function markKey(
  incident: Incident,
  { events: ids, key }: { events: readonly string[]; key: boolean },
): Incident {
  const marked = new Set(ids);
  return {
    ...incident,
    events: incident.events.map((event) => (marked.has(event.id) && event.key !== key ? { ...event, key } : event)),
  };
}

/** "I know that this came later": states that one event came after another, and takes back the opposite. */
export function stateOrder(incident: Incident, { earlier, later }: { earlier: string; later: string }): Incident {
  if (earlier === later) return incident;
  const stated = withEvent(incident, later, (event) =>
    event.after.includes(earlier) ? event : { ...event, after: [...event.after, earlier] },
  );
  return takeBackOrder(stated, { earlier: later, later: earlier });
}

/** Takes back that one event came after another. */
export function takeBackOrder(incident: Incident, { earlier, later }: { earlier: string; later: string }): Incident {
  return withEvent(incident, later, (event) => withoutIds(event, "after", new Set([earlier])));
}

/** Sets a key time, or with null takes it away. */
export function setKeyTime(incident: Incident, { name, time }: { name: KeyTimeName; time: KeyTime | null }): Incident {
  const { [name]: _before, ...others } = incident.keyTimes;
  return { ...incident, keyTimes: time === null ? others : { ...incident.keyTimes, [name]: time } };
}

/** Marks an event as the moment of a key time ("impact starts"); marking it again takes the mark away. */
export function toggleKeyTimeMark(incident: Incident, { name, event }: { name: KeyTimeName; event: string }): Incident {
  const before = incident.keyTimes[name];
  const isMarked = before !== undefined && "event" in before && before.event === event;
  return setKeyTime(incident, { name, time: isMarked ? null : { event } });
}

/** The key times that an event marks, in their expected order. */
export function keyTimeMarksOf(incident: Pick<Incident, "keyTimes">, eventId: string): readonly KeyTimeName[] {
  return keyTimeNames.filter((name) => {
    const time = incident.keyTimes[name];
    return time !== undefined && "event" in time && time.event === eventId;
  });
}

function keyTimesWithout(incident: Incident, gone: ReadonlySet<string>): Incident["keyTimes"] {
  let { keyTimes } = incident;
  for (const name of keyTimeNames) {
    const time = keyTimes[name];
    if (time === undefined || !("event" in time) || !gone.has(time.event)) continue;
    const event = incident.events.find((candidate) => candidate.id === time.event);
    const moment = event?.when === undefined ? null : effectiveWhen(event.when, clockOffsetMs(incident, event));
    ({ keyTimes } = setKeyTime({ ...incident, keyTimes }, { name, time: moment }));
  }
  return keyTimes;
}

function withEvent(incident: Incident, id: string, change: (event: Event) => Event): Incident {
  const events = incident.events.map((event) => (event.id === id ? change(event) : event));
  return isSameList(events, incident.events) ? incident : { ...incident, events };
}

function withoutAbsent<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;
}

function withoutIds<Key extends string, Item extends { readonly [K in Key]: readonly string[] }>(
  item: Item,
  key: Key,
  gone: ReadonlySet<string>,
): Item {
  return item[key].some((id) => gone.has(id)) ? { ...item, [key]: item[key].filter((id) => !gone.has(id)) } : item;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
