import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll } from "vitest";

const checkout = resolve(import.meta.dirname, "../../..");

/** The app as `npm run package` makes it, once for the tests of a file. Each call tells a place in it. */
export interface PackagedApp {
  executable(): string;
  resources(): string;
}

export function withPackagedApp(): PackagedApp {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "second-story-packaged-"));
    await promisify(execFile)(process.execPath, [join(checkout, "build", "package.mjs"), "--into", folder]);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const unpacked = () => join(folder, "linux-unpacked");
  return { executable: () => join(unpacked(), "second-story"), resources: () => join(unpacked(), "resources") };
}
