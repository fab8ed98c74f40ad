import type { Block } from "../documentModel";
import { proseBlocks, saysSomething } from "../prose";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";

function build({ incident }: ReportContext): readonly Block[] {
  const { text } = incident.impact;
  return saysSomething(text) ? proseBlocks(text) : [];
}

export const impact: ReportPart = {
  anchor: "part_impact",
  title: "Impact",
  kind: "part",
  without: "nobody described the impact in words",
  build,
};
