import type { TestProject } from "vitest/node";
import { buildApp } from "../../../build/build-app.mjs";
import { startVirtualScreen } from "../../../build/display.mjs";
import { prepareMachine } from "../../../build/prepare-machine.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** The Electron binary and what it must be given before the app's folder. */
    electron: { executable: string; switches: readonly string[]; version: string };
    /** Value of DISPLAY for the app, or nothing where the system has its own screen. */
    display: string | undefined;
  }
}

/** Once before all end-to-end tests: a runtime, a fresh bundle, a virtual screen. */
export async function setup(project: TestProject): Promise<() => void> {
  const { executable, switches, version } = await prepareMachine({ virtualScreen: true });
  await buildApp();
  project.provide("electron", { executable, switches, version });
  if (process.platform !== "linux") return () => undefined;
  const screen = await startVirtualScreen();
  project.provide("display", screen.display);
  return screen.stop;
}
