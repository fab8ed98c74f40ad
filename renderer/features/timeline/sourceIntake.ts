import { guessKind } from "../../../core/intake/guessKind";
import type { ProposedEvent, ProposedLine } from "../../../core/intake/proposal";
import type { Proposals, ProposedLines } from "../../../core/intake/proposedLines";
import type { Incident } from "../../../core/model/incident";
import type { Source } from "../../../core/model/source";
import { mainDateOf } from "../../../core/report/reportClock";
import { effectiveIntervalOf } from "../../../core/timeline/effective";

/** The day of an incident, as the events that were not taken from this source tell it. */
export function dayBeside(
  incident: Pick<Incident, "events" | "sources">,
  sourceId: string | null,
  zone: string,
): string | null {
  const instants = incident.events.flatMap((event) => {
    const interval = event.source?.id === sourceId ? null : effectiveIntervalOf(incident, event);
    return interval === null ? [] : [interval.earliest];
  });
  return mainDateOf(instants, zone);
}

const mainDays = new WeakMap<Incident, { readonly day: string | null }>();

/** The day of an incident, as all its events tell it; worked out once. */
export function mainDayOf(incident: Incident): string | null {
  const known = mainDays.get(incident) ?? { day: dayBeside(incident, null, incident.zone) };
  mainDays.set(incident, known);
  return known.day;
}

/** The states with which a source begins: nothing is taken before a person takes it, blank lines and marks are ignored. */
export function beginningStates(intake: Pick<Proposals, "source">): Source["states"] {
  const states: { from: number; to: number; state: "open" | "ignored" }[] = [];
  for (const range of intake.source.states) {
    const state = range.state === "ignored" ? "ignored" : "open";
    const last = states.at(-1);
    if (last?.state === state) last.to = range.to;
    else states.push({ from: range.from, to: range.to, state });
  }
  return states;
}

/** What taking a line enters: what it proposes, else its words without a time. Empty for a blank line. */
export function proposalsOf(line: ProposedLine): readonly ProposedEvent[] {
  if (line.events.length > 0) return line.events;
  const title = line.text.replace(/^[\s>*+•–#-]+/u, "").trim();
  return title === "" ? [] : [{ title, kind: guessKind(title), line: line.line, quote: line.text.trim() }];
}

/** A line (1-based) with those behind it that carry on what it says. */
export function withContinuation(lines: ProposedLines, line: number): readonly number[] {
  let last = line;
  while (last < lines.length && lines.stateAt(last) === "taken" && lines.eventsAt(last) === 0) last += 1;
  return Array.from({ length: last - line + 1 }, (_, index) => line + index);
}
