import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
  const processes = await fileProcesses(app);
  const strace = spawn(
    "strace",
    ["-f", "-y", "-s", "16", "-e", "signal=none", ...expressions.flatMap((each) => ["-e", each]), "-o", file].concat(
      processes.flatMap((pid) => ["-p", String(pid)]),
    ),
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  strace.stderr.setEncoding("utf8");
  for await (const part of strace.stderr) {
    said += String(part);
    if (processes.every((pid) => said.includes(`Process ${pid} attached`))) break;
  }
  if (strace.exitCode !== null) throw new Error(`strace could not watch the app: ${said}`);
  return {
    async end() {
      const gone = once(strace, "exit");
      strace.kill("SIGINT");
      await gone;
      return callsIn(await readFile(file, "utf8"));
    },
  };
}

/** The app's processes but for those that draw pages and pictures. */
async function fileProcesses(app: RunningApp): Promise<readonly number[]> {
  const main = app.electron.process().pid ?? 0;
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
export function callsIn(text: string): readonly SystemCall[] {
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
