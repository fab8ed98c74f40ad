import type { CSSProperties, ReactNode } from "react";
import classes from "./SidePanel.module.css";

interface SidePanelProps {
  /** Names the panel for screen readers. */
  readonly label: string;
  readonly children?: ReactNode;
  /** In px; 320 unless told. */
  readonly width?: number;
}

/** The panel at the right of a surface: its own ground, its own scrolling. */
export function SidePanel({ label, children, width = 320 }: SidePanelProps) {
  return (
    <section className={classes.panel} aria-label={label} style={{ "--width": `${width}px` } as CSSProperties}>
      {children}
    </section>
  );
}
