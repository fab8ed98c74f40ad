import type { ReactNode } from "react";
import classes from "./Chip.module.css";
import { tooltip } from "./tooltip";

export type ChipTone = "plain" | "red" | "amber" | "green" | "accent";

interface ChipProps {
  /** Colour carries meaning only together with the words inside. */
  readonly tone?: ChipTone;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A small rounded word: a status, a severity, a count with its unit. */
export function Chip({ tone = "plain", title, children }: ChipProps) {
  return (
    <span className={classes.chip} data-tone={tone} title={title && tooltip(title)}>
      {children}
    </span>
  );
}
