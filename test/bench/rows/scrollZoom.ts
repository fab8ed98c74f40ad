import type { Page } from "playwright";
import type { BenchMachine, DrivenApp } from "../machine";
import type { BenchRow, Outcome } from "../row";
import { quantile } from "../statistics";
import { keyOf, largeIncidents } from "./openLarge";

const sizes = [100, 1_000, 10_000] as const;
const steps = 120;
/** A frame later than this missed a refresh of a 60 Hz screen. */
const oneInterval = 25;

export const scrollZoom: BenchRow = {
  id: "scroll-zoom",
  what: "Scroll the list and zoom the picture of a timeline with 10,000 events",
  goal: "95 % of frames within one display interval (16.7 ms); at most 1,500 DOM nodes",
  method:
    `The mouse wheel is turned by ${steps} steps over the list, one a frame; then, with Ctrl, over the picture, in and out. The window ` +
    "notes the time between one animation frame and the next. The virtual screen refreshes at 60 Hz and is drawn by software; the " +
    `clock of frames wavers around 16.7 ms, so a frame counts as late from ${oneInterval} ms on, when it certainly missed a refresh. Nodes: the ` +
    "most elements that the document held after any step.",
  measure,
};

interface Frames {
  readonly deltas: readonly number[];
  readonly nodes: number;
}

async function measure(machine: BenchMachine): Promise<Outcome> {
  const folder = await largeIncidents(machine);
  const app = await machine.startDriven(machine.runtime, { width: 1280, height: 800 }, { paths: [folder] });
  try {
    const seen: { readonly events: number; readonly scroll: Frames; readonly zoom: Frames }[] = [];
    for (const events of sizes) {
      await showTimeline(app, events);
      const scroll = await frames(app.page, "#timeline-list", async (page) => {
        for (let step = 0; step < steps; step += 1) await page.mouse.wheel(0, step < steps / 2 ? 240 : -160);
      });
      const zoom = await frames(app.page, "#surface [role=application]", async (page) => {
        await page.keyboard.down("Control");
        for (let step = 0; step < steps; step += 1)
          await page.mouse.wheel(0, Math.floor(step / 20) % 2 === 0 ? -30 : 30);
        await page.keyboard.up("Control");
      });
      seen.push({ events, scroll, zoom });
    }
    const late = ({ deltas }: Frames) => (100 * deltas.filter((delta) => delta > oneInterval).length) / deltas.length;
    const largest = seen.at(-1);
    const of = (pick: (one: (typeof seen)[number]) => number) => (largest === undefined ? Number.NaN : pick(largest));
    return {
      sizes: seen.map(({ events, scroll, zoom }) => ({
        size: `${events.toLocaleString("en-GB")} events`,
        amount: events,
        value: Math.max(quantile(scroll.deltas, 0.95), quantile(zoom.deltas, 0.95)),
        unit: "ms (p95)",
        note: `late: scroll ${late(scroll).toFixed(1)} %, zoom ${late(zoom).toFixed(1)} %; ${Math.max(scroll.nodes, zoom.nodes)} nodes`,
      })),
      verdicts: [
        { goal: "late frames, scrolling", value: of(({ scroll }) => late(scroll)), limit: 5, unit: "%" },
        { goal: "late frames, zooming", value: of(({ zoom }) => late(zoom)), limit: 5, unit: "%" },
        {
          goal: "DOM nodes",
          value: of(({ scroll, zoom }) => Math.max(scroll.nodes, zoom.nodes)),
          limit: 1_500,
          unit: "nodes",
        },
      ],
      grows: true,
    };
  } finally {
    await app.close();
  }
}

/** Goes to the timeline of the incident with so many events and waits until it has come to rest. */
export async function showTimeline({ page }: DrivenApp, events: number): Promise<void> {
  await page.getByRole("navigation", { name: "Recent incidents" }).getByText(keyOf(events)).click();
  await page.locator("#surface #key-times").waitFor();
  await page.locator("#tab-timeline").click();
  await page.locator("#timeline-list [data-kind=event]").first().waitFor();
  await page.locator("#surface [role=application] svg text").first().waitFor();
  await page.waitForTimeout(1_500);
}

async function frames(page: Page, over: string, turn: (page: Page) => Promise<void>): Promise<Frames> {
  await page.locator(over).hover();
  const noted = await page.evaluateHandle(() => {
    const notes = { deltas: [] as number[], nodes: 0, isOver: false };
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      notes.deltas.push(now - last);
      last = now;
      notes.nodes = Math.max(notes.nodes, document.getElementsByTagName("*").length);
      if (!notes.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return notes;
  });
  await turn(page);
  return noted.evaluate((notes) => {
    notes.isOver = true;
    // The first frame began before the wheel turned.
    return { deltas: notes.deltas.slice(1), nodes: notes.nodes };
  });
}
