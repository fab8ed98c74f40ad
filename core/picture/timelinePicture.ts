import type { Event } from "../model/event";
import type { Interval } from "../model/interval";

/** An event with a time; those without one are listed elsewhere, never drawn. */
export interface PictureEvent extends Pick<Event, "id" | "title" | "kind" | "key"> {
  /** Id of one of the lanes; any other, or none, is drawn in a lane of its own at the bottom. */
  readonly lane?: string | undefined;
  /** Effective time, ms since epoch; an unknown bound is ±Infinity. */
  readonly interval: Interval;
  readonly end?: Interval | undefined;
  /** Its order against a neighbour is not known, and it matters. */
  readonly uncertain: boolean;
}

/** A moment that the whole picture is measured by: "impact starts". */
export interface PictureKeyTime {
  readonly id: string;
  readonly label: string;
  readonly interval: Interval;
}

export interface TimeWindow {
  /** ms since epoch. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** All that the picture of a timeline shows. */
export interface TimelinePicture {
  readonly events: readonly PictureEvent[];
  /** From the top down; those without any event are left out. */
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly keyTimes: readonly PictureKeyTime[];
  /** IANA name or offset, for the axis. */
  readonly zone: string;
  /** Of the whole picture, px. */
  readonly width: number;
  /** What to show; absent: everything. */
  readonly window?: TimeWindow;
  readonly legend?: boolean;
}
