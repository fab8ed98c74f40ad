import { rounded } from "./geometry";
import type { Point } from "./scene";

/** A link's way as Bézier curves end to end; a straight piece is a curve too. */
export interface Route {
  readonly curves: readonly Curve[];
}

export type Curve = readonly [Point, Point, Point, Point];

const CORNER = 10;

/** A straight piece. */
export function line(from: Point, to: Point): Curve {
  const along = (t: number) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
  return [from, along(1 / 3), along(2 / 3), to];
}

/** A quarter turn from `from` to `to` by way of `corner`. */
function turn(from: Point, corner: Point, to: Point): Curve {
  return [from, corner, corner, to];
}

/** The point `distance` px from `from` on the way to `to`, at most half way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const t = length === 0 ? 0 : Math.min(distance / length, 0.5);
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

/** Straight pieces through the points, with round corners. */
export function roundedWay(points: readonly Point[]): readonly Curve[] {
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

function shifted(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}

/** The same way, moved. */
export function shiftedRoute({ curves }: Route, by: Point): Route {
  return { curves: curves.map(([a, b, c, d]) => [shifted(a, by), shifted(b, by), shifted(c, by), shifted(d, by)]) };
}

function pointOn([p0, p1, p2, p3]: Curve, t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: a * p0.x + b * p1.x + c * p2.x + d * p3.x, y: a * p0.y + b * p1.y + c * p2.y + d * p3.y };
}

const STEPS = 12;

/** A curve that runs straight up or down needs no points in between. */
function stepsOf([p0, p1, p2, p3]: Curve): number {
  return p0.x === p1.x && p1.x === p2.x && p2.x === p3.x ? 1 : STEPS;
}

/** The points at the given shares (0 to 1) of the way, by length. */
export function pointsAlong(route: Route, shares: readonly number[]): readonly Point[] {
  const samples: Point[] = [];
  for (const curve of route.curves) {
    const steps = stepsOf(curve);
    for (let step = samples.length === 0 ? 0 : 1; step <= steps; step += 1) samples.push(pointOn(curve, step / steps));
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
