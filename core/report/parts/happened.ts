import type { Block, Inline } from "../documentModel";
import { bold, paragraph, reference, run } from "../inlines";
import { proseInlines, saysSomething } from "../prose";
import { type ReportContext, whenCell } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { figure } from "../tables";
import { eventTable } from "./eventTable";

/** Events of the report that say more than their title, as running text. */
function narrative(context: ReportContext): readonly Block[] {
  return context.keyEvents.flatMap((event): readonly Block[] => {
    if (!saysSomething(event.detail)) return [];
    const when = whenCell(context, event);
    const title = event.title.replace(/[.:]$/, "");
    return [paragraph([bold(when === "" ? `${title}. ` : `${when}: ${title}. `), ...proseInlines(event.detail)])];
  });
}

/** "3 of 9 events are from memory: nothing written shows them." */
function memoryNote({ events, evidence }: ReportContext): readonly Block[] {
  const remembered = events.filter(({ id }) => evidence.marksFor(id).length === 0).length;
  if (remembered === 0) return [];
  if (remembered === events.length)
    return [paragraph("All events are from memory: nothing written shows them.", "note")];
  const verb = remembered === 1 ? "event is" : "events are";
  return [paragraph(`${remembered} of ${events.length} ${verb} from memory: nothing written shows them.`, "note")];
}

/** Whether the appendix with all events has more to say than the table of key events. */
export function hasFurtherEvents({ events, keyEvents }: ReportContext): boolean {
  return events.length > keyEvents.length;
}

function tableCaption(context: ReportContext): readonly Inline[] {
  if (!hasFurtherEvents(context)) return [run("Events")];
  return [run(`Key events; all ${context.events.length} in `), reference("appendix_events")];
}

function build(context: ReportContext): readonly Block[] {
  const { keyEvents, pictureTexts } = context;
  if (keyEvents.length === 0) return [];
  const { timeline } = pictureTexts;
  const told = hasFurtherEvents(context) ? narrative(context) : [];
  const key = hasFurtherEvents(context) ? "key events" : "events";
  const lists = [reference("table_events"), run(` lists its ${key}.`)];
  const lead =
    timeline === undefined ? [] : [reference("figure_timeline"), run(" shows the incident on the clock; "), ...lists];
  return [
    ...told,
    ...(lead.length === 0 ? [] : [paragraph(lead)]),
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
      events: keyEvents,
      withDetail: !hasFurtherEvents(context),
      isTarget: !hasFurtherEvents(context),
    }),
    ...memoryNote(context),
  ];
}

export const happened: ReportPart = {
  anchor: "part_happened",
  title: "What happened",
  kind: "part",
  without: "the timeline has no events",
  build,
};
