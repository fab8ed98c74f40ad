import type { Importer } from "../importer";
import { proposeNotes } from "../proposeNotes";

/** Plain notes: a line with a time is an event, other text is kept. What nothing else fits is read as this. */
export const plainText: Importer = {
  kind: "text",
  fits: () => 0.3,
  propose: proposeNotes,
};
