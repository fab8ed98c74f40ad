import { Popover } from "@mantine/core";
import { type ReactNode, useState } from "react";
import classes from "./PopoverButton.module.css";

interface PopoverButtonProps {
  readonly label: ReactNode;
  /** "quiet": a word that can be pressed. */
  readonly kind?: "plain" | "quiet";
  readonly position?: "bottom-start" | "bottom-end";
  /** What opens; it is given how to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small form beside it. */
export function PopoverButton({ label, kind = "plain", position = "bottom-start", children }: PopoverButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position={position} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.button} data-kind={kind} onClick={() => setOpen(!isOpen)}>
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}
