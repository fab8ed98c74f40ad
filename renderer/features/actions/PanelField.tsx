import type { ReactNode } from "react";

interface PanelFieldProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A label with its value, in the panel's list. */
export function PanelField({ label, children }: PanelFieldProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
