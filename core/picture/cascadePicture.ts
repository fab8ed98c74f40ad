import type { CascadeLink, CascadeNode, Safeguard } from "../model/cascade";

/**
 * What a link is, as the analysis "could it happen again today?" left it:
 * live = on an open path to an impact; open = not broken, but on none; promised = broken once an action that was agreed
 * is verified; broken = by a verified or proven one.
 */
export type LinkStatus = "live" | "open" | "promised" | "broken";

/** An action as a badge on what it breaks or weakens. */
export interface ActionMark {
  readonly id: string;
  /** Short, such as "A1". */
  readonly label: string;
  /** The link, node or safeguard. */
  readonly element: string;
  /** promised and settled break it; weakens only helps. */
  readonly effect: "promised" | "settled" | "weakens";
}

/** All that the picture of a cascade shows; the analyses are done by the caller. */
export interface CascadePicture {
  readonly cascade: {
    readonly nodes: readonly Pick<CascadeNode, "id" | "label" | "kind" | "needs" | "state" | "position">[];
    readonly links: readonly Pick<CascadeLink, "id" | "from" | "to" | "kind" | "without" | "feedback">[];
    readonly safeguards: readonly Pick<Safeguard, "id" | "label" | "state" | "guards">[];
  };
  /** By node: "14:06 – 14:09", "all along". */
  readonly times: ReadonlyMap<string, string>;
  /** By link; a link without is drawn as open. */
  readonly statuses: ReadonlyMap<string, LinkStatus>;
  readonly actions: readonly ActionMark[];
  /** By link: "0 – 3 min". */
  readonly latencies?: ReadonlyMap<string, string>;
  readonly legend?: boolean;
}

export type PictureNode = CascadePicture["cascade"]["nodes"][number];
export type PictureLink = CascadePicture["cascade"]["links"][number];
export type PictureSafeguard = CascadePicture["cascade"]["safeguards"][number];
