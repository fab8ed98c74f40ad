import { join } from "node:path";
import type { Page } from "playwright";
import { generatedIncident } from "../generated/incident";
import { generatedWorkspace } from "../generated/workspace";
import { writeWorkspace } from "../generated/writtenWorkspace";
import type { BenchMachine } from "../machine";
import { painted } from "../painted";
import type { BenchRow, Outcome } from "../row";
import { median } from "../statistics";

const sizes = [100, 1_000, 10_000] as const;
const turns = 5;

export const openLarge: BenchRow = {
  id: "open-large",
  what: "Open an incident of 10,000 events, painted",
  goal: "≤ 2 × the same app opening one of 100",
  method:
    `In one workspace stand incidents of 100, 1,000 and 10,000 events. In turns, ${turns} times: the incident is clicked in ` +
    "the sidebar, and when its overview is painted its timeline is clicked. Time, in the window: from the click to the frame in " +
    "which the overview stands, plus from the second click to the frame in which list and picture of the timeline stand. Between " +
    "two turns another incident is opened, so each is read anew. The first turn, which loads the surfaces and after which large " +
    "incidents are packed, does not count. Medians.",
  measure,
};

/** The workspace of the rows that look at large incidents, its folder; 100, 1,000 and 10,000 events. */
export async function largeIncidents(machine: BenchMachine): Promise<string> {
  const folder = join(machine.work, "workspace");
  const events = (number: number) => sizes[number - 1] ?? 26;
  await writeWorkspace(
    folder,
    generatedWorkspace(11, 6, (number) => ({ events: events(number), nodes: 12, links: 16, actions: 8 })),
  );
  return folder;
}

/** The key of the incident with so many events. */
export function keyOf(events: number): string {
  const number = sizes.indexOf(events as (typeof sizes)[number]) + 1;
  return generatedIncident(11, number, { events: 0, nodes: 0, links: 0, actions: 0 }).key;
}

async function measure(machine: BenchMachine): Promise<Outcome> {
  const folder = await largeIncidents(machine);
  const app = await machine.startDriven(machine.runtime, { width: 1280, height: 800 }, { paths: [folder] });
  try {
    const seen = new Map<number, { readonly overview: number; readonly timeline: number }[]>();
    for (let turn = 0; turn <= turns; turn += 1) {
      for (const events of sizes) {
        const once = await opened(app.page, keyOf(events));
        if (turn > 0) seen.set(events, [...(seen.get(events) ?? []), once]);
      }
    }
    const middle = (events: number, of: "overview" | "timeline") =>
      median((seen.get(events) ?? []).map((each) => each[of]));
    const whole = (events: number) => middle(events, "overview") + middle(events, "timeline");
    return {
      sizes: sizes.map((events) => ({
        size: `${events.toLocaleString("en-GB")} events`,
        amount: events,
        value: whole(events),
        unit: "ms",
        against: whole(100),
        note: `overview ${Math.round(middle(events, "overview"))} ms, timeline ${Math.round(middle(events, "timeline"))} ms`,
      })),
      verdicts: [{ goal: "10,000 events against 100", value: whole(10_000) / whole(100), limit: 2, unit: "×" }],
      grows: true,
    };
  } finally {
    await app.close();
  }
}

/** Opens an incident from the sidebar, then its timeline. */
async function opened(page: Page, key: string) {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const overview = await painted(page, `nav[aria-label="Recent incidents"] button:has-text("${key}")`, [
    `nav[aria-label="Recent incidents"] button[aria-current="page"]`,
    "#surface #key-times",
  ]);
  const timeline = await painted(page, "#tab-timeline", [
    "#timeline-list [data-kind=event]",
    '[aria-labelledby="tab-timeline"] svg text',
  ]);
  await page.waitForTimeout(300);
  return { overview, timeline };
}
