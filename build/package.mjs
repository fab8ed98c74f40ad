// @ts-check
import { dirname } from "node:path";
import { Arch, build, Platform } from "electron-builder";
import { buildApp } from "./build-app.mjs";
import { buildCli } from "./build-cli.mjs";
import { packaging } from "./electron-builder.mjs";
import { outFolder, root } from "./places.mjs";
import { prepareMachine } from "./prepare-machine.mjs";

/*
 * `npm run package`: the app as a folder in `dist/`, made without any network. `npm run package -- --installers` makes
 * this system's installers too.
 */
try {
  const machine = await prepareMachine();
  await buildApp({ always: true });
  await buildCli(root, outFolder);
  const dist =
    process.platform === "darwin"
      ? dirname(dirname(dirname(dirname(machine.executable))))
      : dirname(machine.executable);
  const target = process.argv.includes("--installers") ? undefined : "dir";
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(target, process.arch === "arm64" ? Arch.arm64 : Arch.x64),
    config: packaging({ dist, version: machine.version }),
    publish: "never",
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
