import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Cascade } from "../../../../core/model/cascade";
import type { CascadePicture } from "../../../../core/picture/cascadePicture";
import { type CascadeScene, cascadeScene } from "../../../../core/picture/cascadeScene";
import { overlaps } from "../../../../core/picture/geometry";
import { roomOf } from "../../../../core/picture/measure";
import { plainPicture, sampleCascade, samplePicture } from "./sampleCascade";

/** Every pair of nodes whose boxes touch. */
function touchingNodes(scene: CascadeScene): readonly string[] {
  return scene.nodes.flatMap((node, index) =>
    scene.nodes
      .slice(index + 1)
      .filter((other) => overlaps(node, other))
      .map((other) => `${node.id} and ${other.id}`),
  );
}

/** Px from a point to the border or inside of a box. */
function distanceTo(point: { x: number; y: number }, box: { x: number; y: number; width: number; height: number }) {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
  return Math.hypot(dx, dy);
}

/** Points on a path made of one M and cubic curves, eight to a curve. */
function waypointsOf(path: string): readonly { x: number; y: number }[] {
  const [start, ...curves] = path.slice(1).split("C");
  const numbers = (text: string | undefined) => (text ?? "").trim().split(/[ ,]+/).map(Number);
  let [x0 = 0, y0 = 0] = numbers(start);
  return curves.flatMap((curve) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers(curve);
    const mix = (t: number, a: number, b: number, c: number, d: number) =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
    const points = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => ({
      x: mix(step / 8, x0, x1, x2, x3),
      y: mix(step / 8, y0, y1, y2, y3),
    }));
    [x0, y0] = [x3, y3];
    return points;
  });
}

function boxOf(scene: CascadeScene, id: string) {
  const box = scene.nodes.find((node) => node.id === id);
  if (box === undefined) throw new Error(`no node ${id}`);
  return box;
}

/** The sample with one more effect of a node. */
function withLeaf(cause: string): CascadeScene {
  const cascade = Cascade.parse({
    ...sampleCascade,
    nodes: [...sampleCascade.nodes, { id: "leaf", label: "Stock levels went stale" }],
    links: [...sampleCascade.links, { id: "lleaf", from: cause, to: "leaf" }],
  });
  return cascadeScene({ ...samplePicture, cascade });
}

function middleOfList(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const label = fc.string({ unit: "grapheme", maxLength: 60 });
const anyCascade = fc.integer({ min: 0, max: 24 }).chain((count) =>
  fc
    .record({
      nodes: fc.array(
        fc.record({
          label,
          kind: fc.constantFrom("trigger", "condition", "failure", "decision", "impact"),
          needs: fc.constantFrom("all", undefined),
          state: fc.constantFrom("hypothesis", "supported", "confirmed", "rejected"),
        }),
        { minLength: count, maxLength: count },
      ),
      links: fc.array(
        fc.record({ from: fc.nat(Math.max(0, count - 1)), to: fc.nat(Math.max(0, count - 1)), feedback: fc.boolean() }),
        { maxLength: count === 0 ? 0 : count * 2 },
      ),
    })
    .map(({ nodes, links }) =>
      Cascade.parse({
        nodes: nodes.map((node, index) => ({ ...node, id: `n${index}` })),
        links: links.map((link, index) => ({ ...link, id: `l${index}`, from: `n${link.from}`, to: `n${link.to}` })),
      }),
    ),
);

describe("the picture of a cascade", () => {
  it("never lets two node boxes touch, whatever the graph", () => {
    fc.assert(
      fc.property(anyCascade, (cascade) => {
        expect(touchingNodes(cascadeScene(plainPicture(cascade)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("begins and ends every link at the border of its boxes, whatever the graph", () => {
    fc.assert(
      fc.property(anyCascade, (cascade) => {
        const scene = cascadeScene(plainPicture(cascade));
        expect(scene.links.length).toBe(cascade.links.length);
        for (const link of cascade.links) {
          const placed = scene.links.find((each) => each.id === link.id);
          expect(placed && distanceTo(placed.from, boxOf(scene, link.from))).toBeLessThan(0.5);
          expect(placed && distanceTo(placed.to, boxOf(scene, link.to))).toBeLessThan(1.5);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps every line of text inside its node's box, with slack for wider fonts", () => {
    fc.assert(
      fc.property(anyCascade, (cascade) => {
        for (const node of cascadeScene(plainPicture(cascade)).nodes) {
          for (const element of node.elements) {
            if (element.kind !== "text" || element.text === "all of") continue;
            // A text that runs from right to left ends where others begin.
            const room = roomOf(element.text, element);
            const left = element.anchor === "end" ? element.x - room : element.x;
            expect(left).toBeGreaterThanOrEqual(node.x);
            expect(left + room).toBeLessThanOrEqual(node.x + node.width);
            expect(element.y).toBeGreaterThan(node.y);
            expect(element.y).toBeLessThan(node.y + node.height);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps everything inside the picture", () => {
    const scene = cascadeScene(samplePicture);
    for (const node of scene.nodes) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.y).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width).toBeLessThanOrEqual(scene.width);
      expect(node.y + node.height).toBeLessThanOrEqual(scene.height);
    }
  });

  it("reads from the top down: a cause stands above its effect", () => {
    const scene = cascadeScene(samplePicture);
    for (const link of sampleCascade.links.filter((each) => !each.feedback)) {
      const cause = boxOf(scene, link.from);
      expect(cause.y + cause.height, link.id).toBeLessThan(boxOf(scene, link.to).y);
    }
  });

  it("lets no link pass over a node that it does not join, where causes come before effects", () => {
    fc.assert(
      fc.property(anyCascade, (cascade) => {
        const number = (id: string) => Number(id.slice(1));
        const links = cascade.links
          .filter((link) => number(link.from) < number(link.to))
          .map((link) => ({ ...link, feedback: false }));
        const scene = cascadeScene(plainPicture({ ...cascade, links }));
        for (const placed of scene.links) {
          const link = links.find((each) => each.id === placed.id);
          const others = scene.nodes.filter((node) => node.id !== link?.from && node.id !== link?.to);
          const over = others.filter((node) => waypointsOf(placed.path).some((point) => distanceTo(point, node) === 0));
          expect(over.map((node) => `${placed.id} over ${node.id}`)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("leaves the rows as they are when a leaf is added, and moves the others little beside each other", () => {
    const before = cascadeScene(samplePicture);
    const means = sampleCascade.nodes.map(({ id: cause }) => {
      const after = withLeaf(cause);
      const rows = (scene: CascadeScene) => sampleCascade.nodes.map(({ id }) => boxOf(scene, id).y);
      const swapped = rows(before).flatMap((y, one) =>
        rows(before).filter(
          (other, two) => two > one && (other - y) * ((rows(after)[two] ?? 0) - (rows(after)[one] ?? 0)) < 0,
        ),
      );
      // Of 105 pairs; it is one node that gives its place in a full row away.
      expect(swapped.length, `a leaf after ${cause}`).toBeLessThanOrEqual(4);
      const shifts = before.nodes.map((node) => boxOf(after, node.id).x - node.x).sort((a, b) => a - b);
      const whole = middleOfList(shifts);
      return shifts.reduce((sum, shift) => sum + Math.abs(shift - whole), 0) / shifts.length;
    });
    expect(middleOfList(means.toSorted((a, b) => a - b))).toBeLessThan(60);
  });

  it("leaves everything where it is when a node is named anew in as many lines", () => {
    const before = cascadeScene(samplePicture);
    const nodes = sampleCascade.nodes.map((node) =>
      node.id === "onevm" ? { ...node, label: "Queue has one VM" } : node,
    );
    const after = cascadeScene({ ...samplePicture, cascade: { ...sampleCascade, nodes } });
    const places = (scene: CascadeScene) => scene.nodes.map(({ id, x, y }) => ({ id, x, y }));
    expect(places(after)).toEqual(places(before));
  });

  it("draws the same cascade the same way each time", () => {
    expect(cascadeScene(samplePicture)).toEqual(cascadeScene(samplePicture));
  });

  it("leaves a node where the user moved it and lets the others give way", () => {
    const free = cascadeScene(samplePicture);
    const threads = boxOf(free, "threads");
    const position = { x: threads.x - free.origin.x + 10, y: threads.y - free.origin.y + 8 };
    const cascade = Cascade.parse({
      ...sampleCascade,
      nodes: sampleCascade.nodes.map((node) => (node.id === "gone" ? { ...node, position } : node)),
    });
    const scene = cascadeScene({ ...samplePicture, cascade });
    const moved = boxOf(scene, "gone");
    expect({ x: moved.x - scene.origin.x, y: moved.y - scene.origin.y }).toEqual(position);
    expect(touchingNodes(scene)).toEqual([]);
  });

  it("gives an empty cascade an empty picture", () => {
    const scene = cascadeScene({ ...plainPicture(Cascade.parse({})), legend: true });
    expect(scene.nodes).toEqual([]);
    expect(scene.links).toEqual([]);
    expect(scene.width).toBeGreaterThan(0);
    expect(scene.height).toBeGreaterThan(0);
  });

  it("does not draw a link whose end is missing", () => {
    const cascade = Cascade.parse({ nodes: [{ id: "a", label: "A" }], links: [{ id: "l", from: "a", to: "gone" }] });
    expect(cascadeScene(plainPicture(cascade)).links).toEqual([]);
  });

  it("draws a loop back to its own node", () => {
    const cascade = Cascade.parse({ nodes: [{ id: "a", label: "A" }], links: [{ id: "l", from: "a", to: "a" }] });
    const [link] = cascadeScene(plainPicture(cascade)).links;
    expect(link?.path.startsWith("M")).toBe(true);
    expect(link?.path).not.toContain("NaN");
  });

  it("lays 200 nodes and 400 links out without one node on another", () => {
    const cascade = Cascade.parse({
      nodes: Array.from({ length: 200 }, (_, index) => ({ id: `n${index}`, label: `Step ${index}` })),
      links: Array.from({ length: 400 }, (_, index) => {
        const from = (index * 7) % 180;
        return { id: `l${index}`, from: `n${from}`, to: `n${from + 1 + (index % 17)}` };
      }),
    });
    const scene = cascadeScene(plainPicture(cascade));
    expect(touchingNodes(scene)).toEqual([]);
  });
});

describe("how links are drawn", () => {
  function lineOf(id: string, picture: CascadePicture = samplePicture) {
    const line = cascadeScene(picture).links.find((link) => link.id === id)?.line[0];
    if (line?.kind !== "path") throw new Error(`no line for ${id}`);
    return { role: line.stroke, width: line.strokeWidth, dash: line.dash };
  }

  it("draws an open path solid, and one that an agreed action breaks in amber dashes", () => {
    expect(lineOf("l3")).toEqual({ role: "red", width: 1.7, dash: undefined });
    expect(lineOf("l6")).toEqual({ role: "amber", width: 1.7, dash: [5, 3] });
  });

  it("draws a broken link thin and with a tick", () => {
    expect(lineOf("l2").width).toBeLessThan(1);
    const marks = cascadeScene({ ...samplePicture, actions: [] }).links.find((link) => link.id === "l2")?.marks;
    expect(marks?.some((element) => element.kind === "path" && element.stroke === "green")).toBe(true);
  });

  it("draws dash-dot what would have come anyway, dotted a hypothesis, and delayed detection with a hollow arrow", () => {
    expect(lineOf("l13").dash).toHaveLength(4);
    expect(lineOf("l15").dash).toEqual([1.5, 3]);
    const delayed = cascadeScene(samplePicture).links.find((link) => link.id === "l11");
    expect(delayed?.line[1]).toMatchObject({ kind: "path", fill: "paper" });
  });

  it("puts the badge of an action on the link that it breaks, and on the one whose safeguard it mends", () => {
    const texts = (id: string) =>
      cascadeScene(samplePicture)
        .links.find((link) => link.id === id)
        ?.marks.flatMap((element) => (element.kind === "text" ? [element.text] : []));
    expect(texts("l6")).toEqual(["A1"]);
    expect(texts("l7")).toEqual(["A4"]);
    expect(texts("l5")).toEqual(["0 – 3 min"]);
  });
});
