import type { Importer } from "../importer";
import { proposeNotes } from "../proposeNotes";

const marked = /^\s{0,3}#{1,6}\s+\S|^\s*[-*+]\s+\S|^\|.*\|\s*$/u;

/** Markdown notes: headings give dates, list items and table rows with times become events. */
export const markdown: Importer = {
  kind: "markdown",
  fits(name, firstLines) {
    if (/\.(?:md|markdown|mdown)$/iu.test(name)) return 0.9;
    if (firstLines.length === 0) return 0;
    return Math.min(0.6, firstLines.filter((line) => marked.test(line)).length / firstLines.length);
  },
  propose: proposeNotes,
};
