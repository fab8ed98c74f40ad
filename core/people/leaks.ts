import type { Incident } from "../model/incident";
import { personLabel, personToken } from "../model/people";
import type { Person } from "../model/person";
import type { Source } from "../model/source";
import { atOnce, type Steps } from "../model/steps";
import { cleanText } from "../report/cleanText";
import { type PeopleFinder, peopleFinder } from "./findPeople";
import { findPersonal } from "./findPersonal";
import { type IncidentText, piecesOf, type TextKind, textsOf } from "./incidentTexts";
import type { PersonalKind } from "./personalPatterns";
import { type LeadsTo, leadsTo, placeInWords } from "./placeInWords";

/** A place of an incident that names somebody, or says what is nobody else's business. */
export interface Leak {
  readonly id: string;
  readonly kind: "name" | PersonalKind;
  /** Of a name: whose. */
  readonly person: Person | null;
  /** Where it stands, for a person; tokens in it are as they are stored. */
  readonly where: string;
  readonly leadsTo: LeadsTo;
  readonly before: string;
  readonly found: string;
  readonly after: string;
  /** What one key puts in its place; null where only a person can change it. */
  readonly instead: string | null;
  /** What to do where nothing can be put in its place. */
  readonly advice: string;
  readonly steps: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** So many records are looked through in one step. */
const STEP = 100;
/** Letters shown on each side. */
const AROUND = 32;

/**
 * Every name of the people list, and every mail address, telephone number, address of a machine and secret, in all texts
 * of an incident, in the order of its file. Words of the names of services are not read as people's. A record that an
 * edit left alone is not looked through again.
 */
function* leaksInSteps(incident: Incident, services: readonly string[] = []): Steps<readonly Leak[]> {
  const look = lookFor(incident, services);
  const leaks: Leak[] = [];
  for (const [at, { value, steps }] of piecesOf(incident).entries()) {
    const known = typeof value === "object" ? look.known.get(value) : undefined;
    const found = known ?? leaksOfPiece(incident, value, steps, look);
    if (typeof value === "object") look.known.set(value, found);
    for (const leak of found) leaks.push(leak);
    if (at % STEP === STEP - 1) yield;
  }
  return leaks;
}

/** The same at once. */
export function leaksOf(incident: Incident, services: readonly string[] = []): readonly Leak[] {
  return atOnce(leaksInSteps(incident, services));
}

/** The same in the lines of a text that was taken in; to take something out of it is to forget it. */
export function leaksInLines(
  incident: Incident,
  { id, name }: Pick<Source, "id" | "name">,
  lines: readonly string[],
  services: readonly string[] = [],
): readonly Leak[] {
  const look = lookFor(incident, services);
  return lines.flatMap((line, at) => {
    const text: IncidentText = { steps: ["sources", id, String(at + 1)], text: cleanText(line), kind: "fixed" };
    return foundIn(text.text, look.find).map((each) => leakOf(each, text, `source “${name}”, line ${at + 1}`, look));
  });
}

interface Look {
  readonly find: PeopleFinder;
  readonly labels: ReadonlyMap<string, string>;
  readonly services: string;
  readonly known: WeakMap<object, readonly Leak[]>;
}

const looks = new WeakMap<Incident["people"], Look>();

function lookFor({ people, services: own }: Incident, further: readonly string[]): Look {
  const services = [...own.map(({ name }) => name), ...further];
  const before = looks.get(people);
  if (before?.services === services.join("\n")) return before;
  const find = peopleFinder(people, services);
  const labels = new Map(people.map((person) => [person.id, labelOf(person, find)]));
  const look = { find, labels, services: services.join("\n"), known: new WeakMap<object, readonly Leak[]>() };
  looks.set(people, look);
  return look;
}

function labelOf(person: Person, find: PeopleFinder): string {
  const labels = [personLabel(person, "roles"), personLabel({ id: person.id, team: person.team }, "roles")];
  return labels.find((label) => find(label).length === 0) ?? "someone";
}

function leaksOfPiece(incident: Incident, value: unknown, steps: readonly string[], look: Look): readonly Leak[] {
  return [...textsOf(value, steps)].flatMap((text) => {
    const found = foundIn(text.text, look.find);
    if (found.length === 0) return [];
    const where = placeInWords(incident, text.steps);
    return found.map((each) => leakOf(each, text, where, look));
  });
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: Leak["kind"];
  readonly person: Person | null;
  readonly gap: string;
}

/** Names and the rest of it, none over another: a mail address that names somebody is a name, a secret is a secret. */
function foundIn(text: string, find: PeopleFinder): readonly Found[] {
  const people = find(text);
  const rest = findPersonal(text).map(({ start, end, kind, gap }): Found => {
    const named = people.filter((each) => each.start < end && start < each.end);
    const person = kind === "mail address" ? (named[0]?.person ?? null) : null;
    return {
      start: Math.min(start, ...named.map((each) => each.start)),
      end: Math.max(end, ...named.map((each) => each.end)),
      kind: person === null ? kind : "name",
      person,
      gap,
    };
  });
  const names = people.map(({ start, end, person }): Found => ({ start, end, kind: "name", person, gap: "" }));
  const all = [...rest, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
  let taken = 0;
  return all.filter(({ start, end }) => {
    if (start < taken) return false;
    taken = end;
    return true;
  });
}

function leakOf(found: Found, { text, steps, kind }: IncidentText, where: string, { labels }: Look): Leak {
  const { start, end, person } = found;
  return {
    id: `${steps.join("/")} ${start}`,
    kind: found.kind,
    person,
    where,
    leadsTo: leadsTo(steps),
    // A token that is cut would be read as letters.
    before: text.slice(Math.max(0, start - AROUND), start).replace(start > AROUND ? /^@?[\w.:-]*\}/ : /^$/, ""),
    found: text.slice(start, end),
    after: text.slice(end, end + AROUND).replace(/\{(?:@[\w.:-]*)?$/, ""),
    instead: person === null ? gapIn(kind, found.gap) : insteadOfName(kind, person, labels),
    advice: adviceFor(steps, kind),
    steps,
    start,
    end,
  };
}

function gapIn(kind: TextKind, gap: string): string | null {
  return kind === "fixed" || kind === "address" ? null : gap;
}

function insteadOfName(kind: TextKind, person: Person, labels: ReadonlyMap<string, string>): string | null {
  const label = labels.get(person.id) ?? "someone";
  switch (kind) {
    case "prose":
      return personToken(person.id);
    case "words":
      return label;
    case "quote":
      return `[${label}]`;
    default:
      return null;
  }
}

function adviceFor([list = ""]: readonly string[], kind: TextKind): string {
  if (kind === "address") return "An address leads nowhere once it is changed: use one that does not name anybody.";
  if (list === "sources") return "Leave the sources out of an archive, or forget the text everywhere.";
  if (list === "people") return "Say what this person did here, without a name.";
  if (list === "conflicts") return "Decide between the two first.";
  return kind === "fixed" ? "Change the key, or leave it." : "";
}
