import { dateInWords } from "../../timeline/words";
import { againAnswer, openPathsInWords, untestedInWords } from "../againWords";
import type { Block, Inline, ListItem } from "../documentModel";
import { paragraph, reference, run } from "../inlines";
import type { ImpactView, ReportContext } from "../reportContext";
import { subheading } from "../reportPart";

/** So many open paths are written out; the rest is counted. */
const WRITTEN_OUT = 5;

function pathItems({ places }: ReportContext, impact: ImpactView): readonly ListItem[] {
  const { open } = impact.again;
  const written = open.slice(0, WRITTEN_OUT).map(
    (path): ListItem => ({
      depth: 0,
      anchors: [],
      content: [run(path.map((id) => places.labelOf(id) ?? "").join(" → "))],
    }),
  );
  const rest = open.length - written.length;
  if (rest <= 0) return written;
  return [...written, { depth: 0, anchors: [], content: [run(`and ${rest} more`)] }];
}

/** Whether a small picture shows the open paths and nothing else: each link that it draws lies on one. */
function areDrawn({ cascade, isBrief, pictureTexts }: ReportContext, { again }: ImpactView): boolean {
  if (!isBrief || pictureTexts.cascade === undefined || again.open.length === 0 || !again.openComplete) return false;
  const steps = new Set(again.open.flatMap((path) => path.map((id, index) => JSON.stringify([path[index - 1], id]))));
  return cascade.links.every(({ from, to }) => steps.has(JSON.stringify([from, to])));
}

function impactBlocks(context: ReportContext, impact: ImpactView): readonly Block[] {
  const lead = context.impacts.length === 1 ? [] : [run(`${impact.node.label}: `)];
  const open = openPathsInWords(impact);
  const unaddressed =
    impact.again.again === "live" && impact.again.unaddressed
      ? " No action from agreed to proven touches any of its paths."
      : "";
  const answer = againAnswer(context, impact);
  const isDrawn = areDrawn(context, impact);
  const items = isDrawn ? [] : pathItems(context, impact);
  const shown: readonly Inline[] = [run(` ${open}: all that `), reference("figure_cascade"), run(" shows.")];
  const stays = isDrawn ? shown : items.length === 0 ? [] : [run(` ${open}:`)];
  return [
    paragraph([...lead, ...answer, run(unaddressed), ...stays]),
    ...(items.length === 0 ? [] : [{ kind: "list", ordered: false, items } as const]),
  ];
}

/** "Could it happen again today?" with the paths that stay open, what protects until then, and what it rests on. */
export function againToday(context: ReportContext, interim: readonly Block[]): readonly Block[] {
  const { impacts, options } = context;
  if (impacts.length === 0) return [];
  const rests = `As drawn on ${dateInWords(options.today, true)}, ${untestedInWords(context)}.`;
  return [
    subheading("Could it happen again today?", "part_again"),
    ...impacts.flatMap((impact) => impactBlocks(context, impact)),
    ...(interim.length === 0 ? [] : [paragraph("What protects until then:"), ...interim]),
    paragraph(rests, "note"),
  ];
}
