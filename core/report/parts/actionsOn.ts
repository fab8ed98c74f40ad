import type { Inline } from "../documentModel";
import { joined } from "../inlines";
import { jumpTo } from "../places";
import type { ReportContext } from "../reportContext";

/** Jumps to the actions that break or weaken an element. */
export function actionsOn(context: ReportContext, id: string): readonly Inline[] {
  const touching = context.incident.actions.filter(
    ({ status, breaks }) => status !== "declined" && breaks.some(({ element }) => element === id),
  );
  return joined(
    touching.map((action) => jumpTo(context.places, action.id)),
    ", ",
  );
}
