import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "playwright";

/** An app started as a person starts it: nothing waits for a debugger, none is attached until it is asked for. */
export interface StartedApp {
  /** Wall-clock ms of the moment before its process was made. */
  readonly startedAt: number;
  readonly pid: number;
  /** Asks its page something, once what was to be measured is over. */
  ask<Answer>(question: (page: Page) => Promise<Answer>): Promise<Answer>;
  /** Closes as a person would: the app saves, then every process ends. */
  end(): Promise<void>;
}

/**
 * Starts an Electron app on a profile. It opens a debugging port, as does whatever it is compared with; nobody connects
 * to it before `ask`.
 */
export function startApp(options: {
  readonly executable: string;
  readonly args: readonly string[];
  readonly profile: string;
  readonly home: string;
  readonly display: string;
}): StartedApp {
  const { executable, profile, home, display } = options;
  const startedAt = Date.now();
  const child = spawn(
    executable,
    [
      ...options.args.slice(0, -1),
      `--user-data-dir=${profile}`,
      "--remote-debugging-port=0",
      ...options.args.slice(-1),
    ],
    { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), DISPLAY: display }, stdio: "ignore" },
  );
  const pid = child.pid ?? 0;
  return {
    startedAt,
    pid,
    async ask(question) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`);
      try {
        const page = browser.contexts()[0]?.pages()[0];
        if (page === undefined) throw new Error("The app has no window.");
        return await question(page);
      } finally {
        await browser.close();
      }
    },
    end: () => ended(child),
  };
}

async function debuggingPort(profile: string): Promise<string> {
  const text = await readFile(join(profile, "DevToolsActivePort"), "utf8");
  return text.split("\n")[0] ?? "";
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(late);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** Memory of a process and all that came from it: shared pages are counted once (PSS), in MB. Linux tells it. */
export async function memoryOf(pid: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const isOfTree = (member: number | undefined): boolean =>
    member !== undefined && (member === pid || (member > 1 && isOfTree(parents.get(member))));
  let kilobytes = 0;
  for (const member of parents.keys()) {
    if (!isOfTree(member)) continue;
    const rollup = await readFile(`/proc/${member}/smaps_rollup`, "utf8").catch(() => "");
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}
