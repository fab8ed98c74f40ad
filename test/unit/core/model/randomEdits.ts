import type { Incident } from "../../../../core/model/incident";
import { queueIncident } from "../../../../core/sample/queue/incident";

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Edit = (incident: Incident, random: Random, made: () => string) => Incident;

const pick = <Item>(list: readonly Item[], random: Random): Item | undefined =>
  list[Math.floor(random() * list.length)];
const words = ["queue", "renamed", "orders", "stopped", "again", "slowly", "Zürich", "日本", "“quoted”"];
const phrase = (random: Random): string => `${pick(words, random)} ${pick(words, random)} ${Math.floor(random() * 90)}`;

function changed<Item extends { readonly id: string }>(
  list: readonly Item[],
  random: Random,
  change: (item: Item) => Item,
): readonly Item[] {
  const chosen = pick(list, random);
  return list.map((item) => (item === chosen ? change(item) : item));
}

/** Puts an item somewhere into a list. */
function inserted<Item>(list: readonly Item[], item: Item, random: Random): readonly Item[] {
  const at = Math.floor(random() * (list.length + 1));
  return [...list.slice(0, at), item, ...list.slice(at)];
}

const edits: readonly Edit[] = [
  (incident, random) => ({ ...incident, title: phrase(random) }),
  (incident, random) => ({ ...incident, summary: phrase(random) }),
  (incident, random) => ({ ...incident, severity: pick(["SEV1", "SEV2", "SEV3", "SEV4"] as const, random) }),
  (incident, random) => ({ ...incident, tags: [...incident.tags, phrase(random)] }),
  (incident) => ({ ...incident, tags: incident.tags.slice(1) }),
  (incident, random) => ({
    ...incident,
    events: changed(incident.events, random, (event) => ({ ...event, title: phrase(random) })),
  }),
  (incident, random) => ({
    ...incident,
    events: changed(incident.events, random, (event) => ({ ...event, detail: phrase(random), key: !event.key })),
  }),
  (incident, random, made) => ({
    ...incident,
    events: inserted(
      incident.events,
      { id: made(), title: phrase(random), kind: "note", after: [], knownBy: [], people: [], key: false, evidence: [] },
      random,
    ),
  }),
  (incident, random) => {
    const gone = pick(incident.events, random);
    return { ...incident, events: incident.events.filter((event) => event !== gone) };
  },
  (incident, random) => {
    const moved = pick(incident.events, random);
    if (moved === undefined) return incident;
    const others = incident.events.filter((event) => event !== moved);
    return { ...incident, events: inserted(others, moved, random) };
  },
  (incident, random) => ({
    ...incident,
    cascade: {
      ...incident.cascade,
      nodes: changed(incident.cascade.nodes, random, (node) => ({ ...node, label: phrase(random) })),
    },
  }),
  (incident, random) => {
    const { nodes, links } = incident.cascade;
    const gone = pick(nodes, random)?.id;
    const left = links.filter((link) => link.from !== gone && link.to !== gone);
    return { ...incident, cascade: { ...incident.cascade, nodes: nodes.filter(({ id }) => id !== gone), links: left } };
  },
  (incident, random, made) => {
    const { nodes, links } = incident.cascade;
    const [from, to] = [pick(nodes, random), pick(nodes, random)];
    if (from === undefined || to === undefined) return incident;
    const link = {
      id: made(),
      from: from.id,
      to: to.id,
      kind: "spread",
      feedback: false,
      breakable: true,
      evidence: [],
    };
    return {
      ...incident,
      cascade: { ...incident.cascade, links: inserted(links, link as (typeof links)[number], random) },
    };
  },
  (incident, random, made) => ({
    ...incident,
    actions: changed(incident.actions, random, (action) => ({
      ...action,
      due: `2016-0${1 + Math.floor(random() * 9)}-15`,
      ledger: [...action.ledger, { id: made(), at: "2016-02-01T10:00:00.000Z", what: "due", why: phrase(random) }],
    })),
  }),
  (incident, random, made) => ({
    ...incident,
    insights: inserted(
      incident.insights,
      { id: made(), kind: "got lucky", text: phrase(random), nodes: [], events: [] },
      random,
    ),
  }),
  (incident, random) => ({
    ...incident,
    insights: changed(incident.insights, random, (insight) => ({ ...insight, text: phrase(random) })),
  }),
];

/** Three versions of one incident: a base, and what two machines made of it by one to six edits each. */
export function randomPair(seed: number): {
  readonly base: Incident;
  readonly ours: Incident;
  readonly theirs: Incident;
} {
  const random = randomOf(seed);
  let count = 0;
  const edited = (from: Incident, side: string): Incident => {
    const many = 1 + Math.floor(random() * 6);
    return Array.from({ length: many }).reduce<Incident>((incident) => {
      const made = () => {
        count += 1;
        return `${side}-${seed}-${count}`;
      };
      return pick(edits, random)?.(incident, random, made) ?? incident;
    }, from);
  };
  const base: Incident = { ...queueIncident, id: `incident-${seed}` };
  return { base, ours: edited(base, "ours"), theirs: edited(base, "theirs") };
}
