import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, onTestFinished, vi } from "vitest";
import { buildCli } from "../../../build/build-cli.mjs";

const checkout = resolve(import.meta.dirname, "../../..");
let bundle = "";

/** Bundles the command line once for the tests of a file, as it is shipped. */
export function withCommandLine(): void {
  // Each test starts several processes, on a machine that may be busy with others.
  vi.setConfig({ testTimeout: 60_000 });
  beforeAll(async () => {
    bundle = await mkdtemp(join(tmpdir(), "second-story-cli-"));
    await buildCli(checkout, bundle);
  }, 60_000);
  afterAll(() => rm(bundle, { recursive: true, force: true }));
}

/** The file to start with Node. */
export function commandLine(): string {
  return join(bundle, "cli.mjs");
}

/** How a start of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the bundled command line as a process of its own. */
export function secondStory(
  args: readonly string[],
  input: string | Uint8Array = "",
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((done, failed) => {
    const env = { ...process.env, TZ: "Europe/London", ...environment };
    const child = spawn(process.execPath, [commandLine(), ...args], { env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.on("error", failed);
    child.on("close", (code) => {
      done({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") });
    });
    // A command that refuses early does not read its input.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** A folder that goes when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "second-story-cli-test-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** One hash over the names and contents of everything below a folder. */
export async function hashOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries
    .map((each) => ({ path: join(each.parentPath, each.name), isFile: each.isFile() }))
    .sort(byPath)) {
    hash.update(`${entry.path}\0`);
    if (entry.isFile) hash.update(await readFile(entry.path));
  }
  return hash.digest("hex");
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}
