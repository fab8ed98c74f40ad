// @ts-check
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, outFolder, root } from "./places.mjs";
import { prepareMachine } from "./prepare-machine.mjs";
import { run } from "./run.mjs";

const electronVite = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");

/*
 * `npm run dev`: the window reloads by itself when its sources change, the host starts again. It has a profile of its
 * own and an entry (electron/devMain.ts) that no bundle contains.
 */
try {
  const machine = await prepareMachine();
  if (!machine.hasDisplay)
    throw new Error("Development needs a display. Set DISPLAY, or run `npm start` for a look without one.");
  const entry = join(outFolder, "dev");
  await mkdir(entry, { recursive: true });
  await writeFile(
    join(entry, "package.json"),
    JSON.stringify({
      name: "second-story",
      productName: "Second Story",
      version: "0.0.0",
      type: "module",
      main: "main/main.js",
    }),
  );
  const app = [...machine.switches, `--user-data-dir=${join(cacheFolder, "development-profile")}`];
  const served = await run(process.execPath, [electronVite, "dev", "--watch", "--", ...app], {
    cwd: root,
    env: { ...process.env, ELECTRON_EXEC_PATH: machine.executable, ELECTRON_ENTRY: entry },
  });
  process.exitCode = served.code;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
