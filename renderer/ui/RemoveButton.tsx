import classes from "./RemoveButton.module.css";
import { tooltip } from "./tooltip";

/** Takes an item off its list; undo brings it back, so nothing asks first. */
export function RemoveButton({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <button type="button" className={classes.remove} aria-label={label} title={tooltip(label)} onClick={onRemove}>
      ×
    </button>
  );
}
