import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { startVirtualScreen } from "../../../build/display.mjs";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";
import { type GeneratedWorkspace, generatedWorkspace } from "../generated/workspace";
import { writeWorkspace } from "../generated/writtenWorkspace";
import type { BenchMachine } from "../machine";
import type { BenchRow, Outcome } from "../row";
import { memoryOf, type StartedApp, startApp } from "../startedApp";
import { median } from "../statistics";

/** Starts of each side at each size, in turns. */
const starts = 5;
/** After this, a window that starts has long been painted and has come to rest. */
const restMs = 3_000;

interface Seen {
  /** ms from before the process to the paint. */
  readonly paintedMs: number;
  readonly memoryMb: number;
}

export const coldStart: BenchRow = {
  id: "cold-start",
  what: "Cold start to a usable list, and memory of all processes, a workspace of 500 incidents open",
  goal: "start ≤ 1.5 ×, memory ≤ 1.4 ×, against an empty Electron window on the same runtime",
  method:
    `App and empty window (one line of text) are started in turns, ${starts} times each, on the same runtime with the same ` +
    "switches; the app on a profile that has opened the workspace before. Time: from before the process is made to " +
    "the paint of the list's first row, as Chromium's element timing tells it afterwards (for the empty window: first contentful " +
    `paint). Memory: PSS of the whole process tree, ${restMs / 1_000} s after the start. Medians.`,
  measure,
};

async function measure(machine: BenchMachine): Promise<Outcome> {
  const workspaces = [
    { size: "the sample", made: await sampleOnDisk(machine) },
    { size: "100 incidents", made: await generatedOnDisk(machine, 100) },
    { size: "500 incidents", made: await generatedOnDisk(machine, 500) },
  ];
  const screen = await startVirtualScreen();
  try {
    const results = [];
    for (const { size, made } of workspaces) {
      const home = join(made.folder, "..");
      const profile = join(home, "profile");
      const app = { ...place(machine, home, screen.display), profile };
      const first = startApp({ ...app, args: [...machine.runtime.switches, machine.root, made.folder] });
      await new Promise((resolve) => setTimeout(resolve, restMs + made.count * 20));
      await first.end();
      const seen: { readonly app: Seen[]; readonly empty: Seen[] } = { app: [], empty: [] };
      for (let turn = 0; turn < starts; turn += 1) {
        seen.app.push(await start({ ...app, args: [...machine.runtime.switches, machine.root] }, listPaint));
        const empty = { ...app, profile: join(home, "empty") };
        seen.empty.push(await start({ ...empty, args: emptyWindow(machine) }, firstPaint));
      }
      machine.say(`${size}: ${median(seen.app.map((each) => each.paintedMs))} ms`);
      results.push({ size, count: made.count, seen });
    }
    return outcomeOf(results);
  } finally {
    screen.stop();
  }
}

function outcomeOf(
  results: readonly { readonly size: string; readonly count: number; readonly seen: Record<"app" | "empty", Seen[]> }[],
): Outcome {
  const middle = (seen: readonly Seen[], of: keyof Seen) => median(seen.map((each) => each[of]));
  const largest = results.at(-1);
  const ratio = (of: keyof Seen) =>
    largest === undefined ? Number.NaN : middle(largest.seen.app, of) / middle(largest.seen.empty, of);
  return {
    sizes: results.map(({ size, count, seen }) => ({
      size,
      amount: count,
      value: middle(seen.app, "paintedMs"),
      unit: "ms",
      against: middle(seen.empty, "paintedMs"),
      note: `memory ${Math.round(middle(seen.app, "memoryMb"))} MB against ${Math.round(middle(seen.empty, "memoryMb"))} MB`,
    })),
    verdicts: [
      { goal: "cold start", value: ratio("paintedMs"), limit: 1.5, unit: "×" },
      { goal: "memory", value: ratio("memoryMb"), limit: 1.4, unit: "×" },
    ],
    grows: true,
  };
}

type Place = Omit<Parameters<typeof startApp>[0], "args">;

function place(machine: BenchMachine, home: string, display: string): Omit<Place, "profile"> {
  return { executable: machine.runtime.executable, home, display };
}

function emptyWindow(machine: BenchMachine): readonly string[] {
  return [...machine.runtime.switches, join(machine.root, "test", "bench", "emptyWindow")];
}

async function start(
  options: Parameters<typeof startApp>[0],
  paintOf: (page: Page) => Promise<number | null>,
): Promise<Seen> {
  const app = startApp(options);
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const memoryMb = await memoryOf(app.pid);
  const paintedAt = await paintedBy(app, paintOf);
  await app.end();
  return { paintedMs: paintedAt - app.startedAt, memoryMb };
}

async function paintedBy(app: StartedApp, paintOf: (page: Page) => Promise<number | null>): Promise<number> {
  const at = await app.ask(paintOf);
  if (at === null) throw new Error("The window told of no paint.");
  return at;
}

/** Wall-clock ms of the paint of the list's first row. */
function listPaint(page: Page): Promise<number | null> {
  return page.evaluate(
    () =>
      new Promise<number | null>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const times = list.getEntries().map((entry) => entry.startTime);
          observer.disconnect();
          resolve(performance.timeOrigin + Math.min(...times));
        });
        observer.observe({ type: "element", buffered: true });
        setTimeout(() => resolve(null), 2_000);
      }),
  );
}

function firstPaint(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return paint === undefined ? null : performance.timeOrigin + paint.startTime;
  });
}

async function sampleOnDisk(machine: BenchMachine) {
  const { workspace, incidents } = sampleWorkspace();
  return onDisk(machine, "sample", incidents.length, { workspace, incidents });
}

async function generatedOnDisk(machine: BenchMachine, count: number) {
  return onDisk(machine, String(count), count, generatedWorkspace(6, count));
}

async function onDisk(machine: BenchMachine, name: string, count: number, made: GeneratedWorkspace) {
  const home = join(machine.work, name);
  await mkdir(join(home, ".config"), { recursive: true });
  const folder = join(home, "workspace");
  await writeWorkspace(folder, made);
  return { folder, count };
}
