import { changeSentence } from "../../changes/sentence";
import type { Event } from "../../model/event";
import { keyTimeDurations, keyTimeInterval } from "../../timeline/keyTimes";
import { dateInWords, durationInWords } from "../../timeline/words";
import { againAnswer } from "../againWords";
import type { Block, Inline } from "../documentModel";
import { paragraph, run } from "../inlines";
import { proseBlocks, saysSomething } from "../prose";
import { type ReportContext, whenCell } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { isTitleAgain } from "../saidTwice";
import { atAGlance } from "./atAGlance";

/** " The record runs from “Fault occurs” (11:45) to “Resolved” (12:07)." */
function recorded(context: ReportContext): string {
  const dated = context.events.filter(({ when }) => when !== undefined);
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined || first === last) return "";
  const told = (event: Event) => `“${event.title}” (${whenCell(context, event)})`;
  return ` The record runs from ${told(first)} to ${told(last)}.`;
}

/** What is known already, in three sentences, while nobody has written a summary. */
function drafted(context: ReportContext): readonly Block[] {
  const { incident, clock, impacts } = context;
  const start = keyTimeInterval(incident, "impactStart");
  const lasted = keyTimeDurations(incident).impact;
  const day = clock.mainDate === null ? "" : `On ${dateInWords(clock.mainDate, true)}: `;
  const since = start === null ? "" : ` The impact started at ${clock.interval(start)}`;
  const until = lasted === null ? "" : ` and lasted ${durationInWords(lasted)}`;
  const known = since === "" ? recorded(context) : `${since}${until}.`;
  const isMore = day !== "" || known !== "";
  const first = isMore ? `${day}${incident.title.replace(/[.!?]$/, "")}.${known}` : "";
  const change = changeSentence(incident, context.options.workspace);
  const impact = impacts[0];
  const again: readonly Inline[] =
    impact === undefined ? [] : [run("Could it happen again today? "), ...againAnswer(context, impact)];
  const told = [
    ...(first === "" ? [] : [paragraph(first)]),
    ...(change === "" ? [] : [paragraph(change)]),
    ...(again.length === 0 ? [] : [paragraph(again)]),
  ];
  return told.length > 0 ? told : [paragraph("No more than this is known yet.")];
}

function build(context: ReportContext): readonly Block[] {
  const { incident } = context;
  const { summary } = incident;
  const isWritten = saysSomething(summary) && !isTitleAgain(incident, summary);
  const words = isWritten ? proseBlocks(summary) : drafted(context);
  return [...words, ...atAGlance(context)];
}

export const summary: ReportPart = { anchor: "part_summary", title: "Summary", kind: "part", without: null, build };
