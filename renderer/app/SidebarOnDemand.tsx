import { FocusTrap } from "@mantine/core";
import { keyLabels } from "../ui/keys";
import { isMac } from "../ui/thisKeyboard";
import { Sidebar } from "./Sidebar";
import { closeSidebarAbove } from "./sidebarState";
import { useReturnFocus } from "./useReturnFocus";
import classes from "./WorkspaceFrame.module.css";

interface SidebarOnDemandProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onPalette: () => void;
}

/** Where the page has the whole window: a button at the edge, and the sidebar over the page while it is wanted. */
export function SidebarOnDemand({ isOpen, onToggle, onPalette }: SidebarOnDemandProps) {
  return (
    <div className={classes.rail}>
      <button
        type="button"
        className={classes.reveal}
        aria-label="Show the sidebar"
        aria-expanded={isOpen}
        title={`Show the sidebar (${keyLabels("Mod+B", isMac).join(" ")})`}
        onClick={onToggle}
      >
        ☰
      </button>
      {isOpen && <SidebarAbove onPalette={onPalette} />}
    </div>
  );
}

function SidebarAbove({ onPalette }: { readonly onPalette: () => void }) {
  useReturnFocus();
  return (
    <>
      <div className={classes.veil} onPointerDown={closeSidebarAbove} />
      <FocusTrap active>
        <div
          className={classes.above}
          role="dialog"
          aria-modal="true"
          aria-label="Sidebar"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            closeSidebarAbove();
          }}
        >
          <Sidebar onPalette={onPalette} />
        </div>
      </FocusTrap>
    </>
  );
}
