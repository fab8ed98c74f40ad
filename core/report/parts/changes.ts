import { changeSentence } from "../../changes/sentence";
import { assertNever } from "../../model/assertNever";
import type { Change } from "../../model/change";
import type { ChangeWindow } from "../../model/vocabulary";
import { dateInWords } from "../../timeline/words";
import type { Block, Inline, ListItem, Row } from "../documentModel";
import { bold, paragraph, run } from "../inlines";
import type { ReportContext } from "../reportContext";
import { type ReportPart, subheading } from "../reportPart";
import { columnTable } from "../tables";
import { rulesFor } from "./rules";

function windowInWords(window: ChangeWindow): string {
  switch (window) {
    case "critical":
      return "business-critical";
    case "none":
      return "no special window";
    case "freeze":
    case "preferred":
      return window;
    default:
      return assertNever(window);
  }
}

function sentences(pieces: readonly (string | undefined | false)[]): string {
  const said = pieces.flatMap((piece) => (piece === undefined || piece === false || piece === "" ? [] : [piece]));
  return said.map((piece) => piece.trim().replace(/[.;]$/, "")).join("; ");
}

function rehearsal({ rehearsed }: Change): string {
  if (rehearsed === undefined) return "";
  const shown = rehearsed.wouldHaveShown;
  return sentences([
    rehearsed.answer === "unknown" ? "not known" : rehearsed.answer,
    rehearsed.where !== undefined && `in ${rehearsed.where}`,
    rehearsed.differs !== undefined && `what differs there: ${rehearsed.differs}`,
    shown !== undefined &&
      (shown === "unknown" ? "whether it would have shown this is not known" : `would have shown this: ${shown}`),
  ]);
}

function wayBack({ wayBack: way }: Change): string {
  if (way === undefined) return "";
  return sentences([
    way.answer,
    way.steps,
    way.minutes !== undefined && `takes ${way.minutes} min`,
    way.noReturn !== undefined && `point of no return: ${way.noReturn}`,
    way.lastTried !== undefined && `last tried ${dateInWords(way.lastTried, true)}`,
    way.used !== undefined && `used in the incident: ${way.used}`,
    way.worked !== undefined && `it worked: ${way.worked}`,
  ]);
}

function doneBefore({ doneBefore: before }: Change): string {
  if (before === undefined) return "";
  return sentences([
    before.answer === "unknown" ? "not known" : before.answer,
    before.times !== undefined && `about ${before.times} ${before.times === 1 ? "time" : "times"}`,
    before.trouble !== undefined && `trouble: ${before.trouble}`,
  ]);
}

type FactOf = readonly [name: string, say: (change: Change, context: ReportContext) => string];

const facts: readonly FactOf[] = [
  ["When", ({ when }, { clock }) => (when === undefined ? "" : clock.moment(when))],
  [
    "Services",
    ({ services }, { incident }) =>
      services
        .map((id) => incident.services.find((each) => each.id === id)?.name ?? "")
        .filter((name) => name !== "")
        .join(", "),
  ],
  ["Kind", ({ kind }) => kind ?? ""],
  ["Window", ({ window }) => (window === undefined ? "" : windowInWords(window))],
  ["Done like this before", doneBefore],
  ["Rehearsed", rehearsal],
  ["Way back", wayBack],
  ["Changed by", ({ changedBy }) => changedBy ?? ""],
  ["Approved by", ({ approvedBy }) => approvedBy ?? ""],
  ["Service owner", ({ serviceOwner }) => serviceOwner ?? ""],
];

/** Whether an event of the timeline is the change: then its time is told there. */
function isOnTimeline({ events }: ReportContext, { what, when }: Change): boolean {
  return events.some((event) => event.title === what && JSON.stringify(event.when) === JSON.stringify(when));
}

/** Whether a change says more than fits into the sentence. */
function saysMore(context: ReportContext, change: Change): boolean {
  const { services, rehearsed, wayBack: way, changedBy, serviceOwner } = change;
  const when = context.isBrief && isOnTimeline(context, change) ? undefined : change.when;
  const details = [when, rehearsed?.where, rehearsed?.differs, way?.steps, way?.minutes, way?.noReturn, way?.lastTried];
  return services.length > 0 || [...details, changedBy, serviceOwner].some((detail) => detail !== undefined);
}

function factTable(context: ReportContext): readonly Block[] {
  const { changes } = context.incident;
  if (!changes.some((change) => saysMore(context, change))) return [];
  const rows = facts.flatMap(([name, say]): readonly Row[] => {
    const said = changes.map((change) => say(change, context));
    if (said.every((words) => words === "")) return [];
    return [
      {
        anchors: [],
        cells: [[run(name)], ...said.map((words): readonly Inline[] => [run(words === "" ? "–" : words)])],
      },
    ];
  });
  if (rows.length === 0) return [];
  const share = 80 / changes.length;
  return [
    columnTable({
      subject: "change",
      anchor: "table_changes",
      caption: changes.length === 1 ? "The change" : "The changes",
      columns: [["What is known", 20], ...changes.map((change): readonly [string, number] => [change.what, share])],
      rows,
    }),
  ];
}

function askedTable({ incident, evidence }: ReportContext): readonly Block[] {
  const asked = incident.changes.flatMap((change) => change.asked.map((each) => ({ ...each, of: change.what })));
  const isToldBySentence =
    asked.length <= 2 && asked.every(({ question, answer }) => (question ?? answer) === undefined);
  if (asked.length === 0 || (isToldBySentence && !asked.some(({ id }) => evidence.marksFor(id).length > 0))) return [];
  const hasQuestions = asked.some(({ question }) => question !== undefined);
  const hasAnswers = asked.some(({ answer }) => answer !== undefined);
  const hasEvidence = asked.some(({ id }) => evidence.marksFor(id).length > 0);
  return [
    subheading("Who was told, asked, agreed", "part_asked"),
    columnTable({
      subject: "change",
      anchor: "table_asked",
      caption: "Told is not asked, and asked is not agreed",
      columns: [
        ["Who", 20],
        ["Was", 10],
        incident.changes.length > 1 ? ["Of the change", 24] : null,
        hasQuestions ? ["The question", 27] : null,
        hasAnswers ? ["The answer", 27] : null,
        hasEvidence ? ["Shown by", 10] : null,
      ],
      rows: asked.map(
        (each): Row => ({
          anchors: [],
          cells: [
            [run(each.who)],
            [run(each.level)],
            [run(each.of)],
            [run(each.question ?? "")],
            [run(each.answer ?? "")],
            evidence.marksFor(each.id),
          ],
        }),
      ),
    }),
  ];
}

function ruleBlocks(context: ReportContext): readonly Block[] {
  const rules = rulesFor(context);
  if (rules.length === 0) return [];
  const items = rules.map(
    ({ title, words }): ListItem => ({
      depth: 0,
      anchors: [],
      content: [bold(title), ...(words === "" ? [] : [run(`: ${words}`)])],
    }),
  );
  return [subheading("What the team now asks of such changes", "part_rules"), { kind: "list", ordered: false, items }];
}

function build(context: ReportContext): readonly Block[] {
  const sentence = changeSentence(context.incident, context.options.workspace);
  if (sentence === "") return [];
  return [paragraph(sentence), ...factTable(context), ...askedTable(context), ...ruleBlocks(context)];
}

export const changes: ReportPart = {
  anchor: "part_changes",
  title: "The changes before it",
  kind: "part",
  without: "no change before the incident is described",
  build,
};
