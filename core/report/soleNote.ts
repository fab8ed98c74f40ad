import type { Event } from "../model/event";
import type { Evidence } from "../model/evidence";
import type { Incident } from "../model/incident";
import type { Source } from "../model/source";
import type { EvidenceItem } from "./evidenceIndex";
import { flat } from "./saidTwice";

function quotesOf({ evidence }: Event): readonly string[] {
  return evidence.flatMap((each: Evidence) => (each.kind === "line" ? [each.quote] : []));
}

/** Whether the summary tells an event in the words of the note that it was taken from. */
export function isToldBySummary({ summary }: Pick<Incident, "summary">, event: Event): boolean {
  const quotes = quotesOf(event).map(flat);
  const told = flat(summary ?? "");
  return quotes.length > 0 && quotes.every((quote) => quote !== "" && told.includes(quote));
}

function isToldByItself(event: Event): boolean {
  const told = flat(`${event.title} ${event.detail ?? ""}`);
  return quotesOf(event).every((quote) => told.includes(flat(quote)));
}

/**
 * The one note that all evidence comes from, where the report says in the note's own words what it says: a list of
 * evidence would only repeat it, so that one sentence names the note. Null where there is any other source or evidence,
 * where the note's clock was off, and for what was written at the time: a chat, a log, a mail.
 */
export function soleNoteOf(incident: Incident, items: readonly EvidenceItem[]): Source | null {
  const [note, ...others] = incident.sources;
  if (note === undefined || others.length > 0 || note.kind !== "text" || (note.offsetMs ?? 0) !== 0) return null;
  const events = new Set(incident.events.map(({ id }) => id));
  const showEventsAlone = items.every(
    ({ evidence, shows }) =>
      evidence.kind === "line" && evidence.source === note.id && shows.every((id) => events.has(id)),
  );
  const areQuoted = incident.events.every((event) => isToldByItself(event) || isToldBySummary(incident, event));
  return items.length > 0 && showEventsAlone && areQuoted ? note : null;
}
