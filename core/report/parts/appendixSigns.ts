import type { Block, Row } from "../documentModel";
import { run } from "../inlines";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { columnTable } from "../tables";

const timelineSigns: readonly (readonly [sign: string, meaning: string])[] = [
  ["Row", "a service or a team; time runs from left to right"],
  ["Solid mark", "something that happened at a known time; its shape tells its kind, as the words beside it do"],
  ["Bar", "something that lasted from its left end to its right end"],
  ["Soft bar", "a moment known only roughly: it lies somewhere within the bar"],
  ["Hatched or grey stretch", "a quiet time in which nothing is recorded, folded to save room"],
];

const cascadeSigns: readonly (readonly [sign: string, meaning: string])[] = [
  [
    "Box",
    "a cause or an effect; the sign before its words tells its kind: ◆ trigger, ○ condition that was there all along, ■ failure, ▲ impact",
  ],
  ["Solid arrow", "from a cause to its effect: open, nothing breaks it today"],
  ["Dashed arrow", "broken once an agreed action is verified; its number stands beside it"],
  ["Thin arrow with a tick", "broken by an action that is verified or proven"],
  ["Arrow of dashes and dots", "the effect would have come without this cause"],
  ["Dotted line", "a hypothesis that nothing shows yet"],
  ["Shield", "a safeguard: whether it held, failed, was bypassed or was missing"],
];

/** A short report explains its pictures in their captions alone. */
function isShort({ keyEvents, cascade }: ReportContext): boolean {
  return keyEvents.length + cascade.nodes.length < 16;
}

function build(context: ReportContext): readonly Block[] {
  const { pictureTexts } = context;
  if (isShort(context)) return [];
  const signs = [
    ...(pictureTexts.timeline === undefined ? [] : timelineSigns),
    ...(pictureTexts.cascade === undefined ? [] : cascadeSigns),
  ];
  if (signs.length === 0) return [];
  return [
    columnTable({
      subject: "sign",
      anchor: "table_signs",
      caption: "Signs in the pictures",
      columns: [
        ["Sign", 25],
        ["What it says", 75],
      ],
      rows: signs.map(([sign, meaning]): Row => ({ anchors: [], cells: [[run(sign)], [run(meaning)]] })),
    }),
  ];
}

export const appendixSigns: ReportPart = {
  anchor: "appendix_signs",
  title: "How to read the pictures",
  kind: "appendix",
  without: null,
  build,
};
