import type { BrowserWindow } from "electron";
import { screen } from "electron";
import type { HostSettings, WindowPlace } from "./hostSettings";

const firstPlace: WindowPlace = { width: 1280, height: 840, maximized: false };

/** Where the window stood last, if a screen still shows it there; else its first size in the middle. */
export function lastWindowPlace(settings: HostSettings): WindowPlace {
  const last = settings.read().window;
  if (last === undefined) return firstPlace;
  const { x, y, ...size } = last;
  if (x === undefined || y === undefined) return size;
  const shown = screen.getAllDisplays().some(({ workArea }) => {
    const titleBar = { left: x, right: x + last.width, y };
    return (
      titleBar.right > workArea.x + 100 &&
      titleBar.left < workArea.x + workArea.width - 100 &&
      titleBar.y >= workArea.y - 10 &&
      titleBar.y < workArea.y + workArea.height - 50
    );
  });
  return shown ? last : size;
}

/** Remembers size and place, half a second after the last move and when the window closes. */
export function rememberWindowPlace(window: BrowserWindow, settings: HostSettings): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    void settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, 500);
  };
  window.on("resize", soon);
  window.on("move", soon);
  window.on("maximize", soon);
  window.on("unmaximize", soon);
  window.on("close", remember);
}
