// @ts-check
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Arch, build, Platform } from "electron-builder";
import { buildApp } from "./build-app.mjs";
import { buildCli } from "./build-cli.mjs";
import { paintIcons } from "./icons.mjs";
import { iconFolder, packaging } from "./packaging.mjs";
import { outFolder, root } from "./places.mjs";
import { prepareMachine } from "./prepare-machine.mjs";
import { isStale } from "./stale.mjs";

/*
 * `npm run package`: the app as a folder in `dist/`, made without any network. `-- --installers` makes this system's
 * installers too; `-- --into DIR` packs elsewhere.
 */
try {
  const { values } = parseArgs({
    options: { installers: { type: "boolean", default: false }, into: { type: "string", default: join(root, "dist") } },
  });
  const machine = await prepareMachine();
  await buildApp();
  if (await isStale(join(outFolder, "cli.mjs"), ["core", "electron", "package-lock.json"]))
    await buildCli(root, outFolder);
  await paintIcons(iconFolder);
  const dist =
    process.platform === "darwin"
      ? dirname(dirname(dirname(dirname(machine.executable))))
      : dirname(machine.executable);
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(
      values.installers ? undefined : "dir",
      process.arch === "arm64" ? Arch.arm64 : Arch.x64,
    ),
    config: packaging({ dist, version: machine.version }, resolve(values.into)),
    publish: "never",
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
