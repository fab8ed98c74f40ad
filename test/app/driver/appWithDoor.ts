import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright";
import { onTestFinished } from "vitest";
import { run } from "../../../build/run.mjs";
import type {} from "./storeDoor";

const checkout = resolve(import.meta.dirname, "../../..");

/**
 * Bundles the app once more, with a door to its store, into a folder that is thrown away. The app that is shipped has
 * no such door. See docs/decisions/store-door.md.
 */
export async function bundleWithDoor(): Promise<{ readonly app: string; readonly remove: () => Promise<void> }> {
  const app = await mkdtemp(join(tmpdir(), "second-story-door-"));
  const built = await run(
    process.execPath,
    [
      join(checkout, "node_modules", "electron-vite", "bin", "electron-vite.js"),
      "build",
      "--logLevel",
      "warn",
      "--config",
      join(checkout, "build", "door.config.ts"),
    ],
    { cwd: checkout, quiet: true, env: { ...process.env, NO_COLOR: "1", DOOR_FOLDER: app } },
  );
  if (built.code !== 0) throw new Error(`The app with a door could not be bundled:\n${built.output.trim()}`);
  const manifest = { name: "second-story", productName: "Second Story", version: "0.1.0", type: "module" };
  await writeFile(join(app, "package.json"), JSON.stringify({ ...manifest, main: "main/main.js" }));
  return { app, remove: () => rm(app, { recursive: true, force: true }) };
}

/** Opens the door in a window that runs such a bundle. */
export async function openDoor(page: Page): Promise<void> {
  await page.addScriptTag({ url: "/assets/door.js", type: "module" });
}

/** A copy of such a bundle, to plant a fault in; removed when the test ends. */
export async function copyOfBundle(app: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "second-story-door-"));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  await cp(app, copy, { recursive: true });
  return copy;
}
