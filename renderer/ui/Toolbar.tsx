import type { ReactNode } from "react";
import classes from "./Toolbar.module.css";

/** The bar above a surface: filters at the left, actions at the right of a `ToolbarSpace`. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.bar} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}

/** Pushes what follows to the right. */
export function ToolbarSpace() {
  return <span className={classes.space} />;
}
