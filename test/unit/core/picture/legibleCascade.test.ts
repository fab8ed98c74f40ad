import { describe, expect, it } from "vitest";
import { Cascade } from "../../../../core/model/cascade";
import type { CascadePicture } from "../../../../core/picture/cascadePicture";
import { cascadeScene } from "../../../../core/picture/cascadeScene";
import { cascadePictureOf } from "../../../../core/picture/incidentPictures";
import { fittedSize, pageMeasure } from "../../../../core/report/docx/measures";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import { firstViewport } from "../../../../renderer/features/cascade/firstViewport";
import { plainPicture, samplePicture } from "./sampleCascade";

const POINTS_PER_PIXEL = 0.75;
/** What is left for the picture beside sidebar and panel, below title and toolbar, above the legend. */
const smallWindow = { width: 752, height: 632 };
const largeWindow = { width: 1392, height: 912 };
const NODE_WORDS = 12;

function cascadeOf(nodes: number, links: readonly (readonly [number, number])[]): CascadePicture {
  const labels = ["Deploy", "Connection pool exhausted", "Rollback takes an hour and was never rehearsed", "No alert"];
  const kinds = ["trigger", "condition", "failure", "decision"];
  return plainPicture(
    Cascade.parse({
      nodes: Array.from({ length: nodes }, (_, index) => ({
        id: `n${index}`,
        label: labels[index % 4],
        kind: index === nodes - 1 ? "impact" : kinds[index % 4],
        state: "confirmed",
      })),
      links: links.map(([from, to], index) => ({ id: `l${index}`, from: `n${from}`, to: `n${to}` })),
    }),
  );
}

const chainOf = (nodes: number) =>
  cascadeOf(
    nodes,
    Array.from({ length: nodes - 1 }, (_, at) => [at, at + 1] as const),
  );
const shapes: readonly (readonly [string, CascadePicture])[] = [
  ["every kind of node and link", samplePicture],
  ["a chain of 12", chainOf(12)],
  ["a chain of 20", chainOf(20)],
  [
    "8 causes of one effect",
    cascadeOf(
      9,
      Array.from({ length: 8 }, (_, at) => [at, 8] as const),
    ),
  ],
  [
    "8 effects of one cause",
    cascadeOf(
      9,
      Array.from({ length: 8 }, (_, at) => [0, at + 1] as const),
    ),
  ],
  ["15 nodes, each with one cause, every other with two", cascadeOf(15, twoCauses(15))],
  ["12 nodes without a link", cascadeOf(12, [])],
  ...sampleWorkspace().incidents.map(
    ({ incident }) => [incident.title, cascadePictureOf(incident, { show: (text) => text })] as const,
  ),
];

function twoCauses(nodes: number): readonly (readonly [number, number])[] {
  return Array.from({ length: nodes - 1 }, (_, index) => index + 1).flatMap((to) => [
    [Math.floor(to / 2), to] as const,
    ...(to % 2 === 0 && to > 2 ? [[Math.floor(to / 2) - 1, to] as const] : []),
  ]);
}

describe("a cascade can be read", () => {
  it.each(shapes)("on an upright page, its smallest words 8 pt and more: %s", (_, picture) => {
    const scene = cascadeScene({ ...picture, legend: true });
    const sizes = scene.groups.flatMap(({ elements }) =>
      elements.flatMap((each) => (each.kind === "text" ? each.size : [])),
    );
    const scale = fittedSize(scene, pageMeasure("A4", "portrait")).width / scene.width;
    expect(Math.min(...sizes) * scale * POINTS_PER_PIXEL).toBeGreaterThan(7.95);
  });

  it.each(shapes)("whole, as a window of 1280 × 800 opens it, its words 11 px and more: %s", (_, picture) => {
    const scene = cascadeScene(picture);
    const { zoom } = firstViewport(scene, smallWindow);
    expect(zoom * NODE_WORDS).toBeGreaterThanOrEqual(11);
    expect(scene.width * zoom).toBeLessThanOrEqual(smallWindow.width);
    expect(scene.height * zoom).toBeLessThanOrEqual(smallWindow.height);
    expect(firstViewport(scene, largeWindow).zoom).toBeGreaterThanOrEqual(1);
  });
});
