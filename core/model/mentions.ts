import type { Incident } from "./incident";
import { peopleIn } from "./people";
import { atOnce, type Steps } from "./steps";

/** Whether any text of the incident names the person by token, or any list holds the id, its people list aside. */
export function isMentioned(incident: Incident, id: string): boolean {
  return atOnce(mentionsInSteps(incident)).has(id);
}

const ofIncidents = new WeakMap<Incident, ReadonlySet<string>>();
/** So many records are looked through in one step. */
const STEP = 500;

/** Who of the people list is named anywhere else; of records that an edit left alone it is known already. */
export function* mentionsInSteps(incident: Incident): Steps<ReadonlySet<string>> {
  const before = ofIncidents.get(incident);
  if (before !== undefined) return before;
  const ids = idsOf(incident.people);
  const mentioned = new Set<string>();
  const { people: _people, ...rest } = incident;
  for (const value of Object.values(rest)) {
    for (const [at, each] of (Array.isArray(value) ? value : [value]).entries()) {
      for (const id of isRecord(each) ? mentionedByRecord(each, ids) : mentionedBy(each, ids)) mentioned.add(id);
      if (at % STEP === STEP - 1) yield;
    }
  }
  ofIncidents.set(incident, mentioned);
  return mentioned;
}

type Ids = ReadonlySet<string>;

const idsOfPeople = new WeakMap<Incident["people"], Ids>();

/** The same set for the same list, so that what was found with it can be known by it. */
function idsOf(people: Incident["people"]): Ids {
  const ids = idsOfPeople.get(people) ?? new Set(people.map(({ id }) => id));
  idsOfPeople.set(people, ids);
  return ids;
}

const ofRecords = new WeakMap<object, { readonly ids: Ids; readonly found: readonly string[] }>();

function mentionedByRecord(record: object, ids: Ids): readonly string[] {
  const before = ofRecords.get(record);
  if (before?.ids === ids) return before.found;
  const found = mentionedBy(record, ids);
  ofRecords.set(record, { ids, found });
  return found;
}

const none: readonly string[] = [];

function mentionedBy(value: unknown, ids: Ids): readonly string[] {
  if (typeof value === "string") {
    if (value.includes("{@")) return peopleIn(value).filter((id) => ids.has(id));
    return ids.has(value) ? [value] : none;
  }
  if (!isRecord(value)) return none;
  let found = none;
  for (const part of Object.values(value)) {
    const more = mentionedBy(part, ids);
    if (more.length > 0) found = [...found, ...more];
  }
  return found;
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
