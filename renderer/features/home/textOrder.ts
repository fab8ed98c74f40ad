import type { IncidentOfTexts, IncomingContext, IncomingText } from "../../../core/intake/incidentOfTexts";
import type { Event } from "../../../core/model/event";

/** What is asked of the worker: an incident of these texts, or what is understood of one so far. */
export interface TextOrder {
  readonly kind: "incident" | "understood";
  readonly texts: readonly IncomingText[];
  readonly context: Omit<IncomingContext, "newId" | "onProgress">;
}

/** The beginning of an incident, made of texts. */
export type IncidentSeedOfTexts = IncidentOfTexts["seed"];

/** What stands beside the button: the time and number of what was understood, and what was not. */
export interface Understood {
  readonly understood: string;
  /** A zone that nobody knows. */
  readonly zone: string | null;
}

/** What the worker says: how far it is, the events in slices, at last the rest. */
export type TextAnswer =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "slice"; readonly events: readonly Event[] }
  | { readonly kind: "incident"; readonly seed: Omit<IncidentSeedOfTexts, "events"> }
  | { readonly kind: "understood"; readonly understood: Understood };
