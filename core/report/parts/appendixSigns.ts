import type { Block, Row } from "../documentModel";
import { run } from "../inlines";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { columnTable } from "../tables";

const timelineSigns: readonly (readonly [sign: string, meaning: string])[] = [
  ["Row", "one service or one team; time runs from left to right"],
  ["Mark", "an event; its shape tells its kind, which the line of signs below the picture names"],
  ["Bar with straight ends", "how long something lasted"],
  ["Bar with round ends", "a moment known only roughly: it lies somewhere within"],
  ["? beside a mark", "whether it came before or after another event is not known, and something rests on it"],
  ["Dashed upright line", "a key time, such as the start of the impact"],
  ["Shaded stretch", "a quiet time in which nothing is recorded, drawn shorter than it was"],
];

const cascadeSigns: readonly (readonly [sign: string, meaning: string])[] = [
  [
    "Box",
    "a cause or an effect: ◆ trigger, ○ condition that was there before (dashed frame), ■ failure, = decision, ▲ impact",
  ],
  ["“all of” at a box", "it needed all of its causes; without this sign any one of them is enough"],
  ["Thick red arrow", "from a cause to its effect, on a path to an impact that is still open"],
  ["Thin grey arrow", "from a cause to its effect, on no such path"],
  ["Dashed amber arrow with A1", "broken once action A1 is verified"],
  ["Green A1 with a tick", "broken by action A1, which is verified or proven"],
  ["Grey A1", "action A1 weakens it and breaks nothing"],
  ["Arrow of dashes and dots", "the effect would have come without this cause"],
  ["Blue dashes, hollow head", "it did not bring the effect about, it delayed its detection"],
  ["Dotted arrow or frame", "a hypothesis that nothing shows yet"],
  [
    "Shield",
    "a safeguard: filled, it held; with a cross, it failed; struck through, it was bypassed; dotted, it was missing",
  ],
];

/** A short report explains its pictures in their captions alone. */
function isShort({ keyEvents, cascade }: ReportContext): boolean {
  return keyEvents.length + cascade.nodes.length < 24;
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
