import classes from "./Kbd.module.css";
import { keyLabels } from "./keys";
import { isMac } from "./thisKeyboard";

interface KbdProps {
  /** In the notation of commands: "Mod+K". */
  readonly keys: string;
  /** On a filled button: no ground of its own. */
  readonly onFilled?: boolean;
}

/** Keys as they stand on this keyboard. */
export function Kbd({ keys, onFilled = false }: KbdProps) {
  return (
    <span className={classes.keys} data-on-filled={onFilled || undefined}>
      {keyLabels(keys, isMac).map((label) => (
        <kbd key={label} className={classes.key}>
          {label}
        </kbd>
      ))}
    </span>
  );
}
