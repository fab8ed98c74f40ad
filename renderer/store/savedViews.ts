import { z } from "zod";
import { newId } from "./clock";
import { preference, setPreference } from "./preferences";

const Saved = z.object({ id: z.string(), name: z.string(), view: z.record(z.string(), z.unknown()) });

/** Filter, order and groups of the list of actions under a name, on this device. */
export type SavedView = z.infer<typeof Saved>;

/** Where they stand among what surfaces remember. */
const PLACE = "actions.saved";

/** The saved views, in the order in which they were saved; what cannot be read as one is passed over. */
export function savedViewsIn(views: Readonly<Record<string, unknown>>): readonly SavedView[] {
  const stored = z.array(z.unknown()).safeParse(views[PLACE]);
  return (stored.data ?? []).flatMap((each) => Saved.safeParse(each).data ?? []);
}

/** Saves a view under a name; one that had this name already becomes this one. */
export function saveView(name: string, view: SavedView["view"]): void {
  change((saved) =>
    saved.some((each) => each.name === name)
      ? saved.map((each) => (each.name === name ? { ...each, view } : each))
      : [...saved, { id: newId(), name, view }],
  );
}

/** Gives a saved view another name. */
export function renameSavedView(id: string, name: string): void {
  change((saved) => saved.map((each) => (each.id === id ? { ...each, name } : each)));
}

/** Takes a saved view out; the list stays as it is shown. */
export function removeSavedView(id: string): void {
  change((saved) => saved.filter((each) => each.id !== id));
}

/** Puts a view that was taken out back where it stood. */
export function bringBackSavedView(view: SavedView, at: number): void {
  change((saved) => [...saved.slice(0, at), view, ...saved.slice(at)]);
}

const Panel = z.object({ panel: z.boolean().optional() }).catch({});

/** Shows the list as it was saved, that of the open incident or of all; the panel stays open or closed. */
export function applySavedView(scope: "incident" | "all", { view }: SavedView): void {
  const views = preference("views");
  const place = `actions.${scope}`;
  setPreference("views", { ...views, [place]: { ...view, ...Panel.parse(views[place]) } });
}

function change(changed: (saved: readonly SavedView[]) => readonly SavedView[]): void {
  const views = preference("views");
  setPreference("views", { ...views, [PLACE]: changed(savedViewsIn(views)) });
}
