import type { NodeState } from "../../model/vocabulary";
import { untestedInWords, untestedLinks } from "../againWords";
import type { Block, Inline } from "../documentModel";
import { paragraph, reference, run } from "../inlines";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { figure } from "../tables";
import { hadToHappen } from "./hadToHappen";
import { linkTable } from "./linkTable";
import { safeguardTable } from "./safeguardTable";

/** Said openly: by the picture's caption where there is a picture, else in a note. */
function untestedNote(context: ReportContext): readonly Block[] {
  const { untested, all } = untestedLinks(context);
  if (all === 0 || untested.length === 0 || context.pictureTexts.cascade !== undefined) return [];
  return [paragraph(`As drawn, ${untestedInWords(context)}.`, "note")];
}

/** What the team thought of and ruled out, and what it thinks of and nothing shows yet. */
function openMinded({ incident }: ReportContext): readonly Block[] {
  const labels = (state: NodeState) =>
    incident.cascade.nodes.filter((node) => node.state === state).map(({ label }) => `“${label}”`);
  const rejected = labels("rejected");
  const hypotheses = labels("hypothesis").length === incident.cascade.nodes.length ? [] : labels("hypothesis");
  return [
    ...(hypotheses.length === 0
      ? []
      : [paragraph(`Hypotheses that nothing shows yet: ${hypotheses.join(", ")}.`, "note")]),
    ...(rejected.length === 0 ? [] : [paragraph(`Considered and ruled out: ${rejected.join(", ")}.`, "note")]),
  ];
}

/** "Figure 2 shows what led to what; Table 4 tells each link." */
function lead(links: readonly Block[]): readonly Block[] {
  const shows: readonly Inline[] = [reference("figure_cascade"), run(" shows what led to what")];
  const tells: readonly Inline[] =
    links.length === 0 ? [] : [run("; "), reference("table_links"), run(" tells each link")];
  return [paragraph([...shows, ...tells, run(".")])];
}

function build(context: ReportContext): readonly Block[] {
  const { cascade, pictureTexts } = context;
  if (cascade.nodes.length === 0) return [];
  const { cascade: alt } = pictureTexts;
  const listed = hadToHappen(context);
  const links = linkTable(context, listed);
  return [
    ...(alt === undefined ? [] : [...lead(links), figure("cascade", alt, "figure_cascade", cascadeCaption(context))]),
    ...listed,
    ...untestedNote(context),
    ...openMinded(context),
    ...safeguardTable(context),
    ...links,
  ];
}

function cascadeCaption(context: ReportContext): string {
  const words = untestedInWords(context);
  const state = context.cascade.links.length === 0 ? "" : ` ${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return `The cascade.${state}`;
}

export const spread: ReportPart = {
  anchor: "part_spread",
  title: "How it spread",
  kind: "part",
  without: "no cascade is drawn",
  build,
};
