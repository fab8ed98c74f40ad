import { join } from "node:path";
import { app } from "electron";

/** All that differs between systems and between the Electron versions the app runs on. */

const electronMajor = Number.parseInt(process.versions.electron ?? "", 10);

/** The runtime as people may read it. */
export function runtimeName(): string {
  return `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`;
}

/**
 * The profile's folder. The fallback runtime has one of its own: Chromium resets what a newer version has written
 * when an older one opens it.
 */
export function profileFolder(): string {
  return join(app.getPath("appData"), electronMajor === 33 ? "Second Story (Electron 33)" : "Second Story");
}

export function platformName(): "linux" | "darwin" | "win32" {
  return process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux";
}

/** Windows shows the notifications of apps alone that it knows by the name under which they were installed. */
export function nameToSystem(): void {
  if (process.platform === "win32") app.setAppUserModelId("app.second-story");
}

/** On a Mac an app lives on without a window. */
export function quitsWithLastWindow(): boolean {
  return process.platform !== "darwin";
}

/** Whether there is a screen to open a window on, or to print with. */
export function hasScreen(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
