import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { RunningApp } from "../driver/launch";
import { processTree } from "../driver/processTree";

/** One system call that ended well or not, at the place in the order where it ended. */
export interface SystemCall {
  readonly name: string;
  /** Its arguments as strace writes them, each open file with its path. */
  readonly args: string;
  readonly result: string;
}

/** A look at what the app asks of the system from now on. */
export interface Watch {
  /** Ends it, and gives the calls in the order in which they ended. */
  end(): Promise<readonly SystemCall[]>;
}

/**
 * Watches the app's processes with strace from here on, those that make files: pages are left alone.
 * @param expressions for `-e`: what to trace, what to slow down
 */
export async function watchCalls(app: RunningApp, ...expressions: readonly string[]): Promise<Watch> {
  const file = join(app.home.folder, `calls-${Date.now()}.txt`);
  const shown = ["-f", "-y", "-s", "16", "-o", file];
  const traced = expressions.flatMap((each) => ["-e", each]);
  const strace = await attach(await fileProcesses(app), [...shown, ...traced]);
  return {
    async end() {
      const gone = once(strace, "exit");
      strace.kill("SIGINT");
      await gone;
      return callsIn(await readFile(file, "utf8"));
    },
  };
}

/** An app whose calls are held up until it ends. */
export interface SlowedApp {
  /**
   * Ends all its processes at once, then strace: as long as that holds a thread up, which is till its wait is over, the
   * system does not give the dead process back.
   */
  kill(): Promise<void>;
}

/** Makes each piece that the host writes to a file take so long. */
export async function slowDownWrites(app: RunningApp, ms: number): Promise<SlowedApp> {
  return slowed(app, await fileThreads(app), ["-e", "trace=write", "-e", `inject=write:delay_enter=${ms * 1_000}`]);
}

/** Makes the host wait before or after a call. */
export async function slowDown(app: RunningApp, call: string, when: "enter" | "exit", ms: number): Promise<SlowedApp> {
  const expressions = ["-e", `trace=${call}`, "-e", `inject=${call}:delay_${when}=${ms * 1_000}`];
  return slowed(app, [mainOf(app)], ["-f", ...expressions]);
}

async function slowed(app: RunningApp, targets: readonly number[], options: readonly string[]): Promise<SlowedApp> {
  const strace = await attach(targets, ["-o", "/dev/null", ...options]);
  return {
    async kill() {
      const killed = app.kill();
      await expect.poll(() => isDead(mainOf(app)), { timeout: 30_000, interval: 5 }).toBe(true);
      strace.kill("SIGKILL");
      await killed;
    },
  };
}

/** Whether a process has ended, be it that nobody has taken notice of its end yet. */
async function isDead(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  return stat === undefined || /^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
}

function mainOf(app: RunningApp): number {
  return app.electron.process().pid ?? 0;
}

async function attach(targets: readonly number[], options: readonly string[]): Promise<ChildProcess> {
  const args = targets.flatMap((each) => ["-p", String(each)]);
  const strace = spawn("strace", [...options, "-e", "signal=none", ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  strace.stderr.setEncoding("utf8");
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on("data", (part: string) => {
      said += part;
      if (targets.every((target) => said.includes(`Process ${target} attached`))) resolve();
    });
    strace.on("exit", () => reject(new Error(`strace could not watch the app: ${said}`)));
  });
  return strace;
}

/**
 * The threads that write files for the host. They bear the program's own name, as only a few others do that write
 * nothing; Chromium's have names of their own.
 */
async function fileThreads(app: RunningApp): Promise<readonly number[]> {
  const main = mainOf(app);
  const name = await readFile(`/proc/${main}/comm`, "utf8");
  const threads: number[] = [];
  for (const thread of await readdir(`/proc/${main}/task`)) {
    const own = await readFile(`/proc/${main}/task/${thread}/comm`, "utf8").catch(() => "");
    if (own === name && Number(thread) !== main) threads.push(Number(thread));
  }
  return threads;
}

/** The app's processes but for those that draw pages and pictures. */
async function fileProcesses(app: RunningApp): Promise<readonly number[]> {
  const main = mainOf(app);
  const kept: number[] = [];
  for (const pid of await processTree(main)) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (pid === main || command.includes("storage.mojom.StorageService")) kept.push(pid);
  }
  return kept;
}

const line = /^(\d+)\s+(.*)$/;
const whole = /^(\w+)\((.*)\)\s+= (.*)$/;
const begun = /^(\w+)\((.*) <unfinished \.\.\.>$/;
const resumed = /^<\.\.\. (\w+) resumed>(.*)\)\s+= (.*)$/;

/** Reads what strace wrote; a call that another thread's interrupted is put together, and counts when it ended. */
function callsIn(text: string): readonly SystemCall[] {
  const open = new Map<string, string>();
  const calls: SystemCall[] = [];
  for (const [, thread = "", said = ""] of text.split("\n").flatMap((each) => [line.exec(each) ?? []])) {
    const [, name = "", args = "", result = ""] = whole.exec(said) ?? [];
    if (name !== "") calls.push({ name, args, result });
    const start = begun.exec(said);
    if (start !== null) open.set(thread, start[2] ?? "");
    const [, resumedName = "", rest = "", ended = ""] = resumed.exec(said) ?? [];
    if (resumedName !== "") calls.push({ name: resumedName, args: `${open.get(thread) ?? ""}${rest}`, result: ended });
  }
  return calls;
}
