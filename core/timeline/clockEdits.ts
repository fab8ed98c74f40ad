import type { Event } from "../model/event";
import { type Result, refusal, success } from "../model/finding";
import type { Incident } from "../model/incident";
import { intervalOf } from "../model/interval";
import { effectiveIntervalOf } from "./effective";

/** Sets how far a source's clock was ahead of true time, in ms; with null nobody measured it. */
export function setClockOffset(
  incident: Incident,
  { source: id, offsetMs }: { source: string; offsetMs: number | null },
): Incident {
  return {
    ...incident,
    sources: incident.sources.map((source) => {
      if (source.id !== id) return source;
      const { offsetMs: _before, ...others } = source;
      return offsetMs === null ? others : { ...source, offsetMs };
    }),
  };
}

/**
 * "The same moment as …": puts the clock of an event's source right by another event whose time is trusted. Both
 * must have a time, and stand in different sources.
 */
export function alignClock(
  incident: Incident,
  { event: eventId, sameMomentAs }: { event: string; sameMomentAs: string },
): Result<Incident> {
  const find = (id: string) => incident.events.find((event) => event.id === id);
  const [event, trusted] = [find(eventId), find(sameMomentAs)];
  const raw = event?.when === undefined ? null : intervalOf(event.when);
  const truth = trusted === undefined ? null : effectiveIntervalOf(incident, trusted);
  if (event?.source === undefined || raw === null || truth === null) {
    return refused(
      event,
      "comes from no source or has no time, or the other one has none. Choose two events with times.",
    );
  }
  if (event.source.id === trusted?.source?.id) {
    return refused(
      event,
      "and the other event stand in the same source, so they share its clock. Choose one of another.",
    );
  }
  const offsetMs = raw.earliest - truth.earliest;
  if (!Number.isFinite(offsetMs)) return refused(event, "or the other one has an open beginning. Narrow it first.");
  return success(setClockOffset(incident, { source: event.source.id, offsetMs }));
}

function refused(event: Event | undefined, why: string) {
  return refusal("clock-not-aligned", "timeline", `“${event?.title ?? "The event"}” ${why}`);
}
