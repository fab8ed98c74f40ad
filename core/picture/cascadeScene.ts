import { apart } from "../model/textDirection";
import { cascadeLegend } from "./cascadeLegend";
import type { CascadePicture, PictureLink, PictureSafeguard } from "./cascadePicture";
import { endsOf, pathOf, pointsAlong, shiftedRoute } from "./curves";
import { bottomOf, middleOf, rightOf } from "./geometry";
import { type Layout, layout } from "./layout";
import { lineElements, markElements } from "./linkDrawing";
import { type RoutedLink, routedLinks } from "./linkRouting";
import { NODE_WIDTH, type NodeText, nodeElements, nodeHeight, nodeText } from "./nodeDrawing";
import type { Box, Point, Scene, SceneElement, SceneGroup } from "./scene";

/** A node's box and what to paint for it, in the scene's coordinates. */
export interface PlacedNode extends Box {
  readonly id: string;
  readonly name: string;
  readonly elements: readonly SceneElement[];
}

/** A link's way as SVG path data, where a label belongs, and what to paint for it: the line below, marks above. */
export interface PlacedLink {
  readonly id: string;
  /** "cause → effect", and the safeguards on it with their state. */
  readonly name: string;
  readonly path: string;
  readonly from: Point;
  readonly to: Point;
  readonly labelAt: Point;
  readonly line: readonly SceneElement[];
  readonly marks: readonly SceneElement[];
}

export interface CascadeScene extends Scene {
  /** A node's stored `position` plus this is the top left of its box in the scene. */
  readonly origin: Point;
  /** Where the story is told from: the middle of the first impact, else of the last node from the top. */
  readonly end: Point;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

const MARGIN = 12;

function textsOf(picture: CascadePicture): ReadonlyMap<string, NodeText> {
  return new Map(picture.cascade.nodes.map((node) => [node.id, nodeText(node, picture.times.get(node.id))]));
}

/** Links whose ends are both there; a dangling one is a finding elsewhere, not drawn. */
function drawableLinks({ cascade }: CascadePicture): readonly PictureLink[] {
  const ids = new Set(cascade.nodes.map((node) => node.id));
  return cascade.links.filter((link) => ids.has(link.from) && ids.has(link.to));
}

/** Which links will carry badges or signs. */
function markedLinks({ cascade, actions, latencies }: CascadePicture): ReadonlySet<string> {
  return new Set([
    ...cascade.safeguards.flatMap(({ guards }) => guards),
    ...actions.map(({ element }) => element),
    ...(latencies?.keys() ?? []),
  ]);
}

/** Where everything stands before it is drawn. */
function planOf(picture: CascadePicture, texts: ReadonlyMap<string, NodeText>, links: readonly PictureLink[]): Layout {
  const nodes = picture.cascade.nodes.map(({ id }) => ({
    id,
    width: NODE_WIDTH,
    height: nodeHeight(texts.get(id) ?? { label: [], meta: [] }),
  }));
  const held = new Map<string, Point>();
  for (const { id, position } of picture.cascade.nodes) {
    if (position !== undefined) held.set(id, { x: position.x, y: position.y });
  }
  const marked = markedLinks(picture);
  const onward = links
    .filter((link) => !link.feedback && link.from !== link.to)
    .map(({ id, from, to }) => ({ id, from, to, marked: marked.has(id) }));
  return layout({ nodes, links: onward }, held);
}

/** How far everything must move so that it begins at the margin, and how large the picture is. */
function frameOf(boxes: ReadonlyMap<string, Box>, routes: readonly RoutedLink[]): { origin: Point; size: Point } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const box of boxes.values()) {
    take(box.x, box.y);
    take(rightOf(box), bottomOf(box));
  }
  // A curve stays within the hull of its four points.
  for (const { route } of routes) for (const curve of route.curves) for (const { x, y } of curve) take(x, y);
  if (left > right) [left, top, right, bottom] = [0, 0, 0, 0];
  const origin = { x: Math.ceil(MARGIN - left), y: Math.ceil(MARGIN - top) };
  return { origin, size: { x: Math.ceil(right - left + 2 * MARGIN), y: Math.ceil(bottom - top + 2 * MARGIN) } };
}

function placedNodes(
  picture: CascadePicture,
  texts: ReadonlyMap<string, NodeText>,
  boxes: ReadonlyMap<string, Box>,
): readonly PlacedNode[] {
  return picture.cascade.nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    const text = texts.get(node.id);
    if (box === undefined || text === undefined) return [];
    const elements = nodeElements(node, box, text, {
      allOf: node.needs === "all",
      safeguards: picture.cascade.safeguards.filter((safeguard) => safeguard.guards.includes(node.id)),
      actions: picture.actions.filter((action) => action.element === node.id),
    });
    return [{ id: node.id, ...box, name: `${node.kind}: ${node.label}`, elements }];
  });
}

function linkName(
  link: PictureLink,
  safeguards: readonly PictureSafeguard[],
  labels: ReadonlyMap<string, string>,
): string {
  const ends = `${apart(labels.get(link.from) ?? "")} → ${apart(labels.get(link.to) ?? "")}`;
  return [ends, ...safeguards.map(({ label, state }) => `${apart(label)} (${state})`)].join("; ");
}

function placedLinks(
  picture: CascadePicture,
  routes: readonly RoutedLink[],
  nodes: readonly Box[],
): readonly PlacedLink[] {
  const taken: Box[] = [];
  const labels = new Map(picture.cascade.nodes.map((node) => [node.id, node.label]));
  return routes.map(({ link, route, look }) => {
    const safeguards = picture.cascade.safeguards.filter((safeguard) => safeguard.guards.includes(link.id));
    const elements = new Set([link.id, ...safeguards.map((safeguard) => safeguard.id)]);
    const actions = picture.actions.filter((action) => elements.has(action.element));
    const latency = picture.latencies?.get(link.id);
    const [from, to] = endsOf(route);
    const [labelAt] = pointsAlong(route, [0.5]);
    return {
      id: link.id,
      name: linkName(link, safeguards, labels),
      path: pathOf(route),
      from,
      to,
      labelAt: labelAt ?? from,
      line: lineElements(route, look),
      marks: markElements(route, { safeguards, actions, latency, look }, nodes, taken),
    };
  });
}

function endOf({ cascade }: CascadePicture, nodes: readonly PlacedNode[]): Point {
  const impacts = new Set(cascade.nodes.flatMap(({ id, kind }) => (kind === "impact" ? [id] : [])));
  const lowest = nodes.reduce<PlacedNode | undefined>(
    (low, node) => (low === undefined || node.y > low.y ? node : low),
    undefined,
  );
  const end = nodes.find(({ id }) => impacts.has(id)) ?? lowest;
  return end === undefined ? { x: MARGIN, y: MARGIN } : middleOf(end);
}

/**
 * The picture of a cascade: the same for screen, Word and command line. 3-cascade, "Picture". Nodes keep a `position`
 * that the user gave them. An empty cascade gives an empty scene of the margins' size.
 */
export function cascadeScene(picture: CascadePicture): CascadeScene {
  const texts = textsOf(picture);
  const links = drawableLinks(picture);
  const plan = planOf(picture, texts, links);
  const unshifted = routedLinks(picture, links, plan);
  const { origin, size } = frameOf(plan.boxes, unshifted);
  const boxes = new Map(
    [...plan.boxes].map(([id, box]) => [id, { ...box, x: box.x + origin.x, y: box.y + origin.y }] as const),
  );
  const routes = unshifted.map((each) => ({ ...each, route: shiftedRoute(each.route, origin) }));
  const nodes = placedNodes(picture, texts, boxes);
  const ways = placedLinks(picture, routes, nodes);
  const legend = picture.legend
    ? cascadeLegend(
        picture,
        routes.map(({ look }) => look),
        { x: MARGIN, y: size.y + 8 },
        size.x - 2 * MARGIN,
      )
    : null;
  const groups: SceneGroup[] = [
    ...ways.map((way): SceneGroup => ({ id: way.id, part: "link", name: way.name, elements: way.line })),
    ...nodes.map((node): SceneGroup => ({ id: node.id, part: "node", name: node.name, elements: node.elements })),
    ...ways
      .filter((way) => way.marks.length > 0)
      .map((way): SceneGroup => ({ id: way.id, part: "link", name: way.name, elements: way.marks })),
    ...(legend === null ? [] : [legend.group]),
  ];
  return {
    width: Math.max(size.x, legend === null ? 0 : legend.width + 2 * MARGIN),
    height: legend === null ? size.y : size.y + legend.height + 16,
    groups,
    origin,
    end: endOf(picture, nodes),
    nodes,
    links: ways,
  };
}
