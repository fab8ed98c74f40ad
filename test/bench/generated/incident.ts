import type { Action } from "../../../core/model/action";
import { addDays } from "../../../core/model/calendarDate";
import type { Cascade, CascadeLink, CascadeNode } from "../../../core/model/cascade";
import type { Event } from "../../../core/model/event";
import { Incident } from "../../../core/model/incident";
import { type Random, randomOf } from "./random";
import { actionTitle, eventKinds, eventTitle, incidentTitle, nodeLabel } from "./words";

/** How large a generated incident is. */
export interface IncidentSize {
  readonly events: number;
  readonly nodes: number;
  readonly links: number;
  readonly actions: number;
}

/** About what teams write down of an outage of some hours. */
export const usualSize: IncidentSize = { events: 26, nodes: 8, links: 9, actions: 5 };

const lanes = ["queue", "orders", "shop", "database", "people", "customers"] as const;
const roles = ["platform lead", "order team lead", "administrator on duty", "support lead"] as const;
const hour = 3_600_000;

/**
 * A whole, valid incident: the same for the same seed and size. `number` names it and sets its day.
 * @param size how many of each; links may be fewer where the nodes have no room for so many
 */
export function generatedIncident(seed: number, number: number, size: IncidentSize = usualSize): Incident {
  const random = randomOf(seed * 7_919 + number);
  const begin = Date.UTC(2019, 0, 1, 8) + number * 26 * hour;
  const events = generatedEvents(random, begin, size.events);
  const cascade = generatedCascade(random, events, size);
  const year = new Date(begin).getUTCFullYear();
  const id = idOf("incident", number);
  return Incident.parse({
    schema: 1,
    id,
    key: `INC-${year}-${String(number).padStart(4, "0")}`,
    title: incidentTitle(random, number),
    summary: "The queue stood for some hours. Orders waited, none was lost. What made it long was not seen at first.",
    severity: random.oneOf(["SEV1", "SEV2", "SEV3", "SEV3", "SEV4"]),
    status: random.happens(0.8) ? "published" : random.oneOf(["draft", "investigating", "reviewing"]),
    zone: "Europe/London",
    services: lanes.slice(0, 4).map((lane) => ({ id: lane, name: lane })),
    themes: [{ id: "change", name: "A change without a way back" }],
    people: roles.map((role, index) => ({ id: `person-${index}`, role })),
    keyTimes: keyTimesOf(events),
    events,
    cascade,
    factors: [{ id: idOf("factor", number), theme: "change", nodes: cascade.nodes.slice(0, 2).map((node) => node.id) }],
    insights: [{ id: idOf("insight", number), kind: "surprised us", text: "The alias was only read at the start." }],
    actions: generatedActions(random, begin, size.actions, { incident: id, links: cascade.links }),
  });
}

/** A record's id: readable, and one of a kind within its list. */
function idOf(kind: string, number: number): string {
  return `${kind}-${String(number).padStart(6, "0")}`;
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}

function generatedEvents(random: Random, begin: number, count: number): Event[] {
  const step = (6 * hour) / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => {
    const at = begin + Math.round(index * step) + random.whole(Math.max(1, Math.round(step / 2)));
    const zone = "Europe/London";
    const about = index % 9 === 4;
    return {
      id: idOf("event", index),
      when: about ? { kind: "about", at: instant(at), plusMinus: 5, zone } : { kind: "exact", at: instant(at), zone },
      after: [],
      knownBy: [],
      kind: random.oneOf(eventKinds),
      title: eventTitle(random, index),
      ...(index % 7 === 3 ? { detail: "Seen in the graphs only later; nobody looked at them at the time." } : {}),
      lane: random.oneOf(lanes),
      people: index % 5 === 0 ? ["person-1"] : [],
      key: index < 4 || index % Math.max(8, Math.round(count / 24)) === 0,
      evidence: index % 11 === 5 ? [{ id: idOf("evidence", index), kind: "note", note: "told in the review" }] : [],
    };
  });
}

function keyTimesOf(events: readonly Event[]) {
  const at = (share: number) => events[Math.floor(share * (events.length - 1))]?.id;
  const shares = { impactStart: 0.1, detected: 0.3, mitigated: 0.8, resolved: 1 };
  return Object.fromEntries(
    Object.entries(shares).flatMap(([name, share]) => {
      const event = at(share);
      return event === undefined ? [] : [[name, { event }]];
    }),
  );
}

/** A graph without circles: each node but the first has a cause among those before it, further links go forward too. */
function generatedCascade(random: Random, events: readonly Event[], size: IncidentSize): Cascade {
  const nodes: CascadeNode[] = Array.from({ length: size.nodes }, (_, index) => ({
    id: idOf("node", index),
    label: nodeLabel(random, index),
    kind: index === 0 ? "trigger" : index === size.nodes - 1 ? "impact" : random.oneOf(["failure", "condition"]),
    state: random.oneOf(["confirmed", "supported", "hypothesis"]),
    events: events[index] === undefined ? [] : [events[index].id],
    services: [],
    breakable: false,
    elsewhere: [],
    sameAs: [],
    evidence: [],
  }));
  const pairs = new Set<string>();
  for (let to = 1; to < size.nodes; to += 1) pairs.add(`${Math.max(0, to - 1 - random.whole(4))} ${to}`);
  for (let tries = 0; pairs.size < size.links && tries < size.links * 20; tries += 1) {
    const from = random.whole(size.nodes - 1);
    pairs.add(`${from} ${Math.min(size.nodes - 1, from + 1 + random.whole(12))}`);
  }
  const links: CascadeLink[] = [...pairs].map((pair, index) => {
    const [from = 0, to = 0] = pair.split(" ").map(Number);
    return {
      id: idOf("link", index),
      from: idOf("node", from),
      to: idOf("node", to),
      kind: random.oneOf(["spread", "triggered", "enabled"]),
      feedback: false,
      breakable: true,
      evidence: [],
    };
  });
  const guarded = links.filter((_, index) => index % 6 === 2);
  return {
    nodes,
    links,
    safeguards: guarded.map((link, index) => ({
      id: idOf("safeguard", index),
      label: `Alarm ${index}`,
      kind: "detect",
      state: random.oneOf(["missing", "failed", "held"]),
      guards: [link.id],
    })),
  };
}

function generatedActions(
  random: Random,
  begin: number,
  count: number,
  of: { readonly incident: string; readonly links: readonly CascadeLink[] },
): Action[] {
  const day = instant(begin).slice(0, 10);
  return Array.from({ length: count }, (_, index) => {
    // Most of what was promised years ago is proven by now.
    const status = random.happens(0.85) ? "proven" : random.oneOf(["agreed", "in progress", "done"]);
    const link = of.links[index % Math.max(1, of.links.length)];
    return {
      id: idOf("action", index),
      number: index + 1,
      title: actionTitle(random, index),
      effect: random.oneOf(["prevent", "detect", "contain"]),
      strength: random.oneOf(["guardrail", "automate", "detect", "document"]),
      priority: random.oneOf(["P1", "P2", "P3"]),
      owner: random.oneOf(roles),
      due: addDays(day, 14 + index),
      breaks: link === undefined || index % 2 === 1 ? [] : [{ incident: of.incident, element: link.id }],
      factors: [],
      status,
      ledger: [{ id: idOf("ledger", index), at: instant(begin + 30 * hour), what: "status", from: "idea", to: status }],
    };
  });
}
