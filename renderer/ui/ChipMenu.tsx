import { Menu } from "@mantine/core";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import classes from "./ChipMenu.module.css";

interface ChipMenuProps {
  /** What the chip says, for screen readers: "Status: draft". */
  readonly label: string;
  readonly chip: ReactNode;
  /** Items of the component library's menu. */
  readonly children: ReactNode;
}

/**
 * A chip that is changed where it stands. Its menu is made when it is first asked for: many chips stand on a surface, few
 * are ever opened, and a menu that waits costs more than the chip.
 */
export function ChipMenu({ label, chip, children }: ChipMenuProps) {
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <AskedMenu {...{ label, chip, children }} />;
  return (
    <button
      type="button"
      className={classes.chip}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      {chip}
    </button>
  );
}

/** Opens at once. */
function AskedMenu({ label, chip, children }: ChipMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // It stands in the place of the button that was pressed, and takes the focus back when the menu closes.
    button.current?.focus({ preventScroll: true });
    setOpen(true);
  }, []);
  /** Where nothing else has it: what was chosen may have led somewhere. */
  function takeFocusBack(): void {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }
  return (
    <Menu opened={isOpen} onChange={setOpen} onExitTransitionEnd={takeFocusBack} position="bottom-start">
      <Menu.Target>
        <button ref={button} type="button" className={classes.chip} aria-label={label}>
          {chip}
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
