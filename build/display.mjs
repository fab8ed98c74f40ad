// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Starts a virtual screen that listens on no network.
 * @param {{ width: number, height: number }} [size] in px
 * @returns {Promise<{ display: string, stop: () => void }>} `display` is the value for DISPLAY
 */
export async function startVirtualScreen({ width, height } = { width: 1600, height: 1000 }) {
  const pixels = `${width}x${height}x24`;
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", pixels, "-nolisten", "tcp", "-noreset"], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let complaint = "";
  screen.stderr?.on("data", (part) => {
    complaint += String(part);
  });
  const numberPipe = screen.stdio[3];
  if (numberPipe === null || numberPipe === undefined)
    throw new Error("The virtual screen has no way to tell its number.");
  const number = await Promise.race([
    once(numberPipe, "data").then(([part]) => String(part).trim()),
    once(screen, "error").then(([error]) => Promise.reject(error)),
    once(screen, "exit").then(() => Promise.reject(new Error(`The virtual screen did not start: ${complaint.trim()}`))),
  ]);
  const stop = () => void screen.kill();
  stopWithThisProcess(stop);
  return { display: `:${number}`, stop };
}

/**
 * However this process ends, short of a SIGKILL, the screen ends with it.
 * @param {() => void} stop
 */
function stopWithThisProcess(stop) {
  process.once("exit", stop);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => {
      stop();
      // The listener is gone by now: what the signal does to this process happens after all.
      process.kill(process.pid, signal);
    });
  }
}
