import type { Pass } from "./bands";
import { type Curve, line, type Route, roundedWay } from "./curves";
import { bottomOf, middleOf, rightOf } from "./geometry";
import type { Box, Point } from "./scene";

/** Room kept free between the tip of an arrow and its box, px. */
const TIP_GAP = 1;
/** How far a way keeps from boxes that it goes around, px. */
const CLEAR = 10;

/** Where a link leaves and enters, as offsets along the sides of its boxes, px from the middle. */
export interface Ports {
  readonly out: number;
  readonly in: number;
}

export interface LinkPlace {
  readonly from: Box;
  readonly to: Box;
  /** Bottom of the layer of `from`. */
  readonly floor: number;
  readonly passes: readonly Pass[];
  readonly ports: Ports;
  /** To a later layer; back; or to another band of layers: these two by way of a corridor. */
  readonly runs: "down" | "back" | "across";
  /** Where it goes up or down, if it does not simply run down; x. */
  readonly corridor: number;
}

interface Obstacles {
  /** Every box of the picture. */
  readonly boxes: readonly Box[];
  /** How many links already go around; each takes a lane of its own. */
  readonly lanes: number;
}

function bow(from: Point, to: Point): Curve {
  const reach = Math.max(12, (to.y - from.y) * 0.5);
  return [from, { x: from.x, y: from.y + reach }, { x: to.x, y: to.y - reach }, to];
}

/** Down from layer to layer: straight past the boxes of a layer, bowed between two. */
function downward(start: Point, end: Point, floor: number, passes: readonly Pass[]): readonly Curve[] {
  const curves: Curve[] = [];
  let at = start;
  const straightTo = (y: number) => {
    const next = { x: at.x, y };
    if (y > at.y + 0.5) curves.push(line(at, next));
    at = y > at.y + 0.5 ? next : at;
  };
  straightTo(Math.min(floor, end.y - CLEAR));
  for (const { x, top, bottom } of passes) {
    if (Math.abs(x - at.x) < 0.5) straightTo(top);
    else curves.push(bow(at, { x, y: top }));
    at = { x, y: top };
    straightTo(bottom);
  }
  curves.push(bow(at, end));
  return curves;
}

function isClear(box: Box, from: Point, to: Point): boolean {
  const [left, right] = [Math.min(from.x, to.x) - CLEAR, Math.max(from.x, to.x) + CLEAR];
  const [top, bottom] = [Math.min(from.y, to.y) - CLEAR, Math.max(from.y, to.y) + CLEAR];
  return box.x >= right || rightOf(box) <= left || box.y >= bottom || bottomOf(box) <= top;
}

/** The x nearest to both ends at which one can go up or down between two heights without meeting a box. */
function corridor(boxes: readonly Box[], from: Point, to: Point, lane: number): number {
  const between = boxes.filter(
    (box) => box.y < Math.max(from.y, to.y) + CLEAR && bottomOf(box) > Math.min(from.y, to.y) - CLEAR,
  );
  const aside = CLEAR + 6 + lane;
  const candidates = [to.x, from.x, ...between.flatMap((box) => [box.x - aside, rightOf(box) + aside])];
  const cost = (x: number) => Math.abs(x - from.x) + Math.abs(x - to.x);
  const free = candidates.filter((x) => between.every((box) => isClear(box, { x, y: from.y }, { x, y: to.y })));
  const outside = Math.max(from.x, to.x, ...between.map(rightOf)) + aside;
  return [...free, outside].reduce((best, x) => (cost(x) < cost(best) ? x : best));
}

/** Out at the right and in at the right, where nothing lies between; null where something does. */
function besideRight(from: Box, to: Box, { boxes, lanes }: Obstacles): readonly Curve[] | null {
  const start = { x: rightOf(from), y: middleOf(from).y + (from === to ? 10 : 6) };
  const end = { x: rightOf(to) + TIP_GAP, y: middleOf(to).y - (from === to ? 10 : 6) };
  const x = Math.max(start.x, end.x) + 18 + (lanes % 4) * 6;
  const others = boxes.filter((box) => box !== from && box !== to);
  const isFree = others.every(
    (box) =>
      isClear(box, start, { x, y: start.y }) &&
      isClear(box, { x, y: start.y }, { x, y: end.y }) &&
      isClear(box, { x, y: end.y }, end),
  );
  return isFree ? roundedWay([start, { x, y: start.y }, { x, y: end.y }, end]) : null;
}

/** How far below its cause and above its effect a way around turns: between the layers, where no boxes are. */
function turnsOf(from: Box, to: Box, floor: number, lanes: number): { readonly low: number; readonly high: number } {
  const lane = (lanes % 3) * 3;
  return { low: Math.max(floor, bottomOf(from)) + CLEAR + 1 + lane, high: to.y - TIP_GAP - CLEAR - 6 - lane };
}

/** Where a link that goes around does so; x. */
export function corridorOf(from: Box, to: Box, floor: number, { boxes, lanes }: Obstacles): number {
  const { low, high } = turnsOf(from, to, floor, lanes);
  return corridor(boxes, { x: middleOf(from).x, y: low }, { x: middleOf(to).x, y: high }, (lanes % 4) * 4);
}

/** Out at the bottom, around what lies between, and in at the top. */
function around({ from, to, floor, ports, corridor: x }: LinkPlace, lanes: number): readonly Curve[] {
  const out = x < middleOf(from).x ? -ports.out : ports.out;
  const start = { x: middleOf(from).x + out, y: bottomOf(from) };
  const end = { x: middleOf(to).x + ports.in, y: to.y - TIP_GAP };
  const { low, high } = turnsOf(from, to, floor, lanes);
  return roundedWay([start, { x: start.x, y: low }, { x, y: low }, { x, y: high }, { x: end.x, y: high }, end]);
}

/** How a link runs: down as a rule; around what lies between where it runs back or to another band. */
export function routeOf(place: LinkPlace, obstacles: Obstacles): Route {
  const { from, to, floor, passes, ports, runs } = place;
  if (runs === "down" && to.y >= bottomOf(from) + CLEAR) {
    const start = { x: middleOf(from).x + ports.out, y: bottomOf(from) };
    const end = { x: middleOf(to).x + ports.in, y: to.y - TIP_GAP };
    return { curves: downward(start, end, floor, passes) };
  }
  const isBeside = runs !== "across" && to.y < bottomOf(from);
  return { curves: (isBeside ? besideRight(from, to, obstacles) : null) ?? around(place, obstacles.lanes) };
}
