import { apart } from "../model/textDirection";
import { eventElements } from "./eventDrawing";
import { KEY_ROW, keyLines, keyTimeGroups } from "./keyTimeLines";
import { EVENT_FONT } from "./lanePlacement";
import { roomOf } from "./measure";
import type { Box, Scene, SceneElement, SceneGroup } from "./scene";
import { type TimeAxis, timeAt, timeAxis } from "./timeAxis";
import { AXIS_HEIGHT, axisElements, LANE_FONT, LEFT, laneGroups } from "./timelineGround";
import { laneNames, type PlacedLane, placedLanes, signY } from "./timelineLanes";
import { timelineLegend } from "./timelineLegend";
import type { TimelinePicture, TimeWindow } from "./timelinePicture";
import { AXIS_FONT } from "./timeTicks";

/** Where an event's sign and label lie, for hits and the keyboard. */
export interface EventMark extends Box {
  readonly id: string;
}

export interface TimelineScene extends Scene {
  /** Null where no event has a time. */
  readonly axis: TimeAxis | null;
  /** What is shown, with the room at its ends. */
  readonly window: TimeWindow | null;
  /** The part of the picture in which time runs. */
  readonly plot: Box;
  readonly marks: readonly EventMark[];
}

const RIGHT = 16;
const MAX_GUTTER = 150;

/** Left edge of the plot: as much room as the longest lane name asks for, within limits. */
function plotLeft(picture: TimelinePicture): number {
  const widest = Math.max(0, ...laneNames(picture).map((name) => roomOf(name, LANE_FONT)));
  return Math.round(LEFT + Math.min(MAX_GUTTER, Math.max(84, widest)) + 14);
}

function eventGroups(lanes: readonly PlacedLane[]): readonly SceneGroup[] {
  return lanes.flatMap((lane) =>
    lane.events.map((placed): SceneGroup => {
      const doubt = placed.event.uncertain ? " (order uncertain)" : "";
      const elements = eventElements(placed, signY(lane, placed));
      return {
        id: placed.event.id,
        part: "event",
        name: doubt === "" ? placed.event.title : `${apart(placed.event.title)}${doubt}`,
        elements,
      };
    }),
  );
}

function marksOf(lanes: readonly PlacedLane[]): readonly EventMark[] {
  return lanes.flatMap((lane) =>
    lane.events.map((placed) => {
      const { x, label, event } = placed;
      const width = label === null ? 0 : 3 + roomOf(label.text, EVENT_FONT);
      const left = label?.side === "left" ? x - 8 - width : x - 8;
      return { id: event.id, x: left, y: signY(lane, placed) - 10, width: 16 + width, height: 20 };
    }),
  );
}

/** A picture that says that there is nothing to draw yet. */
function emptyScene({ width }: TimelinePicture): TimelineScene {
  const words: SceneElement = {
    kind: "text",
    x: LEFT,
    y: 30,
    text: "No event has a time yet.",
    ...AXIS_FONT,
    role: "ink3",
    anchor: "start",
  };
  const plot = { x: LEFT, y: 0, width: Math.max(0, width - LEFT - RIGHT), height: 48 };
  return {
    width,
    height: 48,
    groups: [{ part: "ground", elements: [words] }],
    axis: null,
    window: null,
    plot,
    marks: [],
  };
}

/**
 * The timeline as lanes over an axis, for the screen's zoom and the report alike. 8-look, "Timeline". The number of its
 * elements stays below about 1,500, however many events there are.
 */
export function timelineScene(picture: TimelinePicture): TimelineScene {
  const left = plotLeft(picture);
  const right = Math.max(left + 200, picture.width - RIGHT);
  const axis = timeAxis(picture, left, right);
  if (axis === null) return emptyScene(picture);
  const window = { fromMs: timeAt(axis, left), toMs: timeAt(axis, right) };
  const lines = keyLines(picture.keyTimes, axis, window, { left, right });
  const top = AXIS_HEIGHT + Math.max(0, ...lines.map((each) => each.row + 1)) * KEY_ROW;
  const lanes = placedLanes(picture, axis, window, { top, left, right });
  const bottom = lanes.reduce((sum, lane) => sum + lane.height, top);
  const plot = { x: left, y: top, width: right - left, height: bottom - top };
  const legend = picture.legend ? timelineLegend(picture.events, { x: LEFT, y: bottom + 12 }, right - LEFT) : null;
  return {
    width: Math.max(picture.width, right + RIGHT),
    height: legend === null ? bottom + 8 : bottom + legend.height + 20,
    groups: [
      { part: "ground", elements: axisElements(axis, picture.zone, plot) },
      ...laneGroups(lanes, plot),
      ...keyTimeGroups(lines, AXIS_HEIGHT, bottom),
      ...eventGroups(lanes),
      ...(legend === null ? [] : [legend.group]),
    ],
    axis,
    window,
    plot,
    marks: marksOf(lanes),
  };
}
