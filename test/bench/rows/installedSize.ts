import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BenchMachine } from "../machine";
import { type BenchRow, NotMeasured, type Outcome } from "../row";

export const installedSize: BenchRow = {
  id: "installed-size",
  what: "Installed size",
  goal: "≤ the bare runtime + 25 MB",
  method:
    "The folder that `npm run package` makes, all files, against the folder of the runtime that it was made from. One app has one size, so there are no three.",
  measure,
};

async function measure({ root, runtime, run }: BenchMachine): Promise<Outcome> {
  if (process.platform !== "linux")
    throw new NotMeasured("It looks into dist/linux-unpacked, which is made on Linux alone.");
  const packed = await run(process.execPath, [join(root, "build", "package.mjs")], { cwd: root, quiet: true });
  if (packed.code !== 0) throw new Error(`The app could not be packed: ${packed.output.slice(-500)}`);
  const app = await megabytesBelow(join(root, "dist", "linux-unpacked"));
  const bare = await megabytesBelow(dirname(runtime.executable));
  const asar = (await stat(join(root, "dist", "linux-unpacked", "resources", "app.asar"))).size / 1e6;
  return {
    sizes: [
      { size: "the app", amount: 1, value: app, unit: "MB", against: bare, note: `its own part ${asar.toFixed(1)} MB` },
    ],
    verdicts: [{ goal: "beyond the bare runtime", value: app - bare, limit: 25, unit: "MB" }],
    grows: false,
  };
}

async function megabytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}
