import type { SafeguardState } from "../../model/vocabulary";
import type { Block, Row } from "../documentModel";
import { joined, run } from "../inlines";
import { jumpTo } from "../places";
import type { ReportContext } from "../reportContext";
import { subheading } from "../reportPart";
import { columnTable } from "../tables";
import { actionsOn } from "./actionsOn";

const stateOrder: readonly SafeguardState[] = ["held", "failed", "bypassed", "missing"];

/** What stood, or should have stood, between causes and effects: what held first, what was missing last. */
export function safeguardTable(context: ReportContext): readonly Block[] {
  const { incident, places } = context;
  const { safeguards } = incident.cascade;
  if (safeguards.length === 0) return [];
  const ordered = stateOrder.flatMap((state) => safeguards.filter((safeguard) => safeguard.state === state));
  const touched = ordered.some(({ id }) => actionsOn(context, id).length > 0);
  return [
    subheading("Safeguards", "part_safeguards"),
    columnTable({
      subject: "safeguard",
      anchor: "table_safeguards",
      caption: "Safeguards that held, failed, were bypassed or were missing",
      columns: [["Safeguard", 34], ["Meant to", 12], ["It", 12], ["On", 42], touched ? ["Actions", 11] : null],
      rows: ordered.map((safeguard): Row => {
        const anchor = places.anchorOf(safeguard.id);
        const guarded = safeguard.guards.map((id) => jumpTo(places, id)).filter((words) => words.length > 0);
        return {
          anchors: anchor === undefined ? [] : [anchor],
          cells: [
            [run(safeguard.label)],
            [run(safeguard.kind)],
            [
              run(
                safeguard.state === "missing"
                  ? "was missing"
                  : safeguard.state === "bypassed"
                    ? "was bypassed"
                    : safeguard.state,
              ),
            ],
            joined(guarded, "; "),
            actionsOn(context, safeguard.id),
          ],
        };
      }),
    }),
  ];
}
