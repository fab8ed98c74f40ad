import { type Again, again } from "../cascade/again";
import type { BareCascade, BareNode } from "../cascade/cascadeTypes";
import { graphOf } from "../cascade/graph";
import { bareCascadeOf } from "../cascade/live";
import { impactsOf } from "../cascade/livePaths";
import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import { type Policy, smallTeamPolicy } from "../model/policy";
import type { Source } from "../model/source";
import { clockOffsetMs, effectiveIntervalOf } from "../timeline/effective";
import { keyTimeInterval } from "../timeline/keyTimes";
import { orderOfEvents } from "../timeline/order";
import type { PictureName } from "./documentModel";
import { type EvidenceIndex, evidenceIndexOf, noEvidence } from "./evidenceIndex";
import { type Places, placesOf } from "./places";
import { mainDateOf, ReportClock } from "./reportClock";
import type { ReportOptions } from "./reportOptions";
import { soleNoteOf } from "./soleNote";

/** An impact of the cascade with its answer to "could it happen again today?". */
export interface ImpactView {
  readonly node: BareNode;
  readonly again: Again;
}

/** What a report tells of, worked out once. */
export interface ReportFacts {
  readonly incident: Incident;
  readonly options: ReportOptions;
  readonly policy: Policy;
  readonly clock: ReportClock;
  /** In display order. */
  readonly events: readonly Event[];
  /** What the report's table shows: the events marked as key; all where none is marked or all are few. */
  readonly keyEvents: readonly Event[];
  /** Empty where `note` stands for all of it. */
  readonly evidence: EvidenceIndex;
  /** The one note that all evidence comes from, told in a sentence instead of two appendices; null otherwise. */
  readonly note: Source | null;
  /** A small incident is told on two pages: what a picture or a sentence says stands in no table beside it. */
  readonly isBrief: boolean;
  readonly cascade: BareCascade;
  readonly impacts: readonly ImpactView[];
  readonly places: Places;
}

/** What every part of a report reads: the facts, and what the pictures show that are there. */
export interface ReportContext extends ReportFacts {
  readonly pictureTexts: Partial<Readonly<Record<PictureName, string>>>;
}

/** By true time: when an event began, and until when it lasted where that is known. "" for an undated event. */
export function whenCell({ incident, clock }: Pick<ReportFacts, "incident" | "clock">, event: Event): string {
  if (event.when === undefined) return event.end === undefined ? "" : `until ${clock.moment(event.end)}`;
  const offset = clockOffsetMs(incident, event);
  const start = clock.moment(event.when, offset);
  return event.end === undefined ? start : `${start} – ${clock.moment(event.end, offset)}`;
}

const DAY = 86_400_000;

/** Moments that say on which date it happened: the start of the impact alone, else events known to the day or better. */
function datingInstants(incident: Incident, events: readonly Event[]): readonly number[] {
  const start = keyTimeInterval(incident, "impactStart");
  if (start !== null && Number.isFinite(start.earliest)) return [start.earliest];
  const intervals = events.flatMap((event) => effectiveIntervalOf(incident, event) ?? []);
  const timed = intervals.filter(({ earliest, latest }) => latest - earliest < DAY / 2);
  return (timed.length > 0 ? timed : intervals).map(({ earliest }) => earliest);
}

/** So many events stand in the report itself: an appendix would only say them twice. */
const FEW_EVENTS = 12;

/** Of so much at most a picture and a few sentences say all. */
const BRIEF = { nodes: 8, links: 8, actions: 4, changes: 2 } as const;

function isBriefIncident({ events, cascade, actions, changes }: Incident): boolean {
  return (
    events.length <= FEW_EVENTS &&
    cascade.nodes.length <= BRIEF.nodes &&
    cascade.links.length <= BRIEF.links &&
    actions.length <= BRIEF.actions &&
    changes.length <= BRIEF.changes
  );
}

/** Gathers what a report tells of. O(events log events), and the cascade's analyses. */
export function reportFacts(incident: Incident, options: ReportOptions): ReportFacts {
  const zone = options.zone ?? incident.zone;
  const events = orderOfEvents(incident).sorted;
  const marked = events.filter((event) => event.key);
  const keyEvents = marked.length > 0 && events.length > FEW_EVENTS ? marked : events;
  const isBrief = isBriefIncident(incident);
  const evidence = evidenceIndexOf(incident, events);
  const note = isBrief ? soleNoteOf(incident, evidence.items) : null;
  const cascade = bareCascadeOf(incident, options.incidents ?? []);
  const graph = graphOf(cascade);
  const impacts = impactsOf(graph).flatMap((index): readonly ImpactView[] => {
    const node = graph.nodes[index];
    return node === undefined ? [] : [{ node, again: again(cascade, node.id) }];
  });
  return {
    incident,
    options,
    policy: options.workspace?.policy ?? smallTeamPolicy,
    clock: new ReportClock(zone, mainDateOf(datingInstants(incident, keyEvents), zone)),
    events,
    keyEvents,
    evidence: note === null ? evidence : noEvidence,
    note,
    isBrief,
    cascade,
    impacts,
    places: placesOf(incident, events),
  };
}
