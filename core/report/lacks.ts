import { isUntested, testableLinks } from "../cascade/linkChecks";
import { bareCascadeOf } from "../cascade/live";
import type { Finding } from "../model/finding";
import { type Incident, type KeyTimeName, keyTimeNames } from "../model/incident";
import { saysSomething } from "./prose";
import { type WordingOfIncident, type WordingTexts, wordingTexts } from "./wordingFindings";

/** From so many events on, someone has to say which of them belong in the report itself. */
const MANY_EVENTS = 13;

function lack(id: string, where: string, message: string): Finding {
  return { id, severity: "info", where, message };
}

const keyTimeLacks: Partial<Readonly<Record<KeyTimeName, string>>> = {
  impactStart: "when the impact started",
  detected: "when it was detected",
  mitigated: "when it was mitigated",
};

function storyLacks({ summary, events, keyTimes }: Incident): readonly Finding[] {
  const undated = events.filter(({ when, end }) => when === undefined && end === undefined).length;
  return [
    ...(saysSomething(summary) ? [] : [lack("no-summary", "summary", "a summary, half a page is plenty")]),
    ...(events.length > 0 ? [] : [lack("no-events", "timeline", "what happened: no event is told yet")]),
    ...keyTimeNames.flatMap((name) => {
      const message = keyTimeLacks[name];
      return message === undefined || keyTimes[name] !== undefined ? [] : [lack(`no-${name}`, "key times", message)];
    }),
    ...(events.length < MANY_EVENTS || events.some(({ key }) => key)
      ? []
      : [lack("no-key-events", "timeline", "which 8 to 12 events belong in the report")]),
    ...(undated === 0
      ? []
      : [lack("undated", "timeline", `${undated} ${undated === 1 ? "event has" : "events have"} no time yet`)]),
  ];
}

function cascadeLacks(incident: Incident): readonly Finding[] {
  if (incident.cascade.nodes.length === 0) {
    return [lack("no-cascade", "cascade", "how it spread: no cascade is drawn yet")];
  }
  const links = testableLinks(bareCascadeOf(incident));
  const untested = links.filter(isUntested).length;
  if (untested === 0) return [];
  return [
    lack("untested", "cascade", `${untested} of ${links.length} ${links.length === 1 ? "link" : "links"} untested`),
  ];
}

function openLines({ sources }: Incident): readonly Finding[] {
  return sources.flatMap(({ name, states }) => {
    const open = states.filter(({ state }) => state === "open").reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return open === 0
      ? []
      : [lack("open-lines", name, `${open} ${open === 1 ? "line" : "lines"} of ${name} still open`)];
  });
}

/** A review that was held, or is to be held on a known day, lacks nothing. */
function meetingLacks({ reviews }: Incident): readonly Finding[] {
  return reviews.some(({ held, date }) => held || date !== undefined)
    ? []
    : [lack("no-review", "review", "the day on which it is reviewed together")];
}

/** Who took part in the last review that was held, and has not read the report. */
function readers({ reviews }: Incident): readonly Finding[] {
  const held = reviews.findLast((review) => review.held);
  const unread = (held?.attendance ?? []).filter((who) => held?.readBy.includes(who) !== true);
  const [one] = unread;
  if (one === undefined) return [];
  const message =
    unread.length === 1 ? `${one} has not read it` : `${unread.length} who were in the review have not read it`;
  return [lack("not-read", "review", message)];
}

function learningLacks({ changes, factors, insights, actions }: Incident): readonly Finding[] {
  return [
    ...(changes.length > 0 ? [] : [lack("no-change", "changes", "what was changed just before, if anything was")]),
    ...(factors.length > 0 ? [] : [lack("no-factors", "factors", "what contributed to it")]),
    ...(insights.length > 0
      ? []
      : [lack("no-insights", "learned", "what went well, was lucky, surprised us or was hard")]),
    ...(actions.length > 0 ? [] : [lack("no-actions", "actions", "an action, or why none is needed")]),
  ];
}

/**
 * What a good report of the incident still lacks, most important first, its wording aside. Nothing of it holds anything
 * up.
 */
export function lacksBesideWording(incident: Incident): readonly Finding[] {
  return [
    ...storyLacks(incident),
    ...cascadeLacks(incident),
    ...openLines(incident),
    ...learningLacks(incident),
    ...meetingLacks(incident),
    ...readers(incident),
  ];
}

/** The report's own texts, in which phrases are looked for; of events, only of those that it prints. */
export function reportTexts(incident: Incident): WordingTexts {
  return wordingTexts(
    incident,
    incident.events.filter(({ key }) => key),
  );
}

/** What is said of the phrases that were found in the report's texts. */
export function wordingLacks(found: readonly WordingOfIncident[]): readonly Finding[] {
  const [first] = found;
  if (first === undefined) return [];
  const message =
    found.length === 1
      ? `one phrase to look at: ${first.quote}`
      : `${found.length} phrases to look at, first ${first.quote}`;
  return [lack("wording", first.finding.where, message)];
}
