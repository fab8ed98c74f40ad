import type { Event } from "../../model/event";
import { laneName } from "../../timeline/lanes";
import type { Inline, Row, Table } from "../documentModel";
import { lineBreak, run } from "../inlines";
import { proseInlines, saysSomething } from "../prose";
import { type ReportContext, whenCell } from "../reportContext";
import { columnTable } from "../tables";
import { zoneInWords } from "./zoneInWords";

interface EventTableOptions {
  readonly anchor: string;
  readonly caption: readonly Inline[] | string;
  readonly events: readonly Event[];
  /** With what an event says beyond its title. */
  readonly withDetail: boolean;
  /** Whether these rows are where jumps to an event arrive. */
  readonly isTarget: boolean;
}

function eventCell(event: Event, withDetail: boolean): readonly Inline[] {
  const detail = withDetail && saysSomething(event.detail) ? proseInlines(event.detail) : [];
  if (detail.length === 0) return [run(event.title)];
  const title: Inline = { kind: "run", text: event.title, bold: true };
  return [title, lineBreak, ...detail];
}

/** Events as a table; a column that no event fills is left out. */
export function eventTable(context: ReportContext, options: EventTableOptions): Table {
  const { incident, evidence, places } = context;
  const { events } = options;
  const hasLanes = events.some(({ lane }) => lane !== undefined && lane !== "");
  const hasEvidence = events.some(({ id }) => evidence.marksFor(id).length > 0);
  const hasTimes = events.some(({ when, end }) => when !== undefined || end !== undefined);
  const zone = zoneInWords(context).split(" ")[0] ?? "";
  const table = columnTable({
    subject: "event",
    anchor: options.anchor,
    caption: options.caption,
    columns: [
      hasTimes ? [`Time (${zone})`, 19] : null,
      hasLanes ? ["Where", 18] : null,
      ["Event", 53],
      hasEvidence ? ["Shown by", 11] : null,
    ],
    rows: events.map((event): Row => {
      const anchor = places.anchorOf(event.id);
      const lane = event.lane === undefined || event.lane === "" ? "" : laneName(incident, event.lane);
      return {
        anchors: options.isTarget && anchor !== undefined ? [anchor] : [],
        cells: [
          [run(whenCell(context, event))],
          [run(lane)],
          eventCell(event, options.withDetail),
          evidence.marksFor(event.id),
        ],
      };
    }),
  });
  return context.isBrief ? { ...table, runsOn: true } : table;
}
