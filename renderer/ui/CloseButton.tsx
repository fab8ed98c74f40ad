import classes from "./CloseButton.module.css";

/** Closes the panel it stands in. */
export function CloseButton({ label, onClose }: { readonly label: string; readonly onClose: () => void }) {
  return (
    <button type="button" className={classes.close} aria-label={label} title={label} onClick={onClose}>
      ×
    </button>
  );
}
