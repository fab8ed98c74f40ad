// @ts-check
import { spawn } from "node:child_process";

/**
 * Runs a program to its end, with what it says passed on or kept.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` 124 when the time ran out, 127 when it could not start
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
    });
    const passOn = () => void child.kill("SIGTERM");
    process.once("SIGTERM", passOn);
    let output = "";
    let timedOut = false;
    const keep = (/** @type {Buffer} */ part) => {
      output += part.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    const timer = options.timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill("SIGKILL");
        }, options.timeoutMs)
      : undefined;
    child.on("error", (error) => {
      process.off("SIGTERM", passOn);
      clearTimeout(timer);
      resolve({ code: 127, output: output + error.message });
    });
    child.on("close", (code, signal) => {
      process.off("SIGTERM", passOn);
      clearTimeout(timer);
      resolve({ code: timedOut ? 124 : (code ?? (signal ? 1 : 0)), output });
    });
  });
}
