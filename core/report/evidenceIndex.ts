import { assertNever } from "../model/assertNever";
import type { Event } from "../model/event";
import type { Evidence } from "../model/evidence";
import type { Incident } from "../model/incident";
import type { Inline } from "./documentModel";
import { joined, jump } from "./inlines";

/** One numbered piece of evidence and what it shows. */
export interface EvidenceItem {
  /** From 1: shown as "E1". */
  readonly number: number;
  readonly anchor: string;
  readonly evidence: Evidence;
  /** The ids of events, nodes, links, actions that it shows. */
  readonly shows: readonly string[];
}

export interface EvidenceIndex {
  readonly items: readonly EvidenceItem[];
  /** "E1, E3" with jumps, for what shows an event, a node, a link; empty when nothing does. */
  readonly marksFor: (id: string) => readonly Inline[];
}

/** Nothing that is numbered: where a sentence names the one note that all of it comes from. */
export const noEvidence: EvidenceIndex = { items: [], marksFor: () => [] };

/** Two pieces are one when they name the same line, file, address or words. */
function identity(evidence: Evidence): string {
  switch (evidence.kind) {
    case "line":
      return `line ${evidence.source} ${evidence.line}`;
    case "attachment":
      return `attachment ${evidence.attachment}`;
    case "link":
      return `link ${evidence.url}`;
    case "note":
      return `note ${evidence.note}`;
    default:
      return assertNever(evidence);
  }
}

/** What shows an event: what is stated, and the source line that it was taken from. */
function evidenceOfEvent(event: Event): readonly Evidence[] {
  const { source, evidence } = event;
  if (source === undefined) return evidence;
  const quoted = evidence.some(
    (each) => each.kind === "line" && each.source === source.id && each.line === source.line,
  );
  if (quoted) return evidence;
  return [...evidence, { id: `${event.id}-line`, kind: "line", source: source.id, line: source.line, quote: "" }];
}

/** Numbers all evidence in the order in which a reader meets it: events, causes and effects, links, changes, actions. */
export function evidenceIndexOf(incident: Incident, events: readonly Event[]): EvidenceIndex {
  const items = new Map<string, { evidence: Evidence; shows: string[] }>();
  const keysOf = new Map<string, string[]>();
  const take = (subject: string, list: readonly Evidence[]) => {
    for (const evidence of list) {
      const key = identity(evidence);
      const item = items.get(key) ?? { evidence, shows: [] };
      if (item.evidence.kind === "line" && item.evidence.quote === "") item.evidence = evidence;
      items.set(key, item);
      if (item.shows.includes(subject)) continue;
      item.shows.push(subject);
      keysOf.set(subject, [...(keysOf.get(subject) ?? []), key]);
    }
  };
  for (const event of events) take(event.id, evidenceOfEvent(event));
  for (const node of incident.cascade.nodes) take(node.id, node.evidence);
  for (const link of incident.cascade.links) take(link.id, link.evidence);
  for (const change of incident.changes) for (const asked of change.asked) take(asked.id, asked.evidence);
  for (const action of incident.actions) take(action.id, action.verification?.evidence ?? []);
  const numbers = new Map([...items.keys()].map((key, index) => [key, index + 1]));
  return {
    items: [...items].map(([key, { evidence, shows }]) => {
      const number = numbers.get(key) ?? 0;
      return { number, anchor: `evidence_${number}`, evidence, shows };
    }),
    marksFor: (id) => {
      const found = (keysOf.get(id) ?? []).map((key) => numbers.get(key) ?? 0).sort((a, b) => a - b);
      return joined(
        found.map((number) => [jump(`E${number}`, `evidence_${number}`)]),
        ", ",
      );
    },
  };
}
