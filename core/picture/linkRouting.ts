import type { CascadePicture, PictureLink } from "./cascadePicture";
import type { Route } from "./curves";
import { bottomOf, middleOf } from "./geometry";
import type { Layout } from "./layout";
import { type LinkLook, linkLook } from "./linkDrawing";
import { corridorOf, type LinkPlace, routeOf } from "./route";
import type { Box } from "./scene";

/** Px between the tips of two arrows; and between the outermost and the corner of its box. */
const BETWEEN_PORTS = 10;
const BESIDE_PORTS = 14;

function runOf(link: PictureLink, { boxes, across }: Layout): LinkPlace["runs"] {
  const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
  if (link.feedback || from === undefined || to === undefined) return "back";
  if (across.has(link.id)) return "across";
  return to.y < bottomOf(from) ? "back" : "down";
}

/** Where a link comes from as its effect sees it, and how it runs there. */
interface Approach {
  readonly link: PictureLink;
  readonly from: Box;
  readonly to: Box;
  readonly floor: number;
  readonly runs: LinkPlace["runs"];
  readonly corridor: number;
  /** How many before it go around. */
  readonly lanes: number;
}

function approachesOf(links: readonly PictureLink[], plan: Layout): readonly Approach[] {
  const boxes = [...plan.boxes.values()];
  let around = 0;
  return links.flatMap((link): readonly Approach[] => {
    const from = plan.boxes.get(link.from);
    const to = plan.boxes.get(link.to);
    if (from === undefined || to === undefined) return [];
    const floor = plan.floors.get(link.from) ?? bottomOf(from);
    const runs = runOf(link, plan);
    const lanes = around;
    if (runs === "down") {
      const corridor = plan.passes.get(link.id)?.at(-1)?.x ?? middleOf(from).x;
      return [{ link, from, to, floor, runs, corridor, lanes }];
    }
    around += 1;
    return [{ link, from, to, floor, runs, corridor: corridorOf(from, to, floor, { boxes, lanes }), lanes }];
  });
}

/** Where each link enters its effect: side by side, in the order in which they come, so that arrow heads stay apart. */
function entriesOf(approaches: readonly Approach[]): ReadonlyMap<string, number> {
  const incoming = new Map<string, Approach[]>();
  for (const approach of approaches) {
    const known = incoming.get(approach.link.to);
    if (known === undefined) incoming.set(approach.link.to, [approach]);
    else known.push(approach);
  }
  const entries = new Map<string, number>();
  for (const all of incoming.values()) {
    const ordered = all.sort((a, b) => a.corridor - b.corridor);
    const room = (ordered[0]?.to.width ?? 0) - 2 * BESIDE_PORTS;
    const step = Math.min(BETWEEN_PORTS, room / Math.max(1, ordered.length - 1));
    // The only one comes straight down, if it can.
    const alone = ordered.length === 1 ? ordered[0] : undefined;
    const aside = alone === undefined ? 0 : alone.corridor - middleOf(alone.to).x;
    const shift = Math.abs(aside) <= room / 2 ? aside : 0;
    for (const [index, { link }] of ordered.entries()) {
      entries.set(link.id, shift + (index - (ordered.length - 1) / 2) * step);
    }
  }
  return entries;
}

/** A link with its way and its look. */
export interface RoutedLink {
  readonly link: PictureLink;
  readonly route: Route;
  readonly look: LinkLook;
}

/** How every link runs between the boxes of a layout, and how it is drawn. */
export function routedLinks(
  picture: CascadePicture,
  links: readonly PictureLink[],
  plan: Layout,
): readonly RoutedLink[] {
  const approaches = approachesOf(links, plan);
  const entries = entriesOf(approaches);
  const states = new Map(picture.cascade.nodes.map((node) => [node.id, node.state]));
  const boxes = [...plan.boxes.values()];
  return approaches.map(({ link, lanes, ...place }) => {
    const ports = { out: place.runs === "back" ? 12 : 0, in: entries.get(link.id) ?? 0 };
    const route = routeOf({ ...place, ports, passes: plan.passes.get(link.id) ?? [] }, { boxes, lanes });
    const status = picture.statuses.get(link.id) ?? "open";
    return { link, route, look: linkLook(link, status, [states.get(link.from), states.get(link.to)]) };
  });
}
