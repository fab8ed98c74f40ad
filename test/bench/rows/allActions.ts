import type { BenchMachine } from "../machine";
import { onGenerated } from "../onGenerated";
import { painted } from "../painted";
import type { BenchRow, Outcome } from "../row";
import { median } from "../statistics";

/** Incidents. */
const sizes = [50, 150, 500] as const;
const each = { events: 20, nodes: 6, links: 7, actions: 10 };
const turns = 5;

export const allActions: BenchRow = {
  id: "all-actions",
  what: "Show the actions of all incidents, 5,000 of them",
  goal: "grows no faster than the number of actions",
  method: `From Home, “Actions” is clicked in the sidebar, ${turns} times. Time, in the window: from the click to the frame in which the first action stands. Medians of all but the first time, which reads every incident and is told beside it.`,
  measure,
};

async function measure(machine: BenchMachine): Promise<Outcome> {
  const seen = [];
  for (const incidents of sizes) {
    const shown = await onGenerated(machine, { seed: 71, incidents, each }, async (page) => {
      const times: number[] = [];
      for (let turn = 0; turn <= turns; turn += 1) {
        times.push(
          await painted(page, 'nav[aria-label="Workspace"] button:has-text("Actions")', ["#page [data-action]"]),
        );
        await page.locator('nav[aria-label="Workspace"] button:has-text("Home")').click();
        await page.waitForTimeout(400);
      }
      return { value: median(times.slice(1)), first: times[0] ?? Number.NaN };
    });
    seen.push({ actions: incidents * each.actions, ...shown });
  }
  return {
    sizes: seen.map(({ actions, value, first }) => ({
      size: `${actions.toLocaleString("en-GB")} actions`,
      amount: actions,
      value,
      unit: "ms",
      note: `the first time ${Math.round(first)} ms`,
    })),
    verdicts: [],
    grows: true,
  };
}
