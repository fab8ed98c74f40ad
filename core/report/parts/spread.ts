import type { BareLink, BareNode } from "../../cascade/cascadeTypes";
import { singlePoints } from "../../cascade/singlePoints";
import { durationBetween } from "../../model/interval";
import type { NodeState, SafeguardState, WithoutAnswer } from "../../model/vocabulary";
import { durationInWords } from "../../timeline/words";
import { untestedInWords, untestedLinks } from "../againWords";
import type { Block, Inline, ListItem, Row } from "../documentModel";
import { joined, paragraph, reference, run, soft } from "../inlines";
import { jumpTo } from "../places";
import type { ReportContext } from "../reportContext";
import { type ReportPart, subheading } from "../reportPart";
import { columnTable, figure } from "../tables";

/** Jumps to the actions that break or weaken an element. */
function actionsOn(context: ReportContext, id: string): readonly Inline[] {
  const touching = context.incident.actions.filter(
    ({ status, breaks }) => status !== "declined" && breaks.some(({ element }) => element === id),
  );
  return joined(
    touching.map((action) => jumpTo(context.places, action.id)),
    ", ",
  );
}

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
function hadToHappen(context: ReportContext): readonly Block[] {
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

function pointWords(context: ReportContext, { id, kind, label }: BareNode): readonly Inline[] {
  const marks = context.evidence.marksFor(id);
  const shown = marks.length === 0 ? [] : [run(" ("), ...marks, run(")")];
  return [run(`${kind === "condition" ? "condition: " : ""}${label}`), ...shown, ...elsewhere(context, id)];
}

const withoutWords: Readonly<Record<WithoutAnswer, string>> = {
  no: "no",
  yes: "yes, it would have come anyway",
  unsure: "unsure: untested",
  "not asked": "not asked: untested",
};

/** Only links that brought the effect about have a time: a loop, or what would have come anyway, has none to tell. */
function latency(context: ReportContext, link: BareLink): string {
  if (link.feedback || link.without === "yes" || link.kind === "delayed detection") return "";
  const nodes = context.cascade.nodes;
  const cause = nodes.find(({ id }) => id === link.from)?.time;
  const effect = nodes.find(({ id }) => id === link.to)?.time;
  return cause == null || effect == null ? "" : durationInWords(durationBetween(cause, effect));
}

/** Nodes that no list above names get their place at the first link that they belong to. */
function nodeAnchors(context: ReportContext, listed: readonly Block[]): (link: BareLink) => readonly string[] {
  const taken = new Set(
    listed.flatMap((block) => (block.kind === "list" ? block.items.flatMap(({ anchors }) => anchors) : [])),
  );
  return (link) =>
    [link.from, link.to].flatMap((id) => {
      const anchor = context.places.anchorOf(id);
      if (anchor === undefined || taken.has(anchor)) return [];
      taken.add(anchor);
      return [anchor];
    });
}

/** So few links are told by the picture and the note on untested ones, until one of them is tested or shown. */
const FEW_LINKS = 6;

function isToldByPicture({ cascade, evidence }: ReportContext): boolean {
  const isBare = ({ id, without }: BareLink) => without === "not asked" && evidence.marksFor(id).length === 0;
  return cascade.links.length <= FEW_LINKS && cascade.links.every(isBare);
}

function linkTable(context: ReportContext, listed: readonly Block[]): readonly Block[] {
  const { cascade, evidence, places } = context;
  if (cascade.links.length === 0 || isToldByPicture(context)) return [];
  const anchorsOf = nodeAnchors(context, listed);
  const rows = cascade.links.map((link): Row => {
    const anchor = places.anchorOf(link.id);
    const kind = link.feedback ? `${link.kind}, a loop` : link.kind;
    return {
      anchors: [...(anchor === undefined ? [] : [anchor]), ...anchorsOf(link)],
      cells: [
        [run(`${places.labelOf(link.from) ?? ""} → ${places.labelOf(link.to) ?? ""}`)],
        [run(kind)],
        [run(withoutWords[link.without])],
        [run(latency(context, link))],
        actionsOn(context, link.id),
        evidence.marksFor(link.id),
      ],
    };
  });
  const filled = (index: number) =>
    rows.some((row) => (row.cells[index] ?? []).some((cell) => cell.kind !== "run" || cell.text !== ""));
  return [
    subheading("From cause to effect", "part_links"),
    columnTable({
      subject: "link",
      anchor: "table_links",
      caption: `Links of the cascade; ${untestedInWords(context)}`,
      columns: [
        ["Cause → effect", 42],
        ["How", 14],
        ["Effect without the cause?", 20],
        filled(3) ? ["After", 15] : null,
        filled(4) ? ["Actions", 11] : null,
        filled(5) ? ["Shown by", 11] : null,
      ],
      rows,
    }),
  ];
}

const stateOrder: readonly SafeguardState[] = ["held", "failed", "bypassed", "missing"];

function safeguardTable(context: ReportContext): readonly Block[] {
  const { incident, places } = context;
  const { safeguards } = incident.cascade;
  if (safeguards.length === 0) return [];
  const ordered = stateOrder.flatMap((state) => safeguards.filter((safeguard) => safeguard.state === state));
  const touched = ordered.some(({ id }) => actionsOn(context, id).length > 0);
  return [
    subheading("Safeguards", "part_safeguards"),
    columnTable({
      subject: "safeguard",
      anchor: "table_safeguards",
      caption: "Safeguards that held, failed, were bypassed or were missing",
      columns: [["Safeguard", 34], ["Meant to", 12], ["It", 12], ["On", 42], touched ? ["Actions", 11] : null],
      rows: ordered.map((safeguard): Row => {
        const anchor = places.anchorOf(safeguard.id);
        const guarded = safeguard.guards.map((id) => jumpTo(places, id)).filter((words) => words.length > 0);
        return {
          anchors: anchor === undefined ? [] : [anchor],
          cells: [
            [run(safeguard.label)],
            [run(safeguard.kind)],
            [
              run(
                safeguard.state === "missing"
                  ? "was missing"
                  : safeguard.state === "bypassed"
                    ? "was bypassed"
                    : safeguard.state,
              ),
            ],
            joined(guarded, "; "),
            actionsOn(context, safeguard.id),
          ],
        };
      }),
    }),
  ];
}

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
