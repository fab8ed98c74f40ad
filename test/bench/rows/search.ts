import type { Page } from "playwright";
import type { BenchMachine } from "../machine";
import { onGenerated } from "../onGenerated";
import type { BenchRow, Outcome } from "../row";
import { quantile } from "../statistics";

/** Records in one incident of the workspace: itself, events, nodes, actions. */
const perIncident = { events: 939, nodes: 40, links: 60, actions: 20 };
const sizes = [10, 30, 100] as const;
const queries = ["queue slow", "monitoring noticed database", "rehearse the day", "not reachable 412", "INC-2019"];

export const search: BenchRow = {
  id: "search",
  what: "Search over 100,000 records, as you type",
  goal: "≤ 30 ms p95; index in memory, built off the window's thread",
  method:
    `Workspaces of 10,000, 30,000 and 100,000 records (incidents, events, nodes, actions). Into “Find anything” ${queries.length} searches are ` +
    "typed letter by letter, a key every 150 ms. Time, in the window: from the key's own time stamp to when what was found for these letters " +
    "stands in the list. The index is there before; what its making blocked the window for is told beside.",
  measure,
};

async function measure(machine: BenchMachine): Promise<Outcome> {
  const seen = [];
  for (const incidents of sizes) {
    const found = await onGenerated(machine, { seed: 21, incidents, each: perIncident }, searched);
    seen.push({ records: incidents * 1_000, ...found });
    machine.say(`${incidents * 1_000} records`);
  }
  const largest = seen.at(-1);
  return {
    sizes: seen.map(({ records, times, blockedMs }) => ({
      size: `${records.toLocaleString("en-GB")} records`,
      amount: records,
      value: quantile(times, 0.95),
      unit: "ms (p95)",
      note: `median ${quantile(times, 0.5).toFixed(0)} ms; making the index blocked the window for ${blockedMs.toFixed(0)} ms at once`,
    })),
    verdicts: [
      { goal: "p95", value: quantile(largest?.times ?? [], 0.95), limit: 30, unit: "ms" },
      { goal: "longest block while the index is made", value: largest?.blockedMs ?? Number.NaN, limit: 50, unit: "ms" },
    ],
    grows: true,
  };
}

async function searched(page: Page): Promise<{ readonly times: readonly number[]; readonly blockedMs: number }> {
  const blocks = await page.evaluateHandle(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
    return seen;
  });
  await page.keyboard.press("Control+K");
  const field = page.getByRole("combobox", { name: "Find anything" });
  await field.fill("queue");
  await page
    .locator('[role=listbox][aria-busy=false] [role=option]:has-text("queue")')
    .first()
    .waitFor({ timeout: 120_000 });
  await page.waitForTimeout(500);
  const blockedMs = await blocks.evaluate((seen) => Math.max(0, ...seen));
  const noted = await page.evaluateHandle(() => {
    const times: number[] = [];
    let typedAt: number | null = null;
    const list = document.querySelector("[role=dialog] [role=listbox]");
    const look = () => {
      if (typedAt === null || list?.getAttribute("aria-busy") !== "false") return;
      times.push(performance.now() - typedAt);
      typedAt = null;
    };
    window.addEventListener(
      "input",
      (event) => {
        typedAt = event.timeStamp;
        // Where the list stays as it was, nothing of it changes: it is looked at once more when all is done.
        requestAnimationFrame(() => requestAnimationFrame(look));
      },
      true,
    );
    if (list !== null) {
      new MutationObserver(look).observe(list, {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      });
    }
    return times;
  });
  for (const query of queries) {
    await field.fill("");
    await page.waitForTimeout(300);
    await page.keyboard.type(query, { delay: 150 });
    await page.waitForTimeout(300);
  }
  return { times: await noted.evaluate((times) => times), blockedMs };
}
