import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import { personToken } from "../model/people";
import type { Person } from "../model/person";
import type { ProposedEvent } from "./proposal";
import type { ProposedLines } from "./proposedLines";

/** Someone who speaks in a chat: the name as written there, and the lines at which what was said begins. */
export type Speaker = { readonly name: string; readonly lines: readonly number[] };

/** Who speaks in a source, in order of appearance; nobody in what is no chat. */
export function speakersOf(lines: ProposedLines): readonly Speaker[] {
  const spoken = new Map<string, number[]>();
  for (const { events } of lines) {
    for (const { who, line } of events) {
      if (who === undefined || who === "") continue;
      const known = spoken.get(who);
      if (known === undefined) spoken.set(who, [line]);
      else known.push(line);
    }
  }
  return [...spoken].map(([name, at]) => ({ name, lines: at }));
}

/** Someone who speaks in chats, with the lines of each source at which what was said begins. */
export interface UnknownSpeaker {
  readonly name: string;
  readonly said: readonly { readonly source: string; readonly lines: readonly number[] }[];
}

/** Who speaks in several sources and is not in the people list, in order of appearance; each once. */
export function unknownSpeakers(
  people: readonly Person[],
  read: readonly { readonly source: string; readonly speakers: readonly Speaker[] }[],
): readonly UnknownSpeaker[] {
  const unknown = new Map<string, { name: string; said: { source: string; lines: readonly number[] }[] }>();
  for (const { source, speakers } of read) {
    for (const { name, lines } of speakers) {
      if (personCalled(people, name) !== undefined) continue;
      const known = unknown.get(plain(name));
      if (known === undefined) unknown.set(plain(name), { name, said: [{ source, lines }] });
      else known.said.push({ source, lines });
    }
  }
  return [...unknown.values()];
}

/** The person of the list who is called so. */
export function personCalled(people: readonly Person[], name: string): Person | undefined {
  const wanted = plain(name);
  return people.find((person) => person.name !== undefined && plain(person.name) === wanted);
}

/**
 * Who told what is proposed, if they are of the list: by name, or where a sheet says the role, by role.
 */
export function personWhoTold(
  people: readonly Person[],
  { who = "", knownBy }: Pick<ProposedEvent, "who" | "knownBy">,
): Person | undefined {
  if (plain(who) === "") return undefined;
  const called = personCalled(people, who);
  if (called !== undefined || knownBy === undefined) return called;
  return people.find(({ role }) => role !== undefined && plain(role) === plain(who));
}

/** An event that somebody of the list tells of in a sheet: they stand in it by token, whatever they wrote. */
export function toldBy(event: Event, person: Person, who: string): Event {
  const knownBy = event.knownBy.map((one) => (one.who === who ? { ...one, who: personToken(person.id) } : one));
  return saidBy({ ...event, knownBy }, person);
}

/** An event said by a person of the list: it names them, and lies in their team's lane where it has none. */
export function saidBy(event: Event, { id, team }: Person): Event {
  const people = event.people.includes(id) ? event.people : [...event.people, id];
  const hasLane = event.lane !== undefined && event.lane !== "";
  return { ...event, people, ...(hasLane || team === undefined || team === "" ? {} : { lane: team }) };
}

/** Takes speakers of the sources into the people list; what was taken from their lines is theirs. */
export function addSpeakers(
  incident: Incident,
  speakers: readonly (Pick<UnknownSpeaker, "said"> & { readonly person: Person })[],
): Incident {
  const personAt = new Map(
    speakers.flatMap(({ person, said }) =>
      said.flatMap(({ source, lines }) => lines.map((line) => [`${source} ${line}`, person] as const)),
    ),
  );
  return {
    ...incident,
    people: [...incident.people, ...speakers.map(({ person }) => person)],
    events: incident.events.map((event) => {
      const person = event.source && personAt.get(`${event.source.id} ${event.source.line}`);
      return person === undefined ? event : saidBy(event, person);
    }),
  };
}

function plain(name: string): string {
  return name.replace(/^@/u, "").trim().toLocaleLowerCase("en");
}
