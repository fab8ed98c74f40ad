import { Menu } from "@mantine/core";
import { applySavedView, bringBackSavedView, removeSavedView, type SavedView } from "../../store/savedViews";
import type { ActionScope } from "./useActionView";

/** A view that was taken out, and where it stood. */
export interface RemovedView {
  readonly view: SavedView;
  readonly at: number;
}

interface SavedViewItemsProps {
  readonly scope: ActionScope;
  readonly saved: readonly SavedView[];
  /** The one that the list is shown as. */
  readonly present: SavedView | null;
  /** Taken out while this list is shown, and to be had back. */
  readonly removed: RemovedView | null;
  readonly onRemoved: (removed: RemovedView | null) => void;
  readonly onSave: () => void;
  readonly onRename: (view: SavedView) => void;
}

/** The saved views in the menu: each to choose, and for the one that is shown another name or none. */
export function SavedViewItems(props: SavedViewItemsProps) {
  const { scope, saved, present, removed, onSave, onRename, onRemoved } = props;

  function remove(view: SavedView): void {
    onRemoved({ view, at: saved.indexOf(view) });
    removeSavedView(view.id);
  }

  function bringBack(): void {
    if (removed !== null) bringBackSavedView(removed.view, removed.at);
    onRemoved(null);
  }

  return (
    <>
      <Menu.Label>Saved views</Menu.Label>
      {saved.map((view) => (
        <Menu.Item key={view.id} onClick={() => applySavedView(scope, view)}>
          {view === present ? "✓ " : ""}
          <bdi>{view.name}</bdi>
        </Menu.Item>
      ))}
      {present === null && <Menu.Item onClick={onSave}>Save this view…</Menu.Item>}
      {present !== null && <Menu.Item onClick={() => onRename(present)}>Rename…</Menu.Item>}
      {present !== null && <Menu.Item onClick={() => remove(present)}>Remove</Menu.Item>}
      {removed !== null && (
        <Menu.Item onClick={bringBack}>
          Bring back “<bdi>{removed.view.name}</bdi>”
        </Menu.Item>
      )}
    </>
  );
}
