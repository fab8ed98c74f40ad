import { runsRightToLeft } from "../model/textDirection";
import type { NodeKind, SafeguardState } from "../model/vocabulary";
import { badge, badgeWidth } from "./badge";
import type { ActionMark, PictureNode, PictureSafeguard } from "./cascadePicture";
import { bottomOf, rightOf } from "./geometry";
import { breakLines, type Font } from "./measure";
import type { Box, ColourRole, GlyphShape, SceneElement } from "./scene";

export const NODE_WIDTH = 164;
const TEXT_LEFT = 26;
const TEXT_WIDTH = NODE_WIDTH - TEXT_LEFT - 8;
const LABEL: Font = { size: 12, weight: 400 };
const META: Font = { size: 11.25, weight: 400 };
const LINE_HEIGHT = 14;
const MAX_LINES = 4;

/** Shape and colours of each kind of node. */
export const nodeLook: Readonly<Record<NodeKind, { shape: GlyphShape; role: ColourRole; border: ColourRole }>> = {
  trigger: { shape: "diamond", role: "violet", border: "violet" },
  condition: { shape: "ring", role: "ink2", border: "ink3" },
  failure: { shape: "square", role: "red", border: "red" },
  decision: { shape: "bars", role: "amber", border: "amber" },
  impact: { shape: "triangle", role: "red", border: "red" },
};

/** Shape and colour of a safeguard by how it did. */
export const safeguardLook: Readonly<Record<SafeguardState, { shape: GlyphShape; role: ColourRole }>> = {
  held: { shape: "shieldHeld", role: "green" },
  failed: { shape: "shieldFailed", role: "red" },
  bypassed: { shape: "shieldBypassed", role: "amber" },
  missing: { shape: "shieldMissing", role: "ink2" },
};

/** The lines of a node, broken to fit its box. */
export interface NodeText {
  readonly label: readonly string[];
  readonly meta: readonly string[];
}

/** The node's label in lines, and in others its time, with its state where that is doubtful. */
export function nodeText(node: PictureNode, time: string | undefined): NodeText {
  const doubt = node.state === "hypothesis" || node.state === "rejected" ? node.state : undefined;
  const meta = [time, doubt].filter((part) => part !== undefined && part !== "").join(" · ");
  const label = breakLines(node.label, TEXT_WIDTH, LABEL, MAX_LINES);
  return { label: label.length === 0 ? ["(unnamed)"] : label, meta: breakLines(meta, TEXT_WIDTH, META, 2) };
}

function heightOfText({ label, meta }: NodeText): number {
  return (label.length + meta.length) * LINE_HEIGHT;
}

/** Height of a node's box, px; two lines and a time fit into the least. */
export function nodeHeight(text: NodeText): number {
  return Math.max(46, heightOfText(text) + 9);
}

function dashOf(node: PictureNode): readonly number[] | undefined {
  if (node.state === "hypothesis" || node.state === "rejected") return [1.5, 3];
  return node.kind === "condition" ? [4, 3] : undefined;
}

function outline(node: PictureNode, box: Box): SceneElement {
  const isRejected = node.state === "rejected";
  return {
    kind: "box",
    ...box,
    radius: 6,
    fill: node.kind === "impact" && !isRejected ? "redSoft" : "paper",
    stroke: isRejected ? "ink3" : nodeLook[node.kind].border,
    strokeWidth: 1.3,
    dash: dashOf(node),
  };
}

function lines(node: PictureNode, box: Box, text: NodeText): readonly SceneElement[] {
  const isRejected = node.state === "rejected";
  const first = box.y + (box.height - heightOfText(text)) / 2 + 10;
  const { shape, role } = nodeLook[node.kind];
  const x = box.x + TEXT_LEFT;
  const rightToLeft = runsRightToLeft(node.label);
  const ownSide = rightToLeft ? ({ x: x + TEXT_WIDTH, anchor: "end" } as const) : ({ x, anchor: "start" } as const);
  const label = text.label.map(
    (line, index): SceneElement => ({
      kind: "text",
      ...ownSide,
      y: first + index * LINE_HEIGHT,
      text: line,
      ...LABEL,
      role: isRejected ? "ink3" : "ink",
      rightToLeft,
      struck: isRejected,
    }),
  );
  const meta = text.meta.map(
    (line, index): SceneElement => ({
      kind: "text",
      ...ownSide,
      y: first + (text.label.length + index) * LINE_HEIGHT + 0.5,
      text: line,
      ...META,
      role: "ink3",
    }),
  );
  const glyph: SceneElement = {
    kind: "glyph",
    shape,
    x: box.x + 14,
    y: first - 4,
    size: 12,
    role: isRejected ? "ink3" : role,
  };
  return [glyph, ...label, ...meta];
}

interface NodeMarks {
  /** More than one cause, and all of them needed. */
  readonly allOf: boolean;
  readonly safeguards: readonly PictureSafeguard[];
  readonly actions: readonly ActionMark[];
}

function cornerMarks(box: Box, marks: NodeMarks): readonly SceneElement[] {
  const elements: SceneElement[] = [];
  if (marks.allOf) elements.push(...badge({ x: rightOf(box) - 30, y: box.y - 10 }, "all of", "dark"));
  for (const [index, { state }] of marks.safeguards.entries()) {
    elements.push({ kind: "glyph", ...safeguardLook[state], x: box.x + 34 + index * 15, y: box.y - 2, size: 12 });
  }
  let right = rightOf(box) + 4;
  for (const action of [...marks.actions].reverse()) {
    right -= badgeWidth(action.label, action.effect);
    elements.push(...badge({ x: right, y: bottomOf(box) - 8 }, action.label, action.effect));
    right -= 3;
  }
  return elements;
}

/** Everything that shows one node, inside its box but for the marks on its border. */
export function nodeElements(node: PictureNode, box: Box, text: NodeText, marks: NodeMarks): readonly SceneElement[] {
  return [outline(node, box), ...lines(node, box, text), ...cornerMarks(box, marks)];
}
