import type { NodeState } from "../model/vocabulary";
import { BADGE_HEIGHT, badge, badgeWidth, tickPath } from "./badge";
import type { ActionMark, LinkStatus, PictureLink, PictureSafeguard } from "./cascadePicture";
import { arrowHeadOf, pathOf, pointsAlong, type Route } from "./curves";
import { overlaps, rounded } from "./geometry";
import { roomOf } from "./measure";
import { safeguardLook } from "./nodeDrawing";

import type { Box, ColourRole, Point, SceneElement } from "./scene";

/** How a link is drawn: one look for each thing that it can mean. */
export type LinkLook =
  | "live"
  | "open"
  | "promised"
  | "broken"
  | "without"
  | "delayed"
  | "hypothesis"
  | "liveHypothesis"
  | "rejected";

interface LookOfLine {
  readonly role: ColourRole;
  readonly width: number;
  readonly dash?: readonly number[];
  /** Drawn as an outline. */
  readonly hollow?: boolean;
}

export const linkLooks: Readonly<Record<LinkLook, LookOfLine>> = {
  live: { role: "red", width: 1.7 },
  open: { role: "ink2", width: 1.3 },
  promised: { role: "amber", width: 1.7, dash: [5, 3] },
  broken: { role: "ink3", width: 0.8 },
  without: { role: "ink3", width: 1.3, dash: [8, 3, 1.5, 3] },
  delayed: { role: "blue", width: 1.3, dash: [10, 4], hollow: true },
  hypothesis: { role: "ink2", width: 1.5, dash: [1.5, 3] },
  liveHypothesis: { role: "red", width: 1.7, dash: [1.5, 3] },
  rejected: { role: "line2", width: 1, dash: [1.5, 3] },
};

/** The look of a link between nodes of these states. 3-cascade, "Picture". */
export function linkLook(
  link: PictureLink,
  status: LinkStatus,
  ends: readonly [NodeState | undefined, NodeState | undefined],
): LinkLook {
  if (ends.includes("rejected")) return "rejected";
  if (link.without === "yes") return "without";
  if (link.kind === "delayed detection") return "delayed";
  if (status === "broken" || status === "promised") return status;
  if (!ends.includes("hypothesis")) return status;
  return status === "live" ? "liveHypothesis" : "hypothesis";
}

/** Line and arrow head. */
export function lineElements(route: Route, look: LinkLook): readonly SceneElement[] {
  const { role, width, dash, hollow } = linkLooks[look];
  const head: SceneElement = hollow
    ? { kind: "path", d: arrowHeadOf(route, 9), fill: "paper", stroke: role, strokeWidth: 1.2 }
    : { kind: "path", d: arrowHeadOf(route, look === "broken" ? 7 : 9), fill: role };
  return [{ kind: "path", d: pathOf(route), stroke: role, strokeWidth: width, dash }, head];
}

interface LinkMarks {
  readonly actions: readonly ActionMark[];
  readonly safeguards: readonly PictureSafeguard[];
  readonly latency: string | undefined;
  readonly look: LinkLook;
}

/** One mark with its size, drawn from its top left. */
interface Mark {
  readonly width: number;
  readonly height: number;
  readonly draw: (at: Point) => readonly SceneElement[];
}

const LATENCY = { size: 11, weight: 400 } as const;

function actionMark({ label, effect }: ActionMark): Mark {
  return { width: badgeWidth(label, effect), height: BADGE_HEIGHT, draw: (at) => badge(at, label, effect) };
}

function safeguardMark({ state }: PictureSafeguard): Mark {
  const glyph = (at: Point): SceneElement => ({
    kind: "glyph",
    ...safeguardLook[state],
    x: at.x + 6.5,
    y: at.y + BADGE_HEIGHT / 2,
    size: 13,
  });
  return { width: 13, height: BADGE_HEIGHT, draw: (at) => [glyph(at)] };
}

function brokenMark(): Mark {
  const draw = (at: Point): readonly SceneElement[] => [
    { kind: "box", ...at, width: 13, height: 13, radius: 6.5, fill: "paper" },
    { kind: "path", d: tickPath({ x: rounded(at.x + 3), y: rounded(at.y + 3.5) }), stroke: "green", strokeWidth: 1.6 },
  ];
  return { width: 13, height: 13, draw };
}

function latencyMark(text: string): Mark {
  const width = roomOf(text, LATENCY) + 4;
  const draw = (at: Point): readonly SceneElement[] => [
    { kind: "text", x: at.x + width / 2, y: at.y + 10, text, ...LATENCY, role: "ink3", anchor: "middle" },
  ];
  return { width, height: 13, draw };
}

function marksOf({ actions, safeguards, look }: LinkMarks): readonly Mark[] {
  const isTickMissing = look === "broken" && !actions.some((action) => action.effect === "settled");
  return [...safeguards.map(safeguardMark), ...actions.map(actionMark), ...(isTickMissing ? [brokenMark()] : [])];
}

const BETWEEN_MARKS = 3;

interface Arrangement extends Box {
  readonly places: readonly Point[];
}

/** All marks beside or above each other around a middle. */
function arranged(marks: readonly Mark[], middle: Point, across: boolean): Arrangement {
  const gaps = BETWEEN_MARKS * (marks.length - 1);
  const widths = marks.map((mark) => mark.width);
  const heights = marks.map((mark) => mark.height);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, gaps);
  const width = across ? sum(widths) : Math.max(...widths);
  const height = across ? Math.max(...heights) : sum(heights);
  const box = { x: rounded(middle.x - width / 2), y: rounded(middle.y - height / 2), width, height };
  let along = 0;
  const places = marks.map((mark) => {
    const place = across
      ? { x: rounded(box.x + along), y: rounded(box.y + (height - mark.height) / 2) }
      : { x: rounded(box.x + (width - mark.width) / 2), y: rounded(box.y + along) };
    along += (across ? mark.width : mark.height) + BETWEEN_MARKS;
    return place;
  });
  return { ...box, places };
}

const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7];
/** Px from the way to the middle of a text beside it. */
const BESIDE = 10;

/**
 * The marks of a link on its way and its latency beside it, where they cover neither a node nor marks of `taken`; in the
 * middle where no place is free. `taken` grows by the places chosen.
 */
export function markElements(
  route: Route,
  linkMarks: LinkMarks,
  nodes: readonly Box[],
  taken: Box[],
): readonly SceneElement[] {
  const marks = marksOf(linkMarks);
  const { latency: lasted = "" } = linkMarks;
  if (marks.length === 0 && lasted === "") return [];
  const [before, after, ...middles] = pointsAlong(route, [0.4, 0.6, ...SHARES]);
  if (before === undefined || after === undefined) return [];
  const isLevel = Math.abs(after.x - before.x) > Math.abs(after.y - before.y);
  const place = (marks: readonly Mark[], candidates: readonly Arrangement[]): readonly SceneElement[] => {
    const isFree = (box: Box) =>
      !nodes.some((node) => overlaps(node, box, 1)) && !taken.some((other) => overlaps(other, box, 1));
    const chosen = candidates.find(isFree) ?? candidates[0];
    if (chosen === undefined) return [];
    taken.push(chosen);
    return marks.flatMap((mark, index) => mark.draw(chosen.places[index] ?? chosen));
  };
  const onWay = [!isLevel, isLevel].flatMap((across) => middles.map((middle) => arranged(marks, middle, across)));
  const elements = marks.length === 0 ? [] : place(marks, onWay);
  if (lasted === "") return elements;
  const latency = latencyMark(lasted);
  const aside = isLevel ? 0 : latency.width / 2 + 4;
  const beside = [-1, 1].flatMap((side) =>
    middles.map(({ x, y }) => arranged([latency], { x: x + side * aside, y: isLevel ? y + side * BESIDE : y }, true)),
  );
  return [...elements, ...place([latency], beside)];
}
