import type { Block, Heading } from "./documentModel";
import type { ReportContext } from "./reportContext";

/**
 * A part of the report: one file that exports one of these, listed in `parts.ts`. `build` gives its blocks without the
 * heading; none means that the part has no content: it is left out, and `without` says so.
 */
export interface ReportPart {
  readonly anchor: string;
  readonly title: string;
  readonly kind: "front" | "part" | "appendix";
  /** Why it is left out, in words: "no factor is named". Null where nobody misses it: it is said elsewhere. */
  readonly without: string | null | ((context: ReportContext) => string | null);
  readonly build: (context: ReportContext) => readonly Block[];
}

/** A subheading inside a part. */
export function subheading(text: string, anchor: string): Heading {
  return { kind: "heading", level: 2, numbering: "none", number: "", text, anchor };
}
