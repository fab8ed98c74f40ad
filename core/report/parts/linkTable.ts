import type { BareLink } from "../../cascade/cascadeTypes";
import { durationBetween } from "../../model/interval";
import type { WithoutAnswer } from "../../model/vocabulary";
import { durationInWords } from "../../timeline/words";
import { untestedInWords } from "../againWords";
import type { Block, Row } from "../documentModel";
import { run } from "../inlines";
import type { ReportContext } from "../reportContext";
import { subheading } from "../reportPart";
import { columnTable } from "../tables";
import { actionsOn } from "./actionsOn";

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

/** A small cascade is told by its picture and the note on untested links, until something shows one of them. */
export function areLinksDrawn({ cascade, evidence, isBrief, pictureTexts }: ReportContext): boolean {
  const isBare = ({ id, without }: BareLink) => without !== "yes" && evidence.marksFor(id).length === 0;
  return isBrief && pictureTexts.cascade !== undefined && cascade.links.every(isBare);
}

/** Each link of the cascade, with the time from cause to effect; `listed` has places for some of the nodes already. */
export function linkTable(context: ReportContext, listed: readonly Block[]): readonly Block[] {
  const { cascade, evidence, places } = context;
  if (cascade.links.length === 0 || areLinksDrawn(context)) return [];
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
