import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { onTestFinished, vi } from "vitest";
import { startVirtualScreen } from "../../../build/display.mjs";
import type { Home } from "./launch";
import { killTree, processTree } from "./processTree";

const run = promisify(execFile);
const patience = { timeout: 60_000, interval: 200 };

/**
 * The app as a person meets it: a window on a screen and a keyboard before it. No debugger is attached and no port is
 * open, so what its processes do is what they do on anybody's desk.
 */
export interface AppOnScreen {
  readonly pid: number;
  /** What it and its system have written to standard error so far. */
  said(): string;
  /** Waits until a window's title is matched, and gives it the keyboard. */
  atWindow(title: RegExp): Promise<void>;
  /** Waits until none of its processes works any more: what was asked for has been done, and the next key is heard. */
  atRest(): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses keys one after another, in xdotool's names: `ctrl+Return`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Resolves to its exit code when it has ended by itself. */
  ended(): Promise<number | null>;
}

/**
 * Starts a program on a screen of its own.
 * @param command the program with its arguments, wrapped as the test wants it (`strace …`, `unshare …`)
 */
export async function startOnScreen(home: Home, command: readonly string[]): Promise<AppOnScreen> {
  const screen = await startVirtualScreen();
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: home.folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      HOME: home.folder,
      XDG_CONFIG_HOME: `${home.folder}/.config`,
      DISPLAY: screen.display,
      // Else GTK asks a session bus for a file dialog, and there is none here.
      GTK_USE_PORTAL: "0",
    },
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => {
    said += part.toString();
  });
  const end = once(child, "exit").then(([code]) => code as number | null);
  const pid = await pidOf(child);
  onTestFinished(async () => {
    await killTree(pid);
    screen.stop();
  });
  const keyboard = async (...words: readonly string[]) =>
    (await run("xdotool", words, { env: { ...process.env, DISPLAY: screen.display } })).stdout.trim();

  async function windowTitled(title: RegExp): Promise<string> {
    if (child.exitCode !== null) throw new Error(`The app ended with code ${child.exitCode}: ${said.slice(-2_000)}`);
    const windows = await keyboard("search", "--onlyvisible", "--name", ".").catch(() => "");
    const titles: string[] = [];
    for (const window of windows.split("\n").filter(Boolean)) {
      const name = await keyboard("getwindowname", window).catch(() => "");
      if (title.test(name)) return window;
      titles.push(name);
    }
    throw new Error(`No window is called ${title}, but: ${titles.join(", ")}. ${said.slice(-500)}`);
  }

  return {
    pid,
    said: () => said,
    async atWindow(title) {
      const window = await vi.waitFor(() => windowTitled(title), patience);
      await keyboard("windowfocus", "--sync", window);
    },
    async atRest() {
      let before = Number.NaN;
      await vi.waitFor(
        async () => {
          const now = await workDone(pid);
          const worked = now - before;
          before = now;
          if (!(worked <= mostAtRest)) throw new Error(`It still works: ${worked} clock ticks.`);
        },
        { timeout: 60_000, interval: 500 },
      );
    },
    type: async (text) => void (await keyboard("type", "--delay", "5", text)),
    press: async (...keys) => void (await keyboard("key", "--delay", "30", ...keys)),
    ended: () => end,
  };
}

/** Clock ticks (10 ms) that a blinking caret may cost in half a second. */
const mostAtRest = 4;

/** The processor time of a whole tree, in clock ticks. */
async function workDone(pid: number): Promise<number> {
  let ticks = 0;
  for (const member of await processTree(pid)) {
    const stat = await readFile(`/proc/${member}/stat`, "utf8").catch(() => "");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks;
}

async function pidOf(child: ChildProcess): Promise<number> {
  await once(child, "spawn");
  if (child.pid === undefined) throw new Error("The program did not start.");
  return child.pid;
}
