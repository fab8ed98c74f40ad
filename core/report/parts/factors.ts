import type { Factor } from "../../model/learning";
import type { Block, Inline, Paragraph } from "../documentModel";
import { bold, joined, lineBreak, run, soft } from "../inlines";
import { jumpTo } from "../places";
import { proseBlocks, saysSomething } from "../prose";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";

/** A theme by its name: as the incident holds it, else as the workspace does. */
function themeName({ incident, options }: ReportContext, id: string): string {
  const known = [...incident.themes, ...(options.workspace?.themes ?? [])].find((theme) => theme.id === id);
  const name = known?.name ?? id.replace(/[-_]/g, " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shownBy({ places }: ReportContext, factor: Factor): readonly Inline[] {
  const shown = [...factor.nodes, ...factor.events].map((id) => jumpTo(places, id)).filter((words) => words.length > 0);
  return shown.length === 0 ? [] : [lineBreak, soft("Shown by: "), ...joined(shown, "; ")];
}

function factorBlocks(context: ReportContext, factor: Factor): readonly Block[] {
  const name = bold(`${themeName(context, factor.theme)}.`);
  const [first, ...rest] = saysSomething(factor.note) ? proseBlocks(factor.note) : [];
  const opens = first?.kind === "paragraph";
  const words = opens ? [name, run(" "), ...first.content] : [name];
  const opening: Paragraph = {
    kind: "paragraph",
    style: "body",
    content: [...words, ...shownBy(context, factor)],
    subject: "factor",
  };
  return [opening, ...(opens || first === undefined ? rest : [first, ...rest])];
}

function build(context: ReportContext): readonly Block[] {
  return context.incident.factors.flatMap((factor) => factorBlocks(context, factor));
}

export const factors: ReportPart = {
  anchor: "part_factors",
  title: "Contributing factors",
  kind: "part",
  without: "no contributing factor is named",
  build,
};
