import { useMediaQuery } from "@mantine/hooks";
import { useSyncExternalStore } from "react";
import { preferences, setPreference } from "../store/preferences";
import { signal } from "../store/signal";
import { onPageChange } from "./navigation";

/** Below this width (in CSS px, so zoom counts) the pages need all of the window. WorkspaceFrame.module.css has it too. */
const narrow = "(max-width: 1000px)";

const isOpenAbove = signal(false);
onPageChange(closeSidebarAbove);

interface SidebarState {
  /** `above`: it lies over the page until something is chosen in it. */
  readonly place: "beside" | "above" | "away";
  readonly toggle: () => void;
}

/** Where the sidebar is: beside the page in a wide window unless put away, over it on demand in a narrow one. */
export function useSidebar(): SidebarState {
  const isNarrow = useMediaQuery(narrow, window.matchMedia(narrow).matches, { getInitialValueInEffect: false });
  const { isSidebarAway } = useSyncExternalStore(preferences.subscribe, preferences.get);
  const isAbove = useSyncExternalStore(isOpenAbove.subscribe, isOpenAbove.get);
  if (isNarrow) return { place: isAbove ? "above" : "away", toggle: () => isOpenAbove.set(!isAbove) };
  return {
    place: isSidebarAway === true ? "away" : "beside",
    toggle: () => setPreference("isSidebarAway", isSidebarAway !== true),
  };
}

/** Puts a sidebar away that lies over the page; going to another page does so too. */
export function closeSidebarAbove(): void {
  isOpenAbove.set(false);
}
