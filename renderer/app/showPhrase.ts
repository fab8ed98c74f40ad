import type { PhraseInIncident } from "../../core/report/wordingFindings";
import { allShownProse, type ShownProse } from "../ui/shownProse";
import { type SurfaceId, showSurface } from "./navigation";

/** How often it is looked whether a text is shown by now, one look a frame: about three seconds. */
const LOOKS = 180;

const surfaceOf: Readonly<Record<string, SurfaceId>> = {
  events: "timeline",
  cascade: "cascade",
  actions: "actions",
};

type Listener = (prose: ShownProse, phrase: PhraseInIncident) => void;
const listeners = new Set<Listener>();

/** Calls `listener` when a phrase was asked for and its text stands on the page. */
export function onPhraseShown(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to where a phrase stands: the surface, the record in it, and, where its words are on the page, the phrase. */
export function showPhrase(phrase: PhraseInIncident): void {
  const steps = phrase.path.split("/").slice(1);
  const surface = surfaceOf[steps[0] ?? ""] ?? "overview";
  const record = surface === "overview" ? null : (steps.at(-2) ?? null);
  if (surface !== "overview") showSurface(surface, record);
  let looks = 0;
  const look = () => {
    const prose = allShownProse().find(({ stored }) => stored === phrase.text);
    if (prose !== undefined) for (const listener of listeners) listener(prose, phrase);
    else if (looks < LOOKS) requestAnimationFrame(look);
    looks += 1;
  };
  requestAnimationFrame(look);
}
