import { NodeKind, SafeguardState } from "../model/vocabulary";
import type { CascadePicture } from "./cascadePicture";
import { type LinkLook, linkLooks } from "./linkDrawing";
import { type Font, roomOf } from "./measure";
import { nodeLook, safeguardLook } from "./nodeDrawing";
import type { Point, SceneElement, SceneGroup } from "./scene";

const FONT: Font = { size: 10.5, weight: 400 };
const ROW = 19;
const BETWEEN = 18;

/** A sign and the words that explain it; the sign is drawn from (x, middle y). */
interface Entry {
  readonly words: string;
  readonly signWidth: number;
  readonly sign: (at: Point) => readonly SceneElement[];
}

const lookWords: Readonly<Record<LinkLook, string | null>> = {
  live: "open path",
  open: "leads to it",
  promised: "broken once its action is verified",
  broken: "broken",
  without: "would have come anyway",
  delayed: "delayed its detection",
  hypothesis: "hypothesis",
  liveHypothesis: "open path, hypothesis",
  rejected: null,
};

function kindEntries(picture: CascadePicture): readonly Entry[] {
  const present = new Set(picture.cascade.nodes.map((node) => node.kind));
  return NodeKind.options
    .filter((kind) => present.has(kind))
    .map((kind) => ({
      words: kind,
      signWidth: 12,
      sign: ({ x, y }) => [
        { kind: "glyph", shape: nodeLook[kind].shape, role: nodeLook[kind].role, x: x + 6, y, size: 12 },
      ],
    }));
}

function lookEntries(looks: readonly LinkLook[]): readonly Entry[] {
  const present = new Set(looks);
  const entries: Entry[] = [];
  for (const [look, words] of Object.entries(lookWords)) {
    const drawn = [...present].find((each) => each === look);
    if (drawn === undefined || words === null) continue;
    const { role, width, dash } = linkLooks[drawn];
    entries.push({
      words,
      signWidth: 26,
      sign: ({ x, y }) => [{ kind: "path", d: `M${x} ${y}h26`, stroke: role, strokeWidth: width, dash }],
    });
  }
  return entries;
}

function safeguardEntries(picture: CascadePicture): readonly Entry[] {
  const present = new Set(picture.cascade.safeguards.map((safeguard) => safeguard.state));
  return SafeguardState.options
    .filter((state) => present.has(state))
    .map((state) => ({
      words: `safeguard ${state}`,
      signWidth: 12,
      sign: ({ x, y }) => [{ kind: "glyph", ...safeguardLook[state], x: x + 6, y, size: 12 }],
    }));
}

/** Explains the signs that this picture uses, in as many rows as `width` px ask for. */
export function cascadeLegend(
  picture: CascadePicture,
  looks: readonly LinkLook[],
  at: Point,
  width: number,
): { readonly group: SceneGroup; readonly width: number; readonly height: number } {
  const entries = [...kindEntries(picture), ...lookEntries(looks), ...safeguardEntries(picture)];
  const elements: SceneElement[] = [];
  let x = 0;
  let row = 0;
  let widest = 0;
  for (const { words, signWidth, sign } of entries) {
    const entryWidth = signWidth + 6 + Math.ceil(roomOf(words, FONT));
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      row += 1;
    }
    const middle = { x: at.x + x, y: at.y + row * ROW + 6 };
    elements.push(...sign(middle), {
      kind: "text",
      x: middle.x + signWidth + 6,
      y: middle.y + 4,
      text: words,
      ...FONT,
      role: "ink2",
      anchor: "start",
    });
    widest = Math.max(widest, x + entryWidth);
    x += entryWidth + BETWEEN;
  }
  return { group: { part: "legend", elements }, width: widest, height: entries.length === 0 ? 0 : (row + 1) * ROW };
}
