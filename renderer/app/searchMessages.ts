import type { PaletteEntry, RecordEntry } from "./paletteEntries";

/** A text that the window itself offers: a command, another workspace. */
export type OfferedText = Pick<PaletteEntry, "id" | "title" | "where">;

/** What the window asks of the search worker. */
export type SearchOrder =
  /** The palette was opened: what changed since is read anew. */
  | { readonly kind: "look"; readonly database: string; readonly offered: readonly OfferedText[] }
  | { readonly kind: "find"; readonly words: string; readonly limit: number };

/** What was found: something of an incident, or what the window offered, which has no folder. */
export type FoundText = RecordEntry | (OfferedText & { readonly folder?: undefined });

export interface SearchAnswer {
  readonly words: string;
  readonly found: readonly FoundText[];
}
