import type { Page } from "playwright";
import { keysToList } from "../keysToList";
import type { BenchMachine } from "../machine";
import { onGenerated } from "../onGenerated";
import type { BenchRow, Outcome } from "../row";
import { quantile } from "../statistics";

/** Incidents. */
const sizes = [50, 150, 500] as const;
const each = { events: 20, nodes: 6, links: 7, actions: 10 };
const words = "replica";
const times = 12;
/** As fast as a quick typist: ms from key to key. */
const pauseMs = 90;

export const actionKeys: BenchRow = {
  id: "action-keys",
  what: "Filter, sort and board over the actions of all incidents, 5,000 of them",
  goal: "≤ 2 frames per key (33.4 ms)",
  method:
    `“${words}” is typed into the filter and taken out again; a heading of the table sorts it, ${times} times up and down; ` +
    `Shift+O shows what is overdue, Shift+B the board and the table again, ↓ goes down, ${times} times each; a key every ` +
    `${pauseMs} ms. Time, in the window: from the key's own time stamp to the end of the last frame before the next key in ` +
    "which anything of the list in the window changed: the rows or cards stand as the key wants them. The panel of the action with the " +
    "cursor follows in the frame after; until nothing on the page changes any more is told beside. The value is the 95th " +
    "percentile of the slowest key.",
  measure,
};

interface Part {
  readonly name: string;
  readonly press: (page: Page) => Promise<void>;
}

const parts: readonly Part[] = [
  {
    name: "filter",
    press: async (page) => {
      await page.getByLabel("Filter actions").focus();
      await page.keyboard.type(words, { delay: pauseMs });
      for (let key = 0; key < words.length; key += 1) await pressed(page, "Backspace");
    },
  },
  {
    name: "sort",
    press: async (page) => {
      await page
        .getByRole("columnheader")
        .getByRole("button", { name: /^Action/ })
        .focus();
      await again(page, "Enter");
    },
  },
  { name: "overdue", press: (page) => inList(page, "Shift+O") },
  { name: "board or table", press: (page) => inList(page, "Shift+B") },
  { name: "↓", press: (page) => inList(page, "ArrowDown") },
];

async function measure(machine: BenchMachine): Promise<Outcome> {
  const seen = [];
  for (const incidents of sizes) {
    const found = await onGenerated(machine, { seed: 71, incidents, each }, slowestKeys);
    seen.push({ actions: incidents * each.actions, found, value: Math.max(...found.map(({ p95 }) => p95)) });
  }
  return {
    sizes: seen.map(({ actions, found, value }) => ({
      size: `${actions.toLocaleString("en-GB")} actions`,
      amount: actions,
      value,
      unit: "ms (p95)",
      note: found
        .map(({ name, p95, withPanel }) => `${name} ${p95.toFixed(0)} (with the panel ${withPanel.toFixed(0)})`)
        .join(", "),
    })),
    verdicts: [{ goal: "slowest key", value: seen.at(-1)?.value ?? Number.NaN, limit: 33.4, unit: "ms" }],
    grows: true,
  };
}

/** 95th percentiles of a part, in ms: of the list, and of the page with the panel that follows. */
interface SlowestKey {
  readonly name: string;
  readonly p95: number;
  readonly withPanel: number;
}

/** Each part is pressed once before it counts. */
async function slowestKeys(page: Page): Promise<readonly SlowestKey[]> {
  await page.keyboard.press("Control+Shift+A");
  await page.locator("#page [data-action]").first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2_000);
  const found: SlowestKey[] = [];
  for (const { name, press } of parts) {
    await press(page);
    const times = await keysToList(page, "#actions-list", () => press(page));
    found.push({ name, p95: quantile(times.list, 0.95), withPanel: quantile(times.page, 0.95) });
  }
  return found;
}

async function inList(page: Page, key: string): Promise<void> {
  await page.locator("#actions-list").focus();
  await again(page, key);
}

async function again(page: Page, key: string): Promise<void> {
  for (let time = 0; time < times; time += 1) await pressed(page, key);
}

async function pressed(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(pauseMs);
}
