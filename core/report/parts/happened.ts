import type { Event } from "../../model/event";
import type { Source } from "../../model/source";
import { dateOf } from "../../model/zone";
import { dateInWords } from "../../timeline/words";
import type { Block, Inline } from "../documentModel";
import { bold, paragraph, reference, run } from "../inlines";
import { proseInlines, saysSomething } from "../prose";
import { type ReportContext, whenCell } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { addsNothing, isTitleAgain } from "../saidTwice";
import { isToldBySummary } from "../soleNote";
import { figure } from "../tables";
import { eventTable } from "./eventTable";

const TITLE = "What happened";

/** Events of the report that say more than their title, as running text. */
function narrative(context: ReportContext): readonly Block[] {
  return context.keyEvents.flatMap((event): readonly Block[] => {
    if (!saysSomething(event.detail)) return [];
    const when = whenCell(context, event);
    const title = event.title.replace(/[.:]$/, "");
    return [paragraph([bold(when === "" ? `${title}. ` : `${when}: ${title}. `), ...proseInlines(event.detail)])];
  });
}

/** The events of the table: what the title or the summary tells in the words of the note adds no row to it. */
function listedEvents({ incident, keyEvents, note }: ReportContext): readonly Event[] {
  if (note === null) return keyEvents;
  const more = keyEvents.filter((event) => !addsNothing(incident, event));
  const rows = more.filter((event) => !isToldBySummary(incident, event));
  return rows.length === 0 ? more : rows;
}

function everyEvent(count: number): string {
  if (count === 1) return "The one event is";
  return count === 2 ? "Both events are" : "All events are";
}

function them(count: number): string {
  return count === 1 ? "it" : "them";
}

/** "4 of 10 events are from one note, taken in on 22 January 2016, told by the summary; the other 6 are from memory: …" */
function originNote(context: ReportContext, { name, takenAt }: Source): readonly Block[] {
  const { events, clock, incident } = context;
  const [all, noted] = [events.length, events.filter(({ evidence, source }) => evidence.length > 0 || source).length];
  const [unlisted, rest] = [all - listedEvents(context).length, all - noted];
  // What was pasted bears no name of its own but that of this part.
  const named = name === TITLE ? "" : `, “${name}”`;
  const day = takenAt === undefined ? "" : ` of ${dateInWords(dateOf(Date.parse(takenAt), clock.zone), true)}`;
  const where = isTitleAgain(incident, incident.summary ?? incident.title) ? "title" : "summary";
  const told =
    unlisted === 0 ? "" : unlisted === noted ? `, told in the ${where}` : `, ${unlisted} told in the ${where}`;
  const from = `from one note${day}${named}${told}`;
  if (rest === 0) return [paragraph(`${everyEvent(all)} ${from}: nothing else written shows ${them(all)}.`, "note")];
  const remembered =
    rest === 1
      ? "the other is from memory: nothing written shows it."
      : `the other ${rest} are from memory: nothing written shows them.`;
  return [paragraph(`${noted} of ${all} events ${noted === 1 ? "is" : "are"} ${from}; ${remembered}`, "note")];
}

/** "3 of 9 events are from memory: nothing written shows them." */
function memoryNote(context: ReportContext): readonly Block[] {
  const { events, evidence, note } = context;
  if (note !== null) return originNote(context, note);
  const remembered = events.filter(({ id }) => evidence.marksFor(id).length === 0).length;
  if (remembered === 0) return [];
  if (remembered === events.length)
    return [paragraph(`${everyEvent(remembered)} from memory: nothing written shows ${them(remembered)}.`, "note")];
  const verb = remembered === 1 ? "event is" : "events are";
  return [paragraph(`${remembered} of ${events.length} ${verb} from memory: nothing written shows them.`, "note")];
}

/** Whether the appendix with all events has more to say than the table of key events. */
export function hasFurtherEvents({ events, keyEvents }: ReportContext): boolean {
  return events.length > keyEvents.length;
}

function tableCaption(context: ReportContext): readonly Inline[] {
  const rows = listedEvents(context).length;
  if (rows < context.keyEvents.length) return [run(rows === 1 ? "The other event" : `The other ${rows} events`)];
  if (!hasFurtherEvents(context)) return [run("Events")];
  return [run(`Key events; all ${context.events.length} in `), reference("appendix_events")];
}

/** What leads to the picture and the table; in a small report it is what they rest on, since both stand right below. */
function lead(context: ReportContext, rests: readonly Block[]): readonly Block[] {
  if (context.pictureTexts.timeline === undefined) return [];
  if (context.isBrief && rests.length > 0) return rests;
  const key = hasFurtherEvents(context) ? "key events" : "events";
  const lists = [reference("table_events"), run(` lists its ${key}.`)];
  return [paragraph([reference("figure_timeline"), run(" shows the incident on the clock; "), ...lists])];
}

function build(context: ReportContext): readonly Block[] {
  const { pictureTexts } = context;
  if (listedEvents(context).length === 0) return [];
  const { timeline } = pictureTexts;
  const rests = memoryNote(context);
  const leading = lead(context, rests);
  return [
    ...(hasFurtherEvents(context) ? narrative(context) : []),
    ...leading,
    ...(timeline === undefined
      ? []
      : [
          figure(
            "timeline",
            timeline,
            "figure_timeline",
            "The incident on the clock. Bars are spans; soft bars are times known only roughly.",
          ),
        ]),
    eventTable(context, {
      anchor: "table_events",
      caption: tableCaption(context),
      events: listedEvents(context),
      withDetail: !hasFurtherEvents(context),
      isTarget: !hasFurtherEvents(context),
    }),
    ...(leading === rests ? [] : rests),
  ];
}

export const happened: ReportPart = {
  anchor: "part_happened",
  title: TITLE,
  kind: "part",
  without: ({ events }) =>
    events.length === 0 ? "the timeline has no events" : "no event says more than the title, or when it was",
  build,
};
