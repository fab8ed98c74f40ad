import classes from "./CloseButton.module.css";
import { tooltip } from "./tooltip";

/** Closes the panel it stands in. */
export function CloseButton({ label, onClose }: { readonly label: string; readonly onClose: () => void }) {
  return (
    <button type="button" className={classes.close} aria-label={label} title={tooltip(label)} onClick={onClose}>
      ×
    </button>
  );
}
