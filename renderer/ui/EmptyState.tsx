import type { ReactNode } from "react";
import classes from "./EmptyState.module.css";
import { Sentence } from "./Words";

interface EmptyStateProps {
  /** What is not there yet, in a few words. */
  readonly title: string;
  /** What to do, in a sentence. */
  readonly children?: ReactNode;
  /** One or two buttons. */
  readonly actions?: ReactNode;
}

/** What a surface shows while it holds nothing: what to do, never an apology. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>
        <Sentence>{title}</Sentence>
      </p>
      {children !== undefined && <p className={classes.text}>{children}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
