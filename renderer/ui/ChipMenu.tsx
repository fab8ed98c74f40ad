import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./ChipMenu.module.css";

interface ChipMenuProps {
  /** What the chip says, for screen readers: "Status: draft". */
  readonly label: string;
  readonly chip: ReactNode;
  /** Items of the component library's menu. */
  readonly children: ReactNode;
}

/** A chip that is changed where it stands. */
export function ChipMenu({ label, chip, children }: ChipMenuProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.chip} aria-label={label}>
          {chip}
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
