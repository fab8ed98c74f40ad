import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { inject, onTestFinished } from "vitest";
import { startHolder } from "../../../build/places.mjs";
import { killTree } from "./processTree";

const checkout = resolve(import.meta.dirname, "../../..");
const outFolder = join(checkout, "out", "test");

/** A person's machine: a home with documents, and a profile. It outlives the app, which may be started on it again. */
export interface Home {
  readonly folder: string;
  readonly profile: string;
  /** Where the app makes its own workspace. */
  readonly documents: string;
}

export interface RunningApp {
  readonly home: Home;
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Errors and warnings of the page's console, the policy's refusals among them. */
  readonly complaints: readonly string[];
  /** Starts the app once more on the same profile, with files to open, and waits until that start has ended. */
  secondStart(paths: readonly string[]): Promise<void>;
  /** Closes as a person would; the app saves first. */
  close(): Promise<void>;
  /** Ends all its processes at once; nothing can be saved any more. */
  kill(): Promise<void>;
}

/** The tracer tries to run a script in every frame; the report's preview runs none, and Chromium says so. */
const tracersOwn =
  "Blocked script execution in 'about:srcdoc' because the document's frame is sandboxed and the 'allow-scripts' permission is not set.";

/** A fresh home, removed when the test ends. */
export async function newHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), "second-story-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const home = { folder, profile: join(folder, "profile"), documents: join(folder, "Documents") };
  await mkdir(home.documents, { recursive: true });
  await mkdir(join(folder, ".config"));
  await writeFile(join(folder, ".config", "user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  return home;
}

/**
 * Starts the real app. When the test fails, a screenshot and a trace stay in `out/test/`.
 * @param options.home an earlier one, to start again where that one ended
 * @param options.paths files or a folder to open, as a double click would
 * @param options.app the folder of another bundle of the app than the checkout's
 * @param options.runtime a program that starts Electron where a test wants it
 * @param options.isHidden as at login: its window is there, and not shown
 */
export async function launchApp(
  options: { home?: Home; paths?: readonly string[]; app?: string; runtime?: string; isHidden?: boolean } = {},
): Promise<RunningApp> {
  const home = options.home ?? (await newHome());
  const { executable, switches } = inject("electron");
  const started = (paths: readonly string[]) => ({
    args: [...switches, `--user-data-dir=${home.profile}`, options.app ?? checkout, ...paths],
    env: environment(home),
    cwd: home.folder,
  });
  const complaints: string[] = [];
  const { args, ...where } = started([...(options.isHidden === true ? ["--hidden"] : []), ...(options.paths ?? [])]);
  const electron = await _electron.launch({
    executablePath: options.runtime ?? executable,
    args: ["-r", startHolder, ...args],
    ...where,
  });
  const page = await firstPage(electron, complaints);
  if (options.isHidden !== true) await isPainted(electron, page);
  const pid = electron.process().pid;
  let running = true;
  const app: RunningApp = {
    home,
    electron,
    page,
    complaints,
    async secondStart(paths) {
      const { args, ...where } = started(paths);
      await once(spawn(executable, args, { ...where, stdio: "ignore" }), "exit");
    },
    async close() {
      running = false;
      await electron.close();
    },
    async kill() {
      running = false;
      if (pid !== undefined) await killTree(pid);
      await electron.close().catch(() => undefined);
    },
  };
  onTestFinished(async ({ task }) => {
    if (!running) return;
    if (task.result?.state === "fail") await keepEvidence(app, task.name);
    await app.kill();
  });
  return app;
}

async function firstPage(electron: ElectronApplication, complaints: string[]): Promise<Page> {
  await electron.context().tracing.start({ screenshots: true, snapshots: true });
  const page = await electron.firstWindow();
  page.on("console", (message) => {
    if (message.text() === tracersOwn) return;
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.waitForLoadState("domcontentloaded");
  return page;
}

/** Until the window is on the screen and paints: a key that comes before is never answered, and Playwright waits for it. */
async function isPainted(electron: ElectronApplication, page: Page): Promise<void> {
  const isShown = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((w) => w.isVisible()));
  while (!(await isShown())) await after(50);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function keepEvidence({ page, electron }: RunningApp, testName: string): Promise<void> {
  const name = testName.replace(/[^a-z0-9]+/gi, "-").slice(0, 80);
  await mkdir(outFolder, { recursive: true });
  await page.screenshot({ path: join(outFolder, `${name}.png`), timeout: 5_000 }).catch(() => undefined);
  await electron
    .context()
    .tracing.stop({ path: join(outFolder, `${name}.trace.zip`) })
    .catch(() => undefined);
}

/** What a program on this machine is started with. */
export function environment(home: Home): Record<string, string> {
  const displays = inject("displays");
  const display = displays[Number(process.env.VITEST_POOL_ID ?? 1) % Math.max(1, displays.length)];
  const given = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(given),
    HOME: home.folder,
    XDG_CONFIG_HOME: join(home.folder, ".config"),
    ...(display === undefined ? {} : { DISPLAY: display }),
  };
}
