import { cascadeLegend } from "./cascadeLegend";
import type { CascadePicture, PictureLink, PictureSafeguard } from "./cascadePicture";
import { hullOf, middleOf } from "./geometry";
import { layout } from "./layout";
import { type LinkLook, lineElements, linkLook, markElements } from "./linkDrawing";
import { NODE_WIDTH, type NodeText, nodeElements, nodeHeight, nodeText } from "./nodeDrawing";
import { endsOf, type Ports, pathOf, pointsAlong, type Route, routeOf } from "./route";
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
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

const MARGIN = 16;
const BETWEEN_PORTS = 9;

function textsOf(picture: CascadePicture): ReadonlyMap<string, NodeText> {
  return new Map(picture.cascade.nodes.map((node) => [node.id, nodeText(node, picture.times.get(node.id))]));
}

/** Links whose ends are both there; a dangling one is a finding elsewhere, not drawn. */
function drawableLinks({ cascade }: CascadePicture): readonly PictureLink[] {
  const ids = new Set(cascade.nodes.map((node) => node.id));
  return cascade.links.filter((link) => ids.has(link.from) && ids.has(link.to));
}

function boxesOf(picture: CascadePicture, texts: ReadonlyMap<string, NodeText>, links: readonly PictureLink[]) {
  const nodes = picture.cascade.nodes.map((node) => ({
    id: node.id,
    width: NODE_WIDTH,
    height: nodeHeight(texts.get(node.id) ?? { label: [], meta: "" }),
    leans: node.kind === "condition" || node.kind === "decision",
  }));
  const held = new Map<string, Point>();
  for (const { id, position } of picture.cascade.nodes) {
    if (position !== undefined) held.set(id, { x: position.x, y: position.y });
  }
  const onward = links.filter((link) => !link.feedback && link.from !== link.to);
  return layout({ direction: picture.direction ?? "right", nodes, links: onward }, held);
}

/** Where each link enters its effect: side by side, in the order of their causes, so that arrow heads stay apart. */
function entriesOf(
  links: readonly PictureLink[],
  boxes: ReadonlyMap<string, Box>,
  bends: ReadonlyMap<string, readonly Point[]>,
  direction: "right" | "down",
): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  for (const [effect, box] of boxes) {
    const incoming = links.filter((link) => link.to === effect);
    const sideways = incoming.filter((link) => {
      const cause = boxes.get(link.from);
      return direction === "down" || cause === undefined || cause.x + cause.width <= box.x || link.feedback;
    });
    const rank = (link: PictureLink) => {
      const cause = boxes.get(link.from);
      if (link.feedback || cause === undefined) return Number.POSITIVE_INFINITY;
      const last = bends.get(link.id)?.at(-1) ?? middleOf(cause);
      return direction === "right" ? last.y : last.x;
    };
    const ordered = [...sideways].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
    const room = (direction === "right" ? box.height : box.width) - 16;
    const step = Math.min(BETWEEN_PORTS, room / Math.max(1, ordered.length - 1));
    for (const [index, link] of ordered.entries()) entries.set(link.id, (index - (ordered.length - 1) / 2) * step);
  }
  return entries;
}

interface RoutedLink {
  readonly link: PictureLink;
  readonly route: Route;
  readonly look: LinkLook;
}

function routed(
  picture: CascadePicture,
  links: readonly PictureLink[],
  boxes: ReadonlyMap<string, Box>,
  bends: ReadonlyMap<string, readonly Point[]>,
): readonly RoutedLink[] {
  const direction = picture.direction ?? "right";
  const entries = entriesOf(links, boxes, bends, direction);
  const states = new Map(picture.cascade.nodes.map((node) => [node.id, node.state]));
  const all = [...boxes.values()];
  let lanes = 0;
  return links.flatMap((link) => {
    const from = boxes.get(link.from);
    const to = boxes.get(link.to);
    if (from === undefined || to === undefined) return [];
    const ports: Ports = { out: link.feedback ? 10 : 0, in: entries.get(link.id) ?? 0 };
    const place = { from, to, ports, direction, bends: bends.get(link.id) ?? [], feedback: link.feedback };
    const route = routeOf(place, { boxes: all, lanes });
    if (route.curves.length > 4 && (link.feedback || to.x <= from.x)) lanes += 1;
    const status = picture.statuses.get(link.id) ?? "open";
    return [{ link, route, look: linkLook(link, status, [states.get(link.from), states.get(link.to)]) }];
  });
}

function shifted<T extends Point>(place: T, by: Point): T {
  return { ...place, x: place.x + by.x, y: place.y + by.y };
}

/** How far everything must move so that it begins at the margin, and how large the picture is. */
function frameOf(boxes: ReadonlyMap<string, Box>, routes: readonly RoutedLink[]): { origin: Point; size: Point } {
  const ways = routes.flatMap(({ route }) =>
    pointsAlong(route, [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]).map((point) => ({ ...point, width: 0, height: 0 })),
  );
  const hull = hullOf([...boxes.values(), ...ways]) ?? { x: 0, y: 0, width: 0, height: 0 };
  const origin = { x: Math.ceil(MARGIN - hull.x), y: Math.ceil(MARGIN - hull.y) };
  return { origin, size: { x: Math.ceil(hull.width + 2 * MARGIN), y: Math.ceil(hull.height + 2 * MARGIN) } };
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
  const ends = `${labels.get(link.from) ?? ""} → ${labels.get(link.to) ?? ""}`;
  return [ends, ...safeguards.map(({ label, state }) => `${label} (${state})`)].join("; ");
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

/**
 * The picture of a cascade: the same for screen, Word and command line. 3-cascade, "Picture". Nodes keep a `position`
 * that the user gave them. An empty cascade gives an empty scene of the margins' size.
 */
export function cascadeScene(picture: CascadePicture): CascadeScene {
  const texts = textsOf(picture);
  const links = drawableLinks(picture);
  const plan = boxesOf(picture, texts, links);
  const { origin, size } = frameOf(plan.boxes, routed(picture, links, plan.boxes, plan.bends));
  const boxes = new Map([...plan.boxes].map(([id, box]) => [id, shifted(box, origin)]));
  const bends = new Map([...plan.bends].map(([id, points]) => [id, points.map((point) => shifted(point, origin))]));
  const routes = routed(picture, links, boxes, bends);
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
    nodes,
    links: ways,
  };
}
