import type { Factor } from "../../model/learning";
import type { Block, Paragraph } from "../documentModel";
import { bold, joined, paragraph, run } from "../inlines";
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

function shownBy({ places }: ReportContext, factor: Factor): readonly Block[] {
  const shown = [...factor.nodes, ...factor.events].map((id) => jumpTo(places, id)).filter((words) => words.length > 0);
  return shown.length === 0 ? [] : [paragraph([run("Shown by: "), ...joined(shown, "; ")], "note")];
}

function factorBlocks(context: ReportContext, factor: Factor): readonly Block[] {
  const name = bold(`${themeName(context, factor.theme)}.`);
  const [first, ...rest] = saysSomething(factor.note) ? proseBlocks(factor.note) : [];
  const opens = first?.kind === "paragraph";
  const opening: Paragraph = {
    kind: "paragraph",
    style: "body",
    content: opens ? [name, run(" "), ...first.content] : [name],
    subject: "factor",
  };
  return [opening, ...(opens || first === undefined ? rest : [first, ...rest]), ...shownBy(context, factor)];
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
