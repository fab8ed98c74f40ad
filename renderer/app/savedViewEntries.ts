import { applySavedView, savedViewsIn } from "../store/savedViews";
import { goTo } from "./navigation";
import type { PaletteEntry } from "./paletteEntries";

/** An entry for each saved view: it shows the actions of all incidents so. */
export function savedViewEntries(views: Readonly<Record<string, unknown>>): readonly PaletteEntry[] {
  return savedViewsIn(views).map((saved) => ({
    id: `saved-view ${saved.id}`,
    title: saved.name,
    where: "view of the actions",
    act: () => {
      applySavedView("all", saved);
      goTo({ kind: "actions", record: null });
    },
  }));
}
