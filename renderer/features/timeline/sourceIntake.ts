import { guessKind } from "../../../core/intake/guessKind";
import type { IntakeContext } from "../../../core/intake/importer";
import { kindOfText, proposeEvents } from "../../../core/intake/intakeText";
import type { ProposedEvent, ProposedLine } from "../../../core/intake/proposal";
import type { Proposals, ProposedLines } from "../../../core/intake/proposedLines";
import { addDays } from "../../../core/model/calendarDate";
import type { Incident } from "../../../core/model/incident";
import type { Source } from "../../../core/model/source";
import { startOfDate } from "../../../core/model/zone";
import { mainDateOf } from "../../../core/report/reportClock";
import { effectiveIntervalOf } from "../../../core/timeline/effective";

const relativeWords = /\b(?:yesterday|today|tonight|this morning|ago)\b/iu;
/** In a chat all else counts from the message that says it. */
const relativeHeading = /^[\s—–-]*(?:yesterday|today)[\s—–-]*$/imu;

/** What a source's text is read under. */
export interface SourceReading extends Pick<Source, "name" | "kind"> {
  /** IANA name or offset of times that state none. */
  readonly zone: string;
  readonly year?: number | undefined;
  /** Of the incident, for times without a date; null where nothing tells it. */
  readonly day: string | null;
  /** When it was taken in, ms since epoch: what "yesterday" counts from. */
  readonly takenAt: number;
}

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

/**
 * What the lines of a source propose. Times without a date lie on the day of the incident; where the text speaks of
 * "yesterday", or the incident has no day yet, they count from when it was taken in.
 */
export function readSource(
  { name, kind, zone, year, day, takenAt }: SourceReading,
  text: string,
  onProgress?: IntakeContext["onProgress"],
): Proposals {
  const isChat = kind === "chat" || (kind === "other" && kindOfText(name, text) === "chat");
  const base = (isChat ? relativeHeading : relativeWords).test(text) ? null : day;
  const stated = year ?? (base === null ? undefined : Number(base.slice(0, 4)));
  return proposeEvents({
    name,
    onProgress,
    text,
    zone,
    reference: base === null ? takenAt : startOfDate(addDays(base, 1), zone) - 1,
    ...(stated === undefined ? {} : { year: stated }),
    ...(kind === "other" ? {} : { kind }),
  });
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
