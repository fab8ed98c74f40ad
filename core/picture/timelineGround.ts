import { apart } from "../model/textDirection";
import { rounded } from "./geometry";
import { type Font, roomOf, shortened } from "./measure";
import type { Box, SceneElement, SceneGroup } from "./scene";
import { shortDateWithYear } from "./shortDate";
import { FOLD_WIDTH, type TimeAxis } from "./timeAxis";
import { DENSITY_HEIGHT, DENSITY_STEP, type PlacedLane } from "./timelineLanes";
import { AXIS_FONT, ticksOf } from "./timeTicks";

/** The row of times at the top; left edge of the lanes' names; px. */
export const AXIS_HEIGHT = 26;
export const LEFT = 16;
export const LANE_FONT: Font = { size: 11, weight: 400 };

/** Ticks with their times, folds with what they hold, and the date of the first tick at the left. */
export function axisElements(axis: TimeAxis, zone: string, plot: Box): readonly SceneElement[] {
  const bottom = plot.y + plot.height;
  const top = AXIS_HEIGHT;
  const folds = axis.pieces.filter((piece) => piece.quietMs !== null);
  const words = folds.map((piece) => {
    const text = shortened(piece.words, FOLD_WIDTH, AXIS_FONT);
    const middle = piece.fromX + FOLD_WIDTH / 2;
    const half = roomOf(text, AXIS_FONT) / 2;
    return { text, middle, from: middle - half, to: middle + half };
  });
  const ticks = ticksOf(axis, zone, words, plot.x + plot.width);
  const labelled = ticks.filter(({ label }) => label !== "");
  const firstMs = labelled[0]?.at ?? axis.pieces[0]?.fromMs ?? 0;
  return [
    ...ticks.map(
      ({ x }): SceneElement => ({ kind: "path", d: `M${rounded(x)} ${top}V${bottom}`, stroke: "line", strokeWidth: 1 }),
    ),
    ...folds.flatMap(({ fromX, toX }): readonly SceneElement[] => [
      { kind: "box", x: fromX, y: top, width: toX - fromX, height: bottom - top, radius: 0, fill: "panel" },
      {
        kind: "path",
        d: `M${rounded(fromX)} ${top}V${bottom}M${rounded(toX)} ${top}V${bottom}`,
        stroke: "line2",
        strokeWidth: 1,
        dash: [2, 3],
      },
    ]),
    axisWords(LEFT, 18, shortDateWithYear(firstMs, zone), "start"),
    ...labelled.map(({ x, label }) => axisWords(x, 18, label, "start")),
    ...words.map(({ text, middle }) => axisWords(middle, 18, text, "middle")),
  ];
}

function axisWords(x: number, y: number, text: string, anchor: "start" | "middle"): SceneElement {
  return { kind: "text", x, y, text, ...AXIS_FONT, role: "ink3", anchor };
}

/** Names and borders of the lanes, and how dense they are where events are too many to draw. */
export function laneGroups(lanes: readonly PlacedLane[], plot: Box): readonly SceneGroup[] {
  return lanes.map((lane, index) => {
    const room = lane.height - (lane.density.size === 0 ? 0 : DENSITY_HEIGHT);
    const name = shortened(lane.name, plot.x - LEFT - 10, LANE_FONT);
    const border: SceneElement = {
      kind: "path",
      d: `M${LEFT} ${lane.y}H${plot.x + plot.width}`,
      stroke: "line",
      strokeWidth: 1,
    };
    const words: SceneElement = {
      kind: "text",
      x: LEFT,
      y: lane.y + room / 2 + 4,
      text: name,
      ...LANE_FONT,
      role: "ink2",
      anchor: "start",
    };
    const elements = [...(index === 0 ? [] : [border]), ...(name === "" ? [] : [words]), ...densityElements(lane)];
    const count = [...lane.density.values()].reduce((sum, each) => sum + each, 0);
    return {
      id: lane.id,
      part: "lane",
      ...(count === 0 ? {} : { name: `${apart(lane.name)}: ${count} more events` }),
      elements,
    };
  });
}

/** Columns as high as the logarithm of how many events they stand for. */
function densityElements(lane: PlacedLane): readonly SceneElement[] {
  const most = Math.max(...lane.density.values());
  const bottom = lane.y + lane.height - 3;
  return [...lane.density].map(([x, count]): SceneElement => {
    const height = 2 + ((DENSITY_HEIGHT - 4) * Math.log1p(count)) / Math.log1p(most);
    return {
      kind: "box",
      x: x + 1,
      y: bottom - height,
      width: DENSITY_STEP - 2,
      height,
      radius: 1,
      fill: "ink3",
      opacity: 0.45,
    };
  });
}
