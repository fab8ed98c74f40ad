import type { NodeState } from "../../model/vocabulary";
import { untestedInWords, untestedLinks } from "../againWords";
import type { Block, Inline, Paragraph } from "../documentModel";
import { paragraph, reference, run } from "../inlines";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { figure } from "../tables";
import { hadToHappen } from "./hadToHappen";
import { areLinksDrawn, linkTable } from "./linkTable";
import { safeguardTable } from "./safeguardTable";

/** Said openly: by the picture's caption where there is a picture, else in a note. */
function untestedNote(context: ReportContext): readonly Block[] {
  const { untested, all } = untestedLinks(context);
  if (all === 0 || untested.length === 0 || context.pictureTexts.cascade !== undefined) return [];
  return [paragraph(`As drawn, ${untestedInWords(context)}.`, "note")];
}

/** Which links are untested, where no table tells each: "Untested: “Server renamed → no orders”." */
function untestedNames(context: ReportContext): readonly Block[] {
  const { untested, all } = untestedLinks(context);
  if (!areLinksDrawn(context) || untested.length === 0 || untested.length === all) return [];
  const names = untested.flatMap((id) => context.places.labelOf(id) ?? []).map((name) => `“${name}”`);
  return [paragraph(`Untested: ${names.join(", ")}.`, "note")];
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

/** "Figure 2 shows what led to what; Table 4 tells each link.", and what one sentence says of it. */
function lead(links: readonly Block[], sentence: Paragraph | undefined): readonly Block[] {
  const shows: readonly Inline[] = [reference("figure_cascade"), run(" shows what led to what")];
  const tells: readonly Inline[] =
    links.length === 0 ? [] : [run("; "), reference("table_links"), run(" tells each link")];
  const more = sentence === undefined ? [] : [run(" "), ...sentence.content];
  return [paragraph([...shows, ...tells, run("."), ...more])];
}

function build(context: ReportContext): readonly Block[] {
  const { cascade, pictureTexts, isBrief } = context;
  if (cascade.nodes.length === 0) return [];
  const { cascade: alt } = pictureTexts;
  const listed = hadToHappen(context);
  const links = linkTable(context, listed);
  const [first, ...others] = listed;
  const sentence =
    isBrief && alt !== undefined && others.length === 0 && first?.kind === "paragraph" ? first : undefined;
  return [
    ...(alt === undefined
      ? []
      : [...lead(links, sentence), figure("cascade", alt, "figure_cascade", cascadeCaption(context))]),
    ...(sentence === undefined ? listed : []),
    ...untestedNote(context),
    ...untestedNames(context),
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
