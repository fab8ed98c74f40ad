import {
  addSpeakersCommand,
  reopenLines,
  setAsideLines,
  setSourceClock,
  takeInSource,
  takeLines,
} from "../../../renderer/store/commands/sourceCommands";
import {
  addEvidence,
  cameLater,
  enterEvent,
  markAcknowledged,
  markCommunicated,
  markDetected,
  markImpactStart,
  markKeyEvent,
  markMitigated,
  markResolved,
  removeEventsCommand,
  removeEvidence,
  setEventDetail,
  setEventKind,
  setEventLane,
  setEventPeople,
  setEventTime,
  setEventTitle,
  setKnownBy,
  takeBackCameLater,
} from "../../../renderer/store/commands/timelineCommands";
import { at, first, given, type Sample } from "./commandCase";

const eventAt = ({ incident }: Sample, place: number) => at(incident.events, place).id;
const when = { kind: "exact", at: "2016-01-21T14:07:00.000Z", precision: "minute", zone: "Europe/London" } as const;
const log = ({ incident }: Sample) => first(incident.sources, ({ kind }) => kind === "log");
/** The key time of an event that is not this one already. */
const other = (sample: Sample) => ({ event: eventAt(sample, 5) });
const later = given(cameLater)((sample) => ({ earlier: eventAt(sample, 3), later: eventAt(sample, 9) }));

/** The timeline: events, key times, sources. */
export const timelineCases = [
  given(enterEvent)(({ workspace, incident }) => ({
    id: "entered-by-test",
    when,
    title: "The shop was told",
    kind: "communication",
    lane: first(workspace.services, ({ id }) => !incident.services.some((each) => each.id === id)).id,
    people: [at(incident.people, 0).id],
  })),
  given(setEventTime)((sample) => ({ event: eventAt(sample, 4), when })),
  given(setEventTitle)((sample) => ({ event: eventAt(sample, 4), title: "Said otherwise" })),
  given(setEventDetail)((sample) => ({ event: eventAt(sample, 4), detail: "In *more* words." })),
  given(setEventKind)((sample) => ({ events: [eventAt(sample, 0), eventAt(sample, 1)], kind: "escalation" })),
  given(setEventLane)((sample) => ({ events: [eventAt(sample, 2)], lane: "the shop's team" })),
  given(setEventPeople)((sample) => ({ event: eventAt(sample, 6), people: [at(sample.incident.people, -1).id] })),
  given(setKnownBy)((sample) => ({ event: eventAt(sample, 6), knownBy: [{ who: "the shop", when, how: "by mail" }] })),
  given(addEvidence)((sample) => ({
    event: eventAt(sample, 7),
    evidence: { id: "shown-by-test", kind: "attachment", attachment: "kept-by-test" },
    attachment: { id: "kept-by-test", name: "graph.png", sha256: "a".repeat(64), ext: "png", bytes: 4 },
  })),
  given(removeEvidence)(({ incident }) => {
    const shown = first(incident.events, ({ evidence }) => evidence.length > 0);
    return { event: shown.id, evidence: at(shown.evidence, 0).id };
  }),
  given(removeEventsCommand)(({ incident }) => {
    const marked = incident.keyTimes.impactStart;
    const node = first(incident.cascade.nodes, ({ events }) => events.length > 1);
    return { events: [marked !== undefined && "event" in marked ? marked.event : "", at(node.events, 0)] };
  }),
  given(markKeyEvent)(({ incident }) => ({ events: [first(incident.events, ({ key }) => !key).id], key: true })),
  given(markImpactStart)(other),
  given(markDetected)(other),
  given(markMitigated)(other),
  given(markAcknowledged)(other),
  given(markCommunicated)(({ incident }) => {
    const marked = incident.keyTimes.communicated;
    // Marked again, the mark goes.
    return { event: marked !== undefined && "event" in marked ? marked.event : "" };
  }),
  given(markResolved)(other),
  later,
  given(takeBackCameLater, later)((sample) => ({ earlier: eventAt(sample, 3), later: eventAt(sample, 9) })),
  given(takeInSource)(() => ({
    source: {
      id: "taken-by-test",
      name: "more.txt",
      kind: "text",
      sha256: "b".repeat(64),
      encoding: "utf-8",
      assumed: ["today is 2016"],
      lines: 3,
      states: [{ from: 1, to: 3, state: "open" }],
    },
  })),
  given(takeLines)((sample) => ({
    source: log(sample).id,
    lines: [176],
    events: [
      {
        id: "read-by-test",
        when,
        after: [],
        knownBy: [],
        kind: "note",
        title: "A line of the log",
        people: [],
        key: false,
        evidence: [],
        source: { id: log(sample).id, line: 176 },
      },
    ],
  })),
  given(addSpeakersCommand)((sample) => ({
    speakers: [
      {
        name: "Sam Sample",
        role: "network engineer",
        team: "network",
        said: [{ source: log(sample).id, lines: [1, 2] }],
      },
    ],
  })),
  given(setAsideLines)((sample) => ({ source: log(sample).id, lines: [176, 183, 211] })),
  given(reopenLines)((sample) => ({ source: log(sample).id, lines: [1, 2, 3] })),
  given(setSourceClock)((sample) => {
    const { id } = log(sample);
    const events = sample.incident.events
      .filter(({ source }) => source?.id === id)
      .map((event) => ({ id: event.id, when }));
    return { source: id, offsetMs: 0, zone: "UTC", assumed: ["a clock that is right"], events };
  }),
];
