import type { ReactNode } from "react";
import classes from "./Dialog.module.css";

interface DialogFootProps {
  /** At the left: what goes on, or what still lacks. */
  readonly status?: ReactNode;
  /** The buttons, the main one last. */
  readonly children: ReactNode;
}

/** The last line of a dialog. It stays in view while what is above it scrolls. */
export function DialogFoot({ status, children }: DialogFootProps) {
  return (
    <div className={classes.foot}>
      <span className={classes.quiet} role="status">
        {status}
      </span>
      {children}
    </div>
  );
}
