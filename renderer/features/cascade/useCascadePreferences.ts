import { z } from "zod";
import { usePreferences } from "../../store/hooks";
import { preference, setPreference } from "../../store/preferences";

const Viewport = z.object({
  x: z.number(),
  y: z.number(),
  zoom: z.number().positive(),
  /** How it was fitted, until somebody zooms or pans by hand: "first" so that it can be read, or the whole of it. */
  fit: z.enum(["first", "whole"]).optional().catch(undefined),
});

const Remembered = z.object({
  /** What stands at the left of the picture. */
  aside: z.enum(["none", "tree", "events"]).catch("none"),
  isPanelOpen: z.boolean().catch(true),
  /** By incident: where the picture was looked at, the latest last. */
  viewports: z.array(z.tuple([z.string(), Viewport])).catch([]),
});

export type RememberedViewport = z.infer<typeof Viewport>;
export type Place = Omit<RememberedViewport, "fit">;
type CascadePreferences = z.infer<typeof Remembered>;

const NAME = "cascade";
const MOST_VIEWPORTS = 50;

function read(views: Readonly<Record<string, unknown>>): CascadePreferences {
  const parsed = Remembered.safeParse(views[NAME] ?? {});
  return parsed.success ? parsed.data : { aside: "none", isPanelOpen: true, viewports: [] };
}

function remember(changed: Partial<CascadePreferences>): void {
  const views = preference("views");
  setPreference("views", { ...views, [NAME]: { ...read(views), ...changed } });
}

/** What this device remembers of the surface. */
export function useCascadePreferences() {
  const { aside, isPanelOpen } = read(usePreferences().views);
  return {
    aside,
    setAside: (next: CascadePreferences["aside"]) => remember({ aside: next }),
    isPanelOpen,
    togglePanel: () => remember({ isPanelOpen: !isPanelOpen }),
  };
}

/** Where the cascade of an incident was looked at last, on this device. */
export function rememberedViewport(incident: string): RememberedViewport | null {
  return read(preference("views")).viewports.find(([id]) => id === incident)?.[1] ?? null;
}

/** Remembers where the cascade of an incident is looked at. */
export function rememberViewport(incident: string, viewport: RememberedViewport): void {
  const kept = read(preference("views")).viewports.filter(([id]) => id !== incident);
  remember({ viewports: [...kept.slice(1 - MOST_VIEWPORTS), [incident, viewport]] });
}
