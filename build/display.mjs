// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Starts a virtual screen of 1600 × 1000 that listens on no network.
 * @returns {Promise<{ display: string, stop: () => void }>} `display` is the value for DISPLAY
 */
export async function startVirtualScreen() {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"], {
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
  return { display: `:${number}`, stop: () => void screen.kill() };
}
