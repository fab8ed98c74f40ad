import type { BareNode } from "../../cascade/cascadeTypes";
import { singlePoints } from "../../cascade/singlePoints";
import type { Block, Inline, ListItem } from "../documentModel";
import { paragraph, run, soft } from "../inlines";
import type { ReportContext } from "../reportContext";

/** Where else a condition holds, or may hold: "; also so: web shop; not yet looked at: API". */
function elsewhere({ incident }: ReportContext, id: string): readonly Inline[] {
  const answers = incident.cascade.nodes.find((node) => node.id === id)?.elsewhere ?? [];
  const names = (wanted: "yes" | "unchecked") =>
    answers
      .filter(({ answer }) => answer === wanted)
      .flatMap(({ service }) => incident.services.find((each) => each.id === service)?.name ?? [])
      .join(", ");
  const [also, unchecked] = [names("yes"), names("unchecked")];
  const said = [also === "" ? "" : `also so: ${also}`, unchecked === "" ? "" : `not yet looked at: ${unchecked}`];
  return said.filter((words) => words !== "").map((words) => soft(`; ${words}`));
}

/** What had to happen for an impact: conditions first, since those can be removed. 3-cascade, "Single points". */
export function hadToHappen(context: ReportContext): readonly Block[] {
  const placed = new Set<string>();
  return context.impacts.flatMap(({ node }): readonly Block[] => {
    const points = singlePoints(context.cascade, node.id);
    const nodes = points.flatMap((id) => context.cascade.nodes.find((candidate) => candidate.id === id) ?? []);
    const [only] = nodes;
    if (only === undefined) return [];
    if (nodes.length === 1) return [paragraph(`“${node.label}” would not have come about without “${only.label}”.`)];
    const ordered = [
      ...nodes.filter(({ kind }) => kind === "condition"),
      ...nodes.filter(({ kind }) => kind !== "condition"),
    ];
    if (isDrawnAlone(context, ordered)) return [paragraph(inOneSentence(context, node, ordered))];
    const items = ordered.map((point): ListItem => {
      const anchor = context.places.anchorOf(point.id);
      const anchors = anchor === undefined || placed.has(anchor) ? [] : [anchor];
      for (const each of anchors) placed.add(each);
      return { depth: 0, anchors, content: pointWords(context, point) };
    });
    const isMixed = ordered.some(({ kind }) => kind === "condition") && ordered.at(-1)?.kind !== "condition";
    const order = isMixed ? " Conditions stand first: they can be removed." : "";
    return [
      paragraph(`“${node.label}” would not have come about without any one of these.${order}`),
      { kind: "list", ordered: false, items },
    ];
  });
}

/** Whether a small picture shows all that would be said of these nodes. */
function isDrawnAlone(context: ReportContext, points: readonly BareNode[]): boolean {
  const isBare = ({ id }: BareNode) =>
    context.evidence.marksFor(id).length === 0 && elsewhere(context, id).length === 0;
  return context.isBrief && context.pictureTexts.cascade !== undefined && points.every(isBare);
}

/** "“No orders” would not have come about without any one of its 5 causes. “One queue” is a condition, which can be removed." */
function inOneSentence(context: ReportContext, { id, label }: BareNode, points: readonly BareNode[]): string {
  const quoted = (nodes: readonly BareNode[]) =>
    new Intl.ListFormat("en-GB").format(nodes.map((node) => `“${node.label}”`));
  const conditions = points.filter(({ kind }) => kind === "condition");
  const isAll = context.cascade.nodes.every((node) => node.id === id || points.includes(node));
  if (!isAll) return `“${label}” would not have come about without any one of these: ${quoted(points)}.`;
  const verb = conditions.length === 1 ? "is a condition, which" : "are conditions, which";
  const removable = conditions.length === 0 ? "" : ` ${quoted(conditions)} ${verb} can be removed.`;
  return `“${label}” would not have come about without any one of its ${points.length} causes.${removable}`;
}

function pointWords(context: ReportContext, { id, kind, label }: BareNode): readonly Inline[] {
  const marks = context.evidence.marksFor(id);
  const shown = marks.length === 0 ? [] : [run(" ("), ...marks, run(")")];
  return [run(`${kind === "condition" ? "condition: " : ""}${label}`), ...shown, ...elsewhere(context, id)];
}
