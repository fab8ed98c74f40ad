import { preference, preferences } from "../store/preferences";

/** Tells the host which theme was chosen whenever that changes; pages follow it by `prefers-color-scheme`. */
export function followTheme(): () => void {
  let told = preference("theme");
  return preferences.subscribe(() => {
    const theme = preference("theme");
    if (theme === told) return;
    told = theme;
    void window.secondStory.setTheme({ theme });
  });
}
