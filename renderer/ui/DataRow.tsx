import type { ReactNode } from "react";
import classes from "./DataRow.module.css";

interface DataRowProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** Quiet, at the right of the value. */
  readonly aside?: ReactNode;
}

/** The rows below are one list of labels and values. */
export function DataRows({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.rows}>{children}</dl>;
}

/** A label, its value, and what is quietly said of it: "Mitigated", "16:52", "2 h 38 min of impact". */
export function DataRow({ label, children, aside }: DataRowProps) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {aside !== undefined && <dd className={classes.aside}>{aside}</dd>}
    </div>
  );
}
