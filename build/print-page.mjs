// @ts-check
import { buildApp } from "./build-app.mjs";
import { startVirtualScreen } from "./display.mjs";
import { root } from "./places.mjs";
import { prepareMachine } from "./prepare-machine.mjs";
import { run } from "./run.mjs";

/*
 * `print-page.mjs --print-page=FILE --print-to=FILE`: prints HTML as PDF with the app's own Electron, on a virtual
 * screen where there is no other. Used by the command line in a checkout.
 */
try {
  const machine = await prepareMachine();
  await buildApp();
  const screen = machine.hasDisplay ? undefined : await startVirtualScreen();
  const env = screen === undefined ? process.env : { ...process.env, DISPLAY: screen.display };
  const printed = await run(machine.executable, [...machine.switches, root, ...process.argv.slice(2)], {
    env,
    quiet: true,
  });
  screen?.stop();
  // Chromium's own remarks about the system are noise beside the one line that says why.
  const said = printed.output.split("\n").filter((line) => line !== "" && !/^\[\d+:\d+\//.test(line));
  if (printed.code !== 0) process.stderr.write(`${said.at(-1) ?? "Electron ended without a word."}\n`);
  process.exitCode = printed.code;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
