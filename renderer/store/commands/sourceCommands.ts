import { z } from "zod";
import { withStatesOf } from "../../../core/intake/sourceStates";
import { addSpeakers } from "../../../core/intake/speakers";
import { isRecordList } from "../../../core/model/documentChange";
import type { Event } from "../../../core/model/event";
import { Id, Zone } from "../../../core/model/scalars";
import { Source } from "../../../core/model/source";
import { appCommand, incidentCommand } from "../command";

const Line = z.number().int().positive();
/** Only that they are events of a kind: they may be tens of thousands, and each is checked whole before it is kept. */
const Events = z.custom<readonly Event[]>((given) => isRecordList(given));

export const takeInSource = incidentCommand({
  id: "source.takeIn",
  title: "Take in notes",
  hidden: true,
  input: z.object({ source: Source }),
  change: (incident, { source }) => ({ ...incident, sources: [...incident.sources, source] }),
});

export const takeLines = incidentCommand({
  id: "source.takeLines",
  title: "Take lines into the timeline",
  hidden: true,
  input: z.object({ source: Id, lines: z.array(Line).min(1), events: Events }),
  change: (incident, { source, lines, events }) => {
    const taken = withStatesOf(incident, source, lines, "taken");
    return { ...taken, events: [...taken.events, ...events] };
  },
});

/** The lines of a source at which what somebody said begins. */
const Said = z.object({ source: Id, lines: z.array(Line).readonly() });
const words = z.string().trim().min(1, "needs at least a word");

export const askForSpeakers = appCommand({
  id: "source.askForSpeakers",
  title: "Add who speaks in the sources as people…",
});

export const addSpeakersCommand = incidentCommand({
  id: "source.addSpeakers",
  title: "Add speakers as people",
  hidden: true,
  input: z.object({
    speakers: z
      .array(z.object({ name: words, role: words, team: words.optional(), said: z.array(Said).readonly() }))
      .min(1),
  }),
  change: (incident, { speakers }, { newId }) =>
    addSpeakers(
      incident,
      speakers.map(({ said, ...person }) => ({ person: { id: newId(), ...person }, said })),
    ),
});

export const setAsideLines = incidentCommand({
  id: "source.ignoreLines",
  title: "Ignore lines",
  hidden: true,
  input: z.object({ source: Id, lines: z.array(Line).min(1) }),
  change: (incident, { source, lines }) => withStatesOf(incident, source, lines, "ignored"),
});

export const reopenLines = incidentCommand({
  id: "source.reopenLines",
  title: "Open ignored lines again",
  hidden: true,
  input: z.object({ source: Id, lines: z.array(Line).min(1) }),
  change: (incident, { source, lines }) => withStatesOf(incident, source, lines, "open"),
});

export const setSourceClock = incidentCommand({
  id: "source.setClock",
  title: "Set clock of source",
  hidden: true,
  input: z.object({
    source: Id,
    offsetMs: z.number().int(),
    zone: Zone.optional(),
    year: z.number().int().min(1970).max(9999).optional(),
    assumed: z.array(z.string()),
    /** Events taken from it whose times were read under the former assumptions. */
    events: z.custom<readonly Pick<Event, "id" | "when" | "end">[]>((given) => isRecordList(given)),
  }),
  change: (incident, { source: id, offsetMs, zone, year, assumed, events }) => {
    const times = new Map(events.map((event) => [event.id, event]));
    const sources = incident.sources.map((source) => {
      if (source.id !== id) return source;
      const { offsetMs: _former, ...rest } = source;
      return {
        ...rest,
        ...(offsetMs === 0 ? {} : { offsetMs }),
        ...(zone === undefined ? {} : { zone }),
        ...(year === undefined ? {} : { year }),
        assumed,
      };
    });
    const retimed = incident.events.map((event) => {
      const time = times.get(event.id);
      if (time === undefined) return event;
      const { when: _when, end: _end, ...rest } = event;
      return { ...rest, ...(time.when && { when: time.when }), ...(time.end && { end: time.end }) };
    });
    return { ...incident, sources, events: times.size === 0 ? incident.events : retimed };
  },
});

export const sourceCommands = [
  takeInSource,
  takeLines,
  askForSpeakers,
  addSpeakersCommand,
  setAsideLines,
  reopenLines,
  setSourceClock,
];
