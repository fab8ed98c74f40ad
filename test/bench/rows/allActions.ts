import { join } from "node:path";
import { generatedWorkspace } from "../generated/workspace";
import { writeWorkspace } from "../generated/writtenWorkspace";
import type { BenchMachine } from "../machine";
import { painted } from "../painted";
import type { BenchRow, Outcome } from "../row";
import { median } from "../statistics";

/** Incidents, with 10 actions each. */
const sizes = [50, 150, 500] as const;
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
    const folder = join(machine.work, String(incidents));
    await writeWorkspace(
      folder,
      generatedWorkspace(71, incidents, () => ({ events: 20, nodes: 6, links: 7, actions: 10 })),
    );
    const app = await machine.startDriven(machine.runtime, { width: 1280, height: 800 }, { paths: [folder] });
    try {
      await app.page.getByRole("navigation", { name: "Recent incidents" }).waitFor({ timeout: 120_000 });
      const times: number[] = [];
      let first = 0;
      for (let turn = 0; turn <= turns; turn += 1) {
        const ms = await painted(app.page, 'nav[aria-label="Workspace"] button:has-text("Actions")', [
          "#page [data-action]",
        ]);
        if (turn > 0) times.push(ms);
        else first = ms;
        await app.page.locator('nav[aria-label="Workspace"] button:has-text("Home")').click();
        await app.page.waitForTimeout(400);
      }
      seen.push({ actions: incidents * 10, value: median(times), first });
    } finally {
      await app.close();
    }
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
