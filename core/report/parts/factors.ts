import type { Factor } from "../../model/learning";
import type { Block, Inline } from "../documentModel";
import { bold, joined, paragraph, run } from "../inlines";
import { jumpTo } from "../places";
import { proseBlocks, proseInlines, saysSomething } from "../prose";
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
  return shown.length === 0 ? [] : [run(" Shown by: "), ...joined(shown, "; "), run(".")];
}

function factorBlocks(context: ReportContext, factor: Factor): readonly Block[] {
  const name = `${themeName(context, factor.theme)}.`;
  const note = saysSomething(factor.note) ? factor.note : "";
  const [first, ...rest] = proseBlocks(note);
  const opening = first?.kind === "paragraph" ? first.content : proseInlines(note);
  const more = first?.kind === "paragraph" ? rest : [];
  const shown = shownBy(context, factor);
  return [
    paragraph([
      bold(name),
      ...(opening.length === 0 ? [] : [run(" "), ...opening]),
      ...(more.length === 0 ? shown : []),
    ]),
    ...more,
    ...(more.length === 0 || shown.length === 0 ? [] : [paragraph(shown)]),
  ];
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
