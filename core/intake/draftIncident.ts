import type { SourceKind } from "../model/vocabulary";
import type { When } from "../model/when";
import { dateOf } from "../model/zone";
import { DayKeeper } from "./dayKeeper";
import { describeWhen } from "./describeWhen";
import { guessKind } from "./guessKind";
import type { IntakeContext } from "./importer";
import { intakeText } from "./intakeText";
import { lineStates } from "./lineStates";
import { titleAndDetail, withoutMarkup } from "./plainTitle";
import type { Intake, ProposedEvent, ProposedLine } from "./proposal";
import { type Sentence, sentences } from "./sentences";
import { timedLine } from "./timedLine";
import { findingsOfZones } from "./unknownZone";

/** A change that the text tells of: what was changed just before. */
export type ProposedChange = { readonly what: string; readonly when?: When | undefined; readonly line: number };

/** What the answer to "What happened?" makes of an incident. Nothing of it is a record yet. */
export type IncidentDraft = {
  readonly title: string;
  /** Markdown; empty where the text is a list of lines rather than prose. */
  readonly summary: string;
  readonly events: readonly ProposedEvent[];
  readonly changes: readonly ProposedChange[];
  /** "Thu 21 January 2016, about 14:00 · 3 moments, 1 change"; empty for an empty text. */
  readonly understood: string;
  /** The text as a source, every line accounted for. */
  readonly intake: Intake;
};

const longestTitle = 90;
const longestList = 40;
/** "Incident on 2016-01-21 - " in front of what happened: the date is the events' own. */
const datedHead = /^(?:incident|outage|post-?mortem)(?: report)?(?: on| of| from|:)? \d{4}-\d\d-\d\d ?[-–—:] (?=\S)/iu;
const listMark = /^\s*(?:[-*+•]\s|#{1,6}\s|\||---\s*$)/u;

/**
 * A draft from what a person types or pastes: prose is read sentence by sentence, notes, chats and logs line by line.
 * Pure and linear; fast enough for every keystroke.
 */
export function draftIncident(
  text: string,
  context: Omit<IntakeContext, "name"> & { readonly name?: string; readonly kind?: SourceKind | undefined },
): IncidentDraft {
  const named = { ...context, name: context.name ?? "What happened" };
  const noted = intakeText({ ...named, text });
  const told = sentences(text.replace(/\r\n?/gu, "\n"));
  const isProse = readsAsProse(noted);
  const intake = isProse ? proseIntake(noted, told, { ...named, text }) : withUndatedLines(noted);
  const events = intake.lines.flatMap((line) => line.events);
  const changing = events.filter((event) => event.kind === "change");
  // A log that tells of thousands tells of none in particular: they are events, and a person names what mattered.
  const telling = changing.length > longestList ? [] : changing;
  const changes = telling.map(({ title, when, line }) => ({ what: title, ...(when && { when }), line }));
  const title = titleOf(intake, isProse ? told[0]?.text : undefined, named);
  return {
    title,
    // One sentence is the title: a summary would say it once more, in the place of one.
    summary: isProse && withoutFullStop(text) !== title ? text.trim() : "",
    events,
    changes,
    understood: text.trim() === "" ? "" : understoodAs(events, changes.length),
    intake,
  };
}

/**
 * Prose, as against a list of lines: no list marks, fewer than half of the lines with a time, and sentences that end
 * within a line or at the end of the text.
 */
function readsAsProse({ source, lines }: Intake): boolean {
  if (source.kind === "chat" || source.kind === "log") return false;
  const written = lines.filter((line) => line.text.trim() !== "");
  if (written.length <= 1) return !written.some((line) => listMark.test(line.text));
  if (written.some((line) => listMark.test(line.text))) return false;
  const timed = written.filter((line) => line.events.length > 0).length;
  if (timed >= 2 && timed >= written.length / 2) return false;
  const endsAsSentence = /[.!?]["'”’)]?\s*$/u.test(written[written.length - 1]?.text ?? "");
  return endsAsSentence || written.some((line) => /[.!?]["'”’)]?\s+\p{Lu}/u.test(line.text));
}

/** One event per sentence, dated where the sentence states a time. */
function proseIntake(
  noted: Intake,
  told: readonly Sentence[],
  context: IntakeContext & { readonly text: string },
): Intake {
  const keeper = new DayKeeper(context);
  const dates = { today: dateOf(context.reference, context.zone), year: context.year };
  const starts = lineStarts(noted);
  const byLine = new Map<number, ProposedEvent[]>();
  let line = 1;
  for (const sentence of told) {
    while ((starts[line] ?? Number.POSITIVE_INFINITY) <= sentence.from) line += 1;
    const said = sentence.text.replace(/\s+/gu, " ");
    const timed = timedLine(said, dates);
    const placed = timed === null ? null : keeper.place(timed.found, line);
    const words = placed === null || timed === null || timed.text === "" ? said : timed.text;
    const event: ProposedEvent = {
      ...(placed !== null && { when: placed.when, ...(placed.end && { end: placed.end }) }),
      ...titleAndDetail(withoutFullStop(words)),
      kind: guessKind(withoutMarkup(words)),
      line,
      quote: said,
    };
    const before = byLine.get(line);
    if (before === undefined) byLine.set(line, [event]);
    else before.push(event);
  }
  const lines = noted.lines.map((read): ProposedLine => {
    const isBlank = read.text.trim() === "";
    return { ...read, state: isBlank ? "ignored" : "taken", events: byLine.get(read.line) ?? [] };
  });
  const source = {
    ...noted.source,
    assumed: [...noted.source.assumed.slice(0, 1), ...keeper.assumed],
    states: lineStates(lines.map((read) => read.state)),
  };
  return { ...noted, source, lines, findings: [...keeper.findings, ...findingsOfZones(context.text, context.name)] };
}

/** In a short list typed from memory, a line without a time is a moment too; its place in the list is kept. */
function withUndatedLines(noted: Intake): Intake {
  if (noted.source.kind !== "text" || noted.lines.length > longestList) return noted;
  const lines = noted.lines.map((read): ProposedLine => {
    if (read.state !== "open") return read;
    const quote = read.text.trim();
    const event = { ...titleAndDetail(withoutFullStop(quote)), kind: guessKind(quote), line: read.line, quote };
    return { ...read, state: "taken", events: [event] };
  });
  return { ...noted, lines, source: { ...noted.source, states: lineStates(lines.map((read) => read.state)) } };
}

/** Offsets of the lines' beginnings in the text with newlines of one sign. */
function lineStarts({ lines }: Intake): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.text.length + 1;
  }
  return starts;
}

function titleOf({ title, lines }: Intake, firstSentence: string | undefined, context: IntakeContext): string {
  if (title !== undefined && title !== "") return shortened(title.replace(datedHead, ""));
  const first = firstSentence ?? lines.find((line) => line.text.trim() !== "")?.text;
  if (first === undefined) return "";
  const event = lines.flatMap((line) => line.events)[0];
  if (event?.who !== undefined) return shortened(event.title);
  const said = first.replace(/\s+/gu, " ").trim();
  const timed = timedLine(said, { today: dateOf(context.reference, context.zone), year: context.year });
  const words = timed === null || timed.text === "" ? said : timed.text;
  return shortened(titleAndDetail(withoutFullStop(words)).title);
}

/** A long sentence ends at its last clause that fits, else at a word. */
function shortened(title: string): string {
  if (title.length <= longestTitle) return title;
  const clause = /^.{30,89}(?=[,;:] | [–—] )/u.exec(title)?.[0];
  if (clause !== undefined) return clause;
  const cut = title.slice(0, longestTitle - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > 30 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/u, "")}…`;
}

function withoutFullStop(text: string): string {
  return text.trim().replace(/[.;,]{1,3}$/u, "");
}

function understoodAs(events: readonly ProposedEvent[], changes: number): string {
  const dated = events.find((event) => event.when !== undefined)?.when;
  const time = dated === undefined ? "no time yet" : describeWhen(dated, { longMonth: true, withoutZone: true });
  const moments = counted(events.length, "moment");
  return `${time} · ${changes === 0 ? moments : `${moments}, ${counted(changes, "change")}`}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
