import type { Page } from "playwright";
import { keysToPaint } from "../keysToPaint";
import type { BenchMachine } from "../machine";
import type { BenchRow, Outcome } from "../row";
import { quantile } from "../statistics";
import { largeIncidents } from "./openLarge";
import { showTimeline } from "./scrollZoom";

const sizes = [100, 1_000, 10_000] as const;
const text = "about 14:05 the queue stood";
/** As fast as a quick typist: ms from key to key. */
const pauseMs = 90;

export const keystroke: BenchRow = {
  id: "keystroke",
  what: "Keystroke to paint in any editor, 10,000 events open",
  goal: "≤ 2 frames (33.4 ms)",
  method:
    `“${text}” is typed into each editor, a key every ${pauseMs} ms. Time, in the window: from the key's own time stamp to the end of the ` +
    "frame that follows it. The value is the slowest editor's 95th percentile.",
  measure,
};

interface Editor {
  readonly name: string;
  readonly begin: (page: Page) => Promise<void>;
  readonly leave?: (page: Page) => Promise<void>;
}

const firstRow = "#timeline-list [data-kind=event]";

const editors: readonly Editor[] = [
  {
    name: "time of a new event",
    begin: (page) => page.getByRole("textbox", { name: "Time of the new event" }).click(),
  },
  {
    name: "words of a new event",
    begin: (page) => page.getByRole("form", { name: "New event" }).locator("textarea, input").nth(1).click(),
  },
  { name: "find in events", begin: (page) => page.getByRole("textbox", { name: "Find in events" }).click() },
  {
    name: "title in the list",
    begin: async (page) => {
      await page.locator(firstRow).first().click();
      await page.keyboard.press("Enter");
    },
  },
  {
    name: "title of the incident",
    begin: (page) =>
      page
        .getByRole("button", { name: /^Title: / })
        .first()
        .click(),
  },
];

async function measure(machine: BenchMachine): Promise<Outcome> {
  const folder = await largeIncidents(machine);
  const app = await machine.startDriven(machine.runtime, { width: 1280, height: 800 }, { paths: [folder] });
  try {
    const seen: {
      readonly events: number;
      readonly found: readonly { readonly name: string; readonly p95: number }[];
    }[] = [];
    for (const events of sizes) {
      await showTimeline(app, events);
      const found: { readonly name: string; readonly p95: number }[] = [];
      for (const editor of editors) {
        await editor.begin(app.page);
        found.push({
          name: editor.name,
          p95: quantile(await keysToPaint(app.page, () => app.page.keyboard.type(text, { delay: pauseMs })), 0.95),
        });
        for (let key = 0; key < text.length; key += 1) await app.page.keyboard.press("Backspace");
        await app.page.keyboard.press("Escape");
        await app.page.waitForTimeout(600);
      }
      seen.push({ events, found });
    }
    const slowest = ({ found }: (typeof seen)[number]) => Math.max(...found.map(({ p95 }) => p95));
    const largest = seen.at(-1);
    return {
      sizes: seen.map((one) => ({
        size: `${one.events.toLocaleString("en-GB")} events`,
        amount: one.events,
        value: slowest(one),
        unit: "ms (p95)",
        note: one.found.map(({ name, p95 }) => `${name} ${p95.toFixed(0)}`).join(", "),
      })),
      verdicts: [
        {
          goal: "slowest editor",
          value: largest === undefined ? Number.NaN : slowest(largest),
          limit: 33.4,
          unit: "ms",
        },
      ],
      grows: true,
    };
  } finally {
    await app.close();
  }
}
