import type { ReactNode } from "react";
import classes from "./Toolbar.module.css";

interface ToolbarProps {
  readonly label: string;
  /** Goes on in a second line where it is too narrow, so that nothing is cut off. */
  readonly wraps?: boolean;
  readonly children: ReactNode;
}

/** The bar above a surface: filters at the left, actions at the right of a `ToolbarSpace`. */
export function Toolbar({ label, wraps = false, children }: ToolbarProps) {
  return (
    <div className={classes.bar} data-wraps={wraps || undefined} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}

/** Pushes what follows to the right. */
export function ToolbarSpace() {
  return <span className={classes.space} />;
}
