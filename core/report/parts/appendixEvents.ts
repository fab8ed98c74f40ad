import type { Block } from "../documentModel";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { eventTable } from "./eventTable";
import { hasFurtherEvents } from "./happened";

function build(context: ReportContext): readonly Block[] {
  if (!hasFurtherEvents(context)) return [];
  return [
    eventTable(context, {
      anchor: "table_all_events",
      caption: `All ${context.events.length} events`,
      events: context.events,
      withDetail: true,
      isTarget: true,
    }),
  ];
}

export const appendixEvents: ReportPart = {
  anchor: "appendix_events",
  title: "All events",
  kind: "appendix",
  without: null,
  build,
};
