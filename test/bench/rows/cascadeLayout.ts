import { join } from "node:path";
import type { Page } from "playwright";
import { cascadeScene } from "../../../core/picture/cascadeScene";
import { cascadePictureOf } from "../../../core/picture/incidentPictures";
import { generatedIncident, type IncidentSize } from "../generated/incident";
import { generatedWorkspace } from "../generated/workspace";
import { writeWorkspace } from "../generated/writtenWorkspace";
import type { BenchMachine } from "../machine";
import { processorTime } from "../processorTime";
import type { BenchRow, Outcome } from "../row";
import { median } from "../statistics";

const sizes: readonly IncidentSize[] = [
  { events: 60, nodes: 50, links: 100, actions: 5 },
  { events: 110, nodes: 100, links: 200, actions: 5 },
  { events: 210, nodes: 200, links: 400, actions: 5 },
];
const turns = 5;

export const cascadeLayout: BenchRow = {
  id: "cascade-layout",
  what: "Cascade layout, 200 nodes and 400 links",
  goal: "≤ 300 ms, the window's thread free meanwhile",
  method:
    `Layout: the function that window and report use, called ${turns} times on cascades that it has not seen, in Node; time of the processor, median. It holds text measuring ` +
    "and the routing of the links, not the placing alone. Free: in the window the cascade's tab is clicked; the longest task of the window's thread " +
    "until the first node stands, while the layout is made.",
  measure,
};

async function measure(machine: BenchMachine): Promise<Outcome> {
  const folder = join(machine.work, "workspace");
  await writeWorkspace(
    folder,
    generatedWorkspace(
      41,
      sizes.length,
      (number) => sizes[number - 1] ?? { events: 5, nodes: 3, links: 2, actions: 1 },
    ),
  );
  const app = await machine.startDriven(machine.runtime, { width: 1280, height: 800 }, { paths: [folder] });
  try {
    const seen = [];
    for (const [index, size] of sizes.entries()) {
      const times = Array.from({ length: turns }, (_, turn) => layoutMs(100 + turn, size));
      const inWindow = await shown(app.page, generatedIncident(41, index + 1, size).key);
      seen.push({ size, ms: median(times), ...inWindow });
    }
    const largest = seen.at(-1);
    return {
      sizes: seen.map(({ size, ms, shownMs, blockedMs }) => ({
        size: `${size.nodes} nodes, ${size.links} links`,
        amount: size.nodes + size.links,
        value: ms,
        unit: "ms",
        note: `in the window shown after ${shownMs.toFixed(0)} ms, longest task ${blockedMs.toFixed(0)} ms`,
      })),
      verdicts: [
        { goal: "layout", value: largest?.ms ?? Number.NaN, limit: 300, unit: "ms" },
        { goal: "longest task of the window", value: largest?.blockedMs ?? Number.NaN, limit: 50, unit: "ms" },
      ],
      grows: true,
    };
  } finally {
    await app.close();
  }
}

function layoutMs(seed: number, size: IncidentSize): number {
  const picture = cascadePictureOf(generatedIncident(seed, 1, size), { show: (text) => text });
  return processorTime(() => cascadeScene(picture));
}

async function shown(page: Page, key: string): Promise<{ readonly shownMs: number; readonly blockedMs: number }> {
  await page.getByRole("navigation", { name: "Recent incidents" }).getByText(key).click();
  await page.locator("#surface #key-times").waitFor();
  await page.waitForTimeout(800);
  return page.evaluate(
    () =>
      new Promise<{ shownMs: number; blockedMs: number }>((resolve) => {
        const tasks: { start: number; end: number }[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries())
            tasks.push({ start: startTime, end: startTime + duration });
        });
        observer.observe({ type: "longtask" });
        const from = performance.now();
        const look = () => {
          if (document.querySelector("#surface .react-flow__node") === null) {
            requestAnimationFrame(look);
            return;
          }
          const until = performance.now();
          setTimeout(() => {
            observer.disconnect();
            const before = tasks.filter(({ end }) => end < until).map(({ start, end }) => end - start);
            resolve({ shownMs: until - from, blockedMs: Math.max(0, ...before) });
          }, 1_500);
        };
        document.getElementById("tab-cascade")?.click();
        requestAnimationFrame(look);
      }),
  );
}
