import { NodeKind, SafeguardState } from "../model/vocabulary";
import type { CascadePicture } from "./cascadePicture";
import { type Legend, type LegendEntry, legendRows } from "./legendRows";
import { type LinkLook, linkLooks } from "./linkDrawing";
import { nodeLook, safeguardLook } from "./nodeDrawing";
import type { Point } from "./scene";

const lookWords: Readonly<Record<LinkLook, string | null>> = {
  live: "open path",
  open: "leads to it",
  promised: "broken once verified",
  broken: "broken",
  without: "would have come anyway",
  delayed: "delayed its detection",
  hypothesis: "hypothesis",
  liveHypothesis: "open path, hypothesis",
  rejected: null,
};

function kindEntries(picture: CascadePicture): readonly LegendEntry[] {
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

function lookEntries(looks: readonly LinkLook[]): readonly LegendEntry[] {
  const present = new Set(looks);
  const entries: LegendEntry[] = [];
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

function safeguardEntries(picture: CascadePicture): readonly LegendEntry[] {
  const present = new Set(picture.cascade.safeguards.map((safeguard) => safeguard.state));
  return SafeguardState.options
    .filter((state) => present.has(state))
    .map((state, place) => ({
      words: place === 0 ? `safeguard ${state}` : state,
      signWidth: 12,
      sign: ({ x, y }) => [{ kind: "glyph", ...safeguardLook[state], x: x + 6, y, size: 12 }],
    }));
}

/** Explains the signs that this picture uses. */
export function cascadeLegend(picture: CascadePicture, looks: readonly LinkLook[], at: Point, width: number): Legend {
  return legendRows([...kindEntries(picture), ...lookEntries(looks), ...safeguardEntries(picture)], at, width);
}
