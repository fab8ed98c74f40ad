import { type ReactNode, useState } from "react";
import classes from "./Panel.module.css";

interface FoldedProps {
  readonly summary: string;
  /** Made once it is unfolded: there may be hundreds of lines that nobody looks at. */
  readonly children: () => ReactNode;
}

/** What is there, but not to be seen at first. */
export function Folded({ summary, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
