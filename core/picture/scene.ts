/**
 * A picture before it is painted: shapes and lines of text with exact places in CSS pixels, origin top left, colours by
 * role. Screen, SVG text and Word paint the same scene. 3-cascade, "Picture".
 */

/** Names of the look's tokens; a painter's palette says which colour each one is. */
export type ColourRole =
  | "ink"
  | "ink2"
  | "ink3"
  | "line"
  | "line2"
  | "paper"
  | "panel"
  | "accent"
  | "accentSoft"
  | "red"
  | "redSoft"
  | "amber"
  | "amberSoft"
  | "green"
  | "greenSoft"
  | "blue"
  | "violet";

/** Every kind of thing has its own shape, so that nothing is told by colour alone. */
export type GlyphShape =
  | "diamond"
  | "ring"
  | "disc"
  | "square"
  | "bars"
  | "triangle"
  | "bell"
  | "dot"
  | "frame"
  | "target"
  | "chevron"
  | "halfDisc"
  | "pill"
  | "shieldHeld"
  | "shieldFailed"
  | "shieldBypassed"
  | "shieldMissing";

export type FontWeight = 400 | 600;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

interface Stroked {
  readonly stroke?: ColourRole | undefined;
  readonly strokeWidth?: number | undefined;
  /** Lengths of dash and gap in px; none is a solid line. */
  readonly dash?: readonly number[] | undefined;
}

interface BoxElement extends Box, Stroked {
  readonly kind: "box";
  readonly radius: number;
  readonly fill?: ColourRole | undefined;
  /** 0 to 1; absent is 1. */
  readonly opacity?: number | undefined;
}

interface PathElement extends Stroked {
  readonly kind: "path";
  /** SVG path data. */
  readonly d: string;
  readonly fill?: ColourRole | undefined;
}

/** One line of text; (x, y) is the anchor on its baseline. */
interface TextElement extends Point {
  readonly kind: "text";
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly role: ColourRole;
  readonly anchor: "start" | "middle" | "end";
  /** The text that it is a line of runs from right to left; absent: as its own first letter does. The place stays. */
  readonly rightToLeft?: boolean | undefined;
  readonly struck?: boolean | undefined;
  /** An edge of paper around the letters, so that lines behind them do not strike them through. */
  readonly halo?: boolean | undefined;
}

/** (x, y) is the middle of the shape. */
export interface GlyphElement extends Point {
  readonly kind: "glyph";
  readonly shape: GlyphShape;
  /** Width and height of the square that the shape fills, px. */
  readonly size: number;
  readonly role: ColourRole;
}

export type SceneElement = BoxElement | PathElement | TextElement | GlyphElement;

/** Elements that belong together; with the id of the model's object that they show, where they show one. */
export interface SceneGroup {
  readonly id?: string | undefined;
  readonly part: "ground" | "node" | "link" | "event" | "lane" | "keyTime" | "legend";
  /** What a pointer resting on it reads; also a screen reader. Whole, where the picture had to shorten it. */
  readonly name?: string | undefined;
  readonly elements: readonly SceneElement[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Painted in this order. */
  readonly groups: readonly SceneGroup[];
}
