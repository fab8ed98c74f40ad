import type { ReactNode } from "react";
import classes from "./SectionHeading.module.css";

interface SectionHeadingProps {
  readonly children: ReactNode;
  /** At the right, quiet: a count, a zone, a button. */
  readonly aside?: ReactNode;
  /** "strong" for parts of a page, "quiet" with a rule below for groups of a list. */
  readonly kind?: "strong" | "quiet";
  readonly level?: 2 | 3;
  readonly id?: string;
}

/** The heading of a part of a surface, with something quiet at its right. */
export function SectionHeading({ children, aside, kind = "strong", level = 2, id }: SectionHeadingProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={classes.heading} data-kind={kind}>
      <Heading id={id}>{children}</Heading>
      {aside !== undefined && <span className={classes.aside}>{aside}</span>}
    </div>
  );
}
