// @ts-check
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where results of the build, screenshots and exports go. */
export const outFolder = join(root, "out");

/** A cache outside `node_modules`, so that a fresh install does not fetch the runtime again. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "second-story");

/** Where this checkout's tools are, whichever folder they look at. */
export const toolsFolder = join(root, "node_modules");

/** What an Electron that Playwright drives is to require first: it says why. */
export const startHolder = join(root, "build", "hold-start.cjs");
