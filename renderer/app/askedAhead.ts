import { loadPreferences } from "../store/preferences";

/** What every start needs and has to wait for: asked for before the window is drawn for the first time. */
export const askedAhead = {
  preferences: loadPreferences(),
  lastWorkspace: window.secondStory.openLastWorkspace(),
} as const;
