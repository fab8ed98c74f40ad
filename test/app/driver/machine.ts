import type { TestProject } from "vitest/node";
import { buildApp } from "../../../build/build-app.mjs";
import { startVirtualScreen } from "../../../build/display.mjs";
import { prepareMachine } from "../../../build/prepare-machine.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** The Electron binary and what it must be given before the app's folder. */
    electron: { executable: string; switches: readonly string[]; version: string };
    /** Values of DISPLAY, one for each worker; none where the system has its own screen. */
    displays: readonly string[];
  }
}

/** As many as vitest.config.ts lets run at once. */
const workers = 2;

/**
 * Once before all end-to-end tests: a runtime, a fresh bundle, and a virtual screen for each worker. On one screen the
 * window that opens takes the focus from the one that another test is typing into.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const { executable, switches, version } = await prepareMachine({ tests: true });
  await buildApp();
  project.provide("electron", { executable, switches, version });
  const screens =
    process.platform === "linux" ? await Promise.all(Array.from({ length: workers }, () => startVirtualScreen())) : [];
  project.provide(
    "displays",
    screens.map((screen) => screen.display),
  );
  return () => {
    for (const screen of screens) screen.stop();
  };
}
