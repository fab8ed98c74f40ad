import type { Event } from "../model/event";
import type { Incident } from "../model/incident";

/** Words without case, breaks, and the stop at their end. */
export function flat(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase()
    .replace(/[.,;:!?]+$/u, "");
}

/** Whether a text says no more than the title of its incident. */
export function isTitleAgain({ title }: Pick<Incident, "title">, text: string): boolean {
  return flat(text) === flat(title);
}

/**
 * Whether an event tells a reader nothing but the title once more, as the only sentence of a beginning does: it has no
 * time, no place and nobody of its own, and nothing leads to it.
 */
export function addsNothing(incident: Incident, event: Event): boolean {
  const { id, when, end, detail = "", lane = "", people, knownBy, after } = event;
  if (when !== undefined || end !== undefined || !isTitleAgain(incident, event.title)) return false;
  if (detail !== "" || lane !== "" || people.length + knownBy.length + after.length > 0) return false;
  const { cascade, factors, insights, keyTimes } = incident;
  const leads = [...cascade.nodes, ...factors, ...insights].some(({ events }) => events.includes(id));
  return !leads && !Object.values(keyTimes).some((each) => each !== undefined && "event" in each && each.event === id);
}
