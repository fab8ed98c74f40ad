import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const checkout = resolve(import.meta.dirname, "../../../");

/** What is planted: in each file of the bundle under `folder`, a piece of text that another takes the place of. */
export interface PlantedFault {
  readonly folder: "out/main" | "out/renderer/assets" | "out/renderer/workers";
  readonly text: string | RegExp;
  readonly by: string;
}

/**
 * A copy of the bundled app with faults in it, to show that a test sees them. The sources stay as they are.
 * @throws when the bundle does not hold what is to be replaced: the fault would not be there
 */
export async function copyWithFaults(...faults: readonly PlantedFault[]): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "second-story-faulty-"));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  for (const part of ["main", "preload", "renderer"]) {
    await cp(join(checkout, "out", part), join(copy, "out", part), { recursive: true });
  }
  await cp(join(checkout, "package.json"), join(copy, "package.json"));
  for (const { folder, ...fault } of faults) await plantFault(join(copy, folder), fault);
  return copy;
}

/**
 * Plants a fault in the bundled files of a folder.
 * @throws when none of them holds what is to be replaced
 */
export async function plantFault(folder: string, { text, by }: Omit<PlantedFault, "folder">): Promise<void> {
  let planted = 0;
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".js")) continue;
    const path = join(folder, name);
    const before = await readFile(path, "utf8");
    const after = before.replaceAll(text, by);
    if (after === before) continue;
    await writeFile(path, after);
    planted += 1;
  }
  if (planted === 0) throw new Error(`Nothing in ${folder} is “${text}” any more, so no fault was planted.`);
}
