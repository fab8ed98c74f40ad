import type { Impact, Incident } from "./incident";
import type { Factor, Insight } from "./learning";
import type { Named, Person } from "./person";

/*
 * The small edits of an incident's own lists. Each gives the incident back with the rest untouched; an id that nothing
 * bears changes nothing.
 */

type Patch<Item extends { readonly id: string }> = {
  readonly [Key in Exclude<keyof Item, "id">]?: Item[Key] | undefined;
};

function patched<Item extends { readonly id: string }>(
  list: readonly Item[],
  id: string,
  patch: Patch<Item>,
): readonly Item[] {
  return list.map((item) => (item.id === id ? { ...item, ...patch } : item));
}

function without<Item extends { readonly id: string }>(list: readonly Item[], id: string): readonly Item[] {
  return list.filter((item) => item.id !== id);
}

/** Adds someone to the people list. */
export function addPerson(incident: Incident, person: Person): Incident {
  return { ...incident, people: [...incident.people, person] };
}

/** Changes what is known of someone. */
export function editPerson(incident: Incident, id: string, patch: Patch<Person>): Incident {
  return { ...incident, people: patched(incident.people, id, patch) };
}

/** Takes someone off the people list; tokens that named them are shown as "someone". */
export function removePerson(incident: Incident, id: string): Incident {
  return { ...incident, people: without(incident.people, id) };
}

/** Adds a service that the incident uses; one of the same id is only renamed. */
export function addService(incident: Incident, service: Named): Incident {
  const others = without(incident.services, service.id);
  return others.length < incident.services.length
    ? { ...incident, services: patched(incident.services, service.id, { name: service.name }) }
    : { ...incident, services: [...incident.services, service] };
}

/** Takes a service off the incident and off everything in it that refers to it; lanes keep its name in words. */
export function removeService(incident: Incident, id: string): Incident {
  const name = incident.services.find((service) => service.id === id)?.name;
  const drop = (ids: readonly string[]) => ids.filter((each) => each !== id);
  return {
    ...incident,
    services: without(incident.services, id),
    changes: incident.changes.map((change) => ({ ...change, services: drop(change.services) })),
    events: incident.events.map((event) => (event.lane === id ? { ...event, lane: name } : event)),
    cascade: {
      ...incident.cascade,
      nodes: incident.cascade.nodes.map((node) => ({ ...node, services: drop(node.services) })),
    },
  };
}

/** Adds a contributing factor, and its theme's name, so that the file stands alone. */
export function addFactor(incident: Incident, factor: Factor, theme: Named): Incident {
  const known = incident.themes.some((each) => each.id === theme.id);
  return {
    ...incident,
    themes: known ? incident.themes : [...incident.themes, theme],
    factors: [...incident.factors, factor],
  };
}

/** Changes a factor. */
export function editFactor(incident: Incident, id: string, patch: Patch<Factor>): Incident {
  return { ...incident, factors: patched(incident.factors, id, patch) };
}

/** Takes a factor away, and the name of its theme when no other factor uses it. */
export function removeFactor(incident: Incident, id: string): Incident {
  const factors = without(incident.factors, id);
  const used = new Set(factors.map((factor) => factor.theme));
  return { ...incident, factors, themes: incident.themes.filter((theme) => used.has(theme.id)) };
}

/** Adds what somebody learned. */
export function addInsight(incident: Incident, insight: Insight): Incident {
  return { ...incident, insights: [...incident.insights, insight] };
}

/** Changes an insight. */
export function editInsight(incident: Incident, id: string, patch: Patch<Insight>): Incident {
  return { ...incident, insights: patched(incident.insights, id, patch) };
}

/** Takes an insight away. */
export function removeInsight(incident: Incident, id: string): Incident {
  return { ...incident, insights: without(incident.insights, id) };
}

/** The impact in words; an emptied text is taken out. */
export function setImpactText(incident: Incident, text: string): Incident {
  return { ...incident, impact: { ...incident.impact, text: text === "" ? undefined : text } };
}

/** One number of the impact. */
export type ImpactNumber = Impact["numbers"][number];

/** Adds a number to the impact, or says anew what the one with its id is; its note stays. */
export function putImpactNumber(incident: Incident, number: ImpactNumber): Incident {
  const { numbers } = incident.impact;
  const known = numbers.some((each) => each.id === number.id);
  return {
    ...incident,
    impact: {
      ...incident.impact,
      numbers: known
        ? numbers.map((each) => (each.id === number.id ? saidAnew(each, number) : each))
        : [...numbers, number],
    },
  };
}

function saidAnew(former: ImpactNumber, number: ImpactNumber): ImpactNumber {
  const { min: _min, max: _max, unit: _unit, ...rest } = former;
  return { ...rest, ...number };
}

/** Takes a number out of the impact. */
export function removeImpactNumber(incident: Incident, id: string): Incident {
  return { ...incident, impact: { ...incident.impact, numbers: without(incident.impact.numbers, id) } };
}
