import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import { intervalOf } from "../../../core/model/interval";
import { dateOf } from "../../../core/model/zone";
import { zoneAbbreviation } from "../../../core/report/reportClock";
import { clockOffsetMs } from "../../../core/timeline/effective";
import { laneName } from "../../../core/timeline/lanes";
import { whenInWords } from "../../../core/timeline/words";

type WithClock = Pick<Incident, "zone" | "sources">;

/** An event's time as the list shows it, by true time in the incident's zone; empty without one. */
export function timeInWords(incident: WithClock, event: Pick<Event, "when" | "end" | "source">): string {
  const { when, end } = event;
  if (when === undefined) return "";
  // The list says the day above.
  if (when.kind === "day" && end === undefined) return "time unknown";
  const { zone } = incident;
  const offsetMs = clockOffsetMs(incident, event);
  const begin = whenInWords(when, zone, { offsetMs });
  if (end === undefined) return begin;
  const dayOf = (ms: number) => (Number.isFinite(ms) ? dateOf(ms - offsetMs, zone) : "");
  const isOtherDay = dayOf(intervalOf(end).latest) !== dayOf(intervalOf(when).earliest);
  return `${begin} – ${whenInWords(end, zone, { offsetMs, date: isOtherDay })}`;
}

/**
 * Where an event's time comes from, in one line: "14:06:31 GMT, shown from 14:07:14 less 43 s · line 88". Null for an
 * event that was taken from no source.
 */
export function originInWords(incident: Incident, event: Event): string | null {
  const source = incident.sources.find((each) => each.id === event.source?.id);
  if (source === undefined || event.source === undefined) return null;
  const line = `line ${event.source.line} of ${source.name}`;
  if (event.when === undefined) return line;
  if (event.when.kind === "day") return `${whenInWords(event.when, incident.zone)} · ${line}`;
  const offset = source.offsetMs ?? 0;
  const { earliest } = intervalOf(event.when);
  const zone = zoneAbbreviation(incident.zone, Number.isFinite(earliest) ? earliest : 0);
  const shown = `${timeInWords(incident, { ...event, end: undefined })} ${zone}`;
  if (offset === 0) return `${shown} · ${line}`;
  const raw = whenInWords(event.when, incident.zone);
  return `${shown}, shown from ${raw} ${offset > 0 ? "less" : "plus"} ${clockErrorInWords(Math.abs(offset))} · ${line}`;
}

/** An amount by which a clock was off: "43 s", "1 min 5 s", "2 h"; ms in. */
export function clockErrorInWords(ms: number): string {
  const seconds = Math.round(ms / 100) / 10;
  if (seconds < 60) return `${seconds} s`;
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3_600), "h"],
    [Math.floor((whole % 3_600) / 60), "min"],
    [whole % 60, "s"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

/** Events as text for a spreadsheet or a mail: time, lane and words, columns by tabs, a line each. */
export function eventsAsText(incident: Incident, events: readonly Event[], show: (text: string) => string): string {
  const cell = (text: string) => show(text).replace(/\s+/gu, " ").trim();
  return events
    .map((event) => {
      const lane = event.lane === undefined ? "" : laneName(incident, event.lane);
      return [timeInWords(incident, event), cell(lane), cell(event.title)].join("\t");
    })
    .join("\n");
}
