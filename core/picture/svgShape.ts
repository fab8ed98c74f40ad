/** One SVG tag: attributes named as React names them, the only ones a painter needs; text only in `text`. */
export interface SvgShape {
  readonly tag: "rect" | "path" | "circle" | "text";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}
