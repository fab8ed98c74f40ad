import { InsightKind } from "../../model/vocabulary";
import type { Block, ListItem } from "../documentModel";
import { proseInlines, saysSomething } from "../prose";
import type { ReportContext } from "../reportContext";
import { type ReportPart, subheading } from "../reportPart";

const titles: Readonly<Record<InsightKind, string>> = {
  "went well": "What went well",
  "got lucky": "Where we got lucky",
  "surprised us": "What surprised us",
  "was hard": "What was hard",
  "open question": "Open questions",
};

function build({ incident }: ReportContext): readonly Block[] {
  const insights = incident.insights.filter(({ text }) => saysSomething(text));
  return InsightKind.options.flatMap((kind): readonly Block[] => {
    const items = insights
      .filter((insight) => insight.kind === kind)
      .map((insight): ListItem => ({ depth: 0, anchors: [], content: proseInlines(insight.text) }));
    if (items.length === 0) return [];
    return [
      subheading(titles[kind], `part_learned_${kind.replace(/ /g, "_")}`),
      { kind: "list", ordered: false, items },
    ];
  });
}

export const learned: ReportPart = {
  anchor: "part_learned",
  title: "What we learned",
  kind: "part",
  without: "nothing was written down as learned",
  build,
};
