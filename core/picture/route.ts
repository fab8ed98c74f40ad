import { bottomOf, middleOf, overlaps, rightOf, rounded } from "./geometry";
import type { Box, Point } from "./scene";

/** A link's way as Bézier curves end to end; a straight piece is a curve too. */
export interface Route {
  readonly curves: readonly Curve[];
}

type Curve = readonly [Point, Point, Point, Point];

/** Room kept free between the tip of an arrow and its box, px. */
const TIP_GAP = 1;
const CORNER = 10;

function line(from: Point, to: Point): Curve {
  const along = (t: number) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
  return [from, along(1 / 3), along(2 / 3), to];
}

function bow(from: Point, to: Point, axis: "x" | "y"): Curve {
  const reach = Math.max(20, Math.abs(to[axis] - from[axis]) * 0.5);
  const out = axis === "x" ? { x: from.x + reach, y: from.y } : { x: from.x, y: from.y + reach };
  const into = axis === "x" ? { x: to.x - reach, y: to.y } : { x: to.x, y: to.y - reach };
  return [from, out, into, to];
}

/** A quarter turn from `from` to `to` by way of `corner`. */
function turn(from: Point, corner: Point, to: Point): Curve {
  return [from, corner, corner, to];
}

/** Straight pieces through the points, with round corners. */
function roundedWay(points: readonly Point[]): readonly Curve[] {
  const curves: Curve[] = [];
  let at = points[0];
  for (let i = 1; i < points.length; i += 1) {
    const corner = points[i];
    const next = points[i + 1];
    if (at === undefined || corner === undefined) break;
    if (next === undefined) {
      curves.push(line(at, corner));
      break;
    }
    const before = towards(corner, at, CORNER);
    const after = towards(corner, next, CORNER);
    curves.push(line(at, before), turn(before, corner, after));
    at = after;
  }
  return curves;
}

/** The point `distance` px from `from` on the way to `to`, at most half way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const t = length === 0 ? 0 : Math.min(distance / length, 0.5);
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

/** Where a link leaves and enters, as offsets along the sides of its boxes, px from the middle. */
export interface Ports {
  readonly out: number;
  readonly in: number;
}

interface Obstacles {
  /** Every box of the picture. */
  readonly boxes: readonly Box[];
  /** How many links already run back; each takes a lane of its own. */
  readonly lanes: number;
}

/** The side-to-side way of a link in the layout's direction, through its bends. */
function forward(from: Point, to: Point, bends: readonly Point[], layer: number, axis: "x" | "y"): readonly Curve[] {
  const curves: Curve[] = [];
  let at = from;
  for (const bend of bends) {
    const before = axis === "x" ? { x: bend.x - layer / 2, y: bend.y } : { x: bend.x, y: bend.y - layer / 2 };
    const after = axis === "x" ? { x: bend.x + layer / 2, y: bend.y } : { x: bend.x, y: bend.y + layer / 2 };
    curves.push(bow(at, before, axis), line(before, after));
    at = after;
  }
  curves.push(bow(at, to, axis));
  return curves;
}

/** Whether a straight piece passes a box by less than 8 px. */
function meets(a: Point, b: Point, box: Box): boolean {
  const piece = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
  return overlaps(piece, box, 8);
}

/** Back against the direction of reading: out at the end, past everything in between, into the beginning. */
function backToLeft(from: Box, to: Box, ports: Ports, { boxes, lanes }: Obstacles): readonly Curve[] {
  const start = { x: rightOf(from), y: middleOf(from).y + ports.out };
  const end = { x: to.x - TIP_GAP, y: middleOf(to).y + ports.in };
  const outX = start.x + 16 + lanes * 5;
  const inX = end.x - 20 - lanes * 5;
  const isFree = (y: number) => !boxes.some((box) => meets({ x: inX, y }, { x: outX, y }, box));
  const below = Math.max(bottomOf(from), bottomOf(to)) + 13;
  const lowest = Math.max(...boxes.map(bottomOf)) + 16;
  const free = Array.from({ length: Math.max(0, Math.ceil((lowest - below) / 6)) }, (_, step) => below + step * 6).find(
    isFree,
  );
  const y = (free ?? lowest) + lanes * 8;
  return roundedWay([start, { x: outX, y: start.y }, { x: outX, y }, { x: inX, y }, { x: inX, y: end.y }, end]);
}

/** The same where layers run down: out to the right, up, and in from the right. */
function backUp(from: Box, to: Box, ports: Ports, { boxes, lanes }: Obstacles): readonly Curve[] {
  const start = { x: rightOf(from), y: middleOf(from).y + ports.out };
  const end = { x: rightOf(to) + TIP_GAP, y: middleOf(to).y };
  const passed = boxes.filter(
    (box) => box.y < Math.max(bottomOf(from), bottomOf(to)) && bottomOf(box) > Math.min(from.y, to.y),
  );
  const nearest = Math.max(start.x, end.x) + 16;
  const farthest = Math.max(...passed.map(rightOf)) + 16;
  const isFree = (x: number) => !boxes.some((box) => meets({ x, y: start.y }, { x, y: end.y }, box));
  const free = Array.from({ length: Math.ceil((farthest - nearest) / 8) }, (_, step) => nearest + step * 8).find(
    isFree,
  );
  const x = (free ?? farthest) + lanes * 8;
  return roundedWay([start, { x, y: start.y }, { x, y: end.y }, end]);
}

function acrossOverlap(from: Box, to: Box): boolean {
  return from.x < rightOf(to) && to.x < rightOf(from);
}

/** Straight up or down between two boxes that stand above each other. */
function upright(from: Box, to: Box): readonly Curve[] {
  const x = (Math.max(from.x, to.x) + Math.min(rightOf(from), rightOf(to))) / 2;
  const isDown = from.y < to.y;
  const start = { x, y: isDown ? bottomOf(from) : from.y };
  const end = { x, y: isDown ? to.y - TIP_GAP : bottomOf(to) + TIP_GAP };
  return [line(start, end)];
}

interface LinkPlace {
  readonly from: Box;
  readonly to: Box;
  readonly bends: readonly Point[];
  readonly ports: Ports;
  readonly feedback: boolean;
  readonly direction: "right" | "down";
}

/** How a link runs: to the right as a rule, upright between boxes above each other, else back beneath all. */
export function routeOf(place: LinkPlace, obstacles: Obstacles): Route {
  const { from, to, bends, ports, direction } = place;
  const back = direction === "right" ? backToLeft : backUp;
  if (place.feedback || from === to) return { curves: back(from, to, ports, obstacles) };
  if (direction === "down" && to.y >= bottomOf(from) + 8) {
    const start = { x: middleOf(from).x + ports.out, y: bottomOf(from) };
    const end = { x: middleOf(to).x + ports.in, y: to.y - TIP_GAP };
    const layer = Math.max(...obstacles.boxes.map((box) => box.height));
    return { curves: forward(start, end, bends, layer, "y") };
  }
  if (direction === "right" && to.x >= rightOf(from) + 8) {
    const start = { x: rightOf(from), y: middleOf(from).y + ports.out };
    const end = { x: to.x - TIP_GAP, y: middleOf(to).y + ports.in };
    return { curves: forward(start, end, bends, from.width, "x") };
  }
  const isApart = bottomOf(from) + 8 <= to.y || bottomOf(to) + 8 <= from.y;
  if (acrossOverlap(from, to) && isApart) return { curves: upright(from, to) };
  return { curves: back(from, to, ports, obstacles) };
}

function pointOn([p0, p1, p2, p3]: Curve, t: number): Point {
  const u = 1 - t;
  const mix = (axis: "x" | "y") =>
    u * u * u * p0[axis] + 3 * u * u * t * p1[axis] + 3 * u * t * t * p2[axis] + t * t * t * p3[axis];
  return { x: mix("x"), y: mix("y") };
}

const STEPS = 12;

/** The points at the given shares (0 to 1) of the way, by length. */
export function pointsAlong(route: Route, shares: readonly number[]): readonly Point[] {
  const samples: Point[] = [];
  for (const curve of route.curves) {
    for (let step = samples.length === 0 ? 0 : 1; step <= STEPS; step += 1) samples.push(pointOn(curve, step / STEPS));
  }
  const lengths = [0];
  for (let i = 1; i < samples.length; i += 1) {
    const a = samples[i - 1] ?? { x: 0, y: 0 };
    const b = samples[i] ?? a;
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const whole = lengths.at(-1) ?? 0;
  return shares.map((share) => {
    const index = Math.max(
      1,
      lengths.findIndex((length) => length >= whole * share),
    );
    const a = samples[index - 1] ?? { x: 0, y: 0 };
    const b = samples[index] ?? a;
    const span = (lengths[index] ?? 0) - (lengths[index - 1] ?? 0);
    const t = span === 0 ? 0 : (whole * share - (lengths[index - 1] ?? 0)) / span;
    return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
  });
}

/** First and last point of the way. */
export function endsOf(route: Route): readonly [Point, Point] {
  const first = route.curves[0]?.[0] ?? { x: 0, y: 0 };
  return [first, route.curves.at(-1)?.[3] ?? first];
}

function pair(point: Point): string {
  return `${rounded(point.x)} ${rounded(point.y)}`;
}

/** The way as SVG path data. */
export function pathOf(route: Route): string {
  const [start] = endsOf(route);
  return `M${pair(start)}${route.curves.map(([, a, b, c]) => `C${pair(a)} ${pair(b)} ${pair(c)}`).join("")}`;
}

/** A closed triangle, as path data, at the end of the way and pointing along it; `size` px long. */
export function arrowHeadOf(route: Route, size: number): string {
  const last = route.curves.at(-1);
  const tip = last?.[3] ?? { x: 0, y: 0 };
  const before = last === undefined ? tip : pointOn(last, 0.94);
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (side: number) => ({
    x: tip.x - size * Math.cos(angle) + side * size * 0.5 * Math.sin(angle),
    y: tip.y - size * Math.sin(angle) - side * size * 0.5 * Math.cos(angle),
  });
  return `M${pair(tip)}L${pair(corner(1))}L${pair(corner(-1))}Z`;
}
