import { loadPreferences } from "../store/preferences";
import { workspacePages } from "./pages";

// Most starts show the first of them; where it fails, its page says so.
workspacePages[0]?.component.loadAhead().catch(() => undefined);

/** What every start needs and has to wait for: asked for before the window is drawn for the first time. */
export const askedAhead = {
  preferences: loadPreferences(),
  lastWorkspace: window.secondStory.openLastWorkspace(),
} as const;
