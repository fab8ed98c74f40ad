// @ts-check
import { spawn } from "node:child_process";
import { buildApp } from "./build-app.mjs";
import { showMainJob } from "./main-job.mjs";
import { root } from "./places.mjs";
import { prepareMachine } from "./prepare-machine.mjs";

/*
 * `npm start`: opens the app. Where there is no display it shows what the app does instead: the main job, done in the
 * real window on a virtual screen.
 */
try {
  const machine = await prepareMachine();
  await buildApp();
  process.exitCode = machine.hasDisplay ? await openApp(machine) : await showMainJob(machine);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/**
 * @param {import("./prepare-machine.mjs").Machine} machine
 * @returns {Promise<number>}
 */
function openApp(machine) {
  if (machine.switches.length > 0) {
    process.stderr.write("Started as root, so Chromium's sandbox is off. Use an ordinary account for real work.\n");
  }
  const app = spawn(machine.executable, [...machine.switches, root, ...process.argv.slice(2)], { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    app.on("error", reject);
    app.on("close", (code) => resolve(code ?? 1));
  });
}
