import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { hashOfFiles } from "./driver/hashOfFiles";
import { launchApp } from "./driver/launch";
import { openSampleIncident, sampleFolder } from "./driver/sample";
import { isSaved } from "./driver/story";

const moments = [
  "31 Feb 14:02",
  "25:61",
  "2016-13-01",
  "14:02 Europe/Lundon",
  "<b>14</b>",
  "\u202e20:41",
  "9".repeat(3_000),
];
const dates = ["31 Feb", "2016-02-30", "0000-00-00", "yesterday-ish", "9".repeat(3_000)];

/** A place where a time is typed: how one comes to its field, what is typed there, and what is answered. */
interface Place {
  readonly name: string;
  readonly open: (page: Page) => Promise<Locator>;
  readonly wrong: readonly string[];
  readonly says: RegExp;
}

const timeSays =
  /^(?:"[^\n]+" is not a time that can be read\. Write for example "14:02", [^\n]+\.|Europe\/Lundon is not a time zone that is known\. Did you mean Europe\/London\?)$/u;
const dateSays = /^“[^\n]{1,42}” is not a date that can be read\. Write for example [^\n]+\.$/u;

async function clockOfSource(page: Page, field: string): Promise<Locator> {
  await page.keyboard.press("Control+2");
  await page.getByRole("button", { name: "Sources", exact: false }).first().press("Enter");
  await page.getByRole("button", { name: "Change", exact: true }).press("Enter");
  return page.getByRole("textbox", { name: field });
}

/** To the first event of the list, by keyboard. */
async function toEvents(page: Page): Promise<void> {
  await page.keyboard.press("Control+2");
  const list = page.getByRole("grid", { name: "Events" });
  await list.focus();
  await page.keyboard.press("Home");
  await list.locator("[data-active]").waitFor();
}

async function detailOfEvent(page: Page, field: string): Promise<Locator> {
  await toEvents(page);
  const found = page.getByRole("region", { name: "Event" }).getByRole("textbox", { name: field, exact: true });
  if (!(await found.isVisible())) await page.keyboard.press("d");
  return found;
}

const places: readonly Place[] = [
  {
    name: "a key time",
    open: async (page) => {
      await page.keyboard.press("Control+1");
      await page.getByRole("button", { name: /^Impact starts: .*Edit$/u }).press("Enter");
      return page.getByRole("textbox", { name: "Impact starts" });
    },
    wrong: moments,
    says: timeSays,
  },
  {
    name: "when something was changed",
    open: async (page) => {
      await page.keyboard.press("Control+1");
      await page
        .getByRole("button", { name: /^\d+ of \d+ answered$/u })
        .first()
        .press("Enter");
      return page.getByRole("textbox", { name: "When it was changed" }).first();
    },
    wrong: moments,
    says: timeSays,
  },
  {
    name: "the cell of an event",
    open: async (page) => {
      await toEvents(page);
      await page.keyboard.press("t");
      return page.getByRole("grid", { name: "Events" }).getByRole("textbox", { name: "Time" });
    },
    wrong: moments,
    says: timeSays,
  },
  {
    name: "the beginning of an event beside the list",
    open: (page) => detailOfEvent(page, "When"),
    wrong: moments,
    says: timeSays,
  },
  {
    name: "the end of an event beside the list",
    open: (page) => detailOfEvent(page, "Until"),
    wrong: moments,
    says: timeSays,
  },
  {
    name: "how far a source's clock was off",
    open: (page) => clockOfSource(page, "Its clock was"),
    wrong: ["soon", "5 parsecs fast", "43 s s s fast?"],
    says: /^Write for example “43 s fast” or “2 min slow”\.$/u,
  },
  {
    name: "the zone of a source",
    open: (page) => clockOfSource(page, "Zone of its times"),
    wrong: ["Europe/Lundon", "+99:99", "GMT+", ""],
    says: /^Write a zone like Europe\/London or \+01:00\.$/u,
  },
  {
    name: "the year of a source",
    open: (page) => clockOfSource(page, "Year of dates without one"),
    wrong: ["16", "20166", "MMXVI"],
    says: /^Write a year in four digits\.$/u,
  },
  {
    name: "when an action is due",
    open: async (page) => {
      await page.keyboard.press("Control+4");
      await page.locator("#actions-list").getByRole("treeitem").first().click();
      await page.keyboard.press("Enter");
      return page.getByRole("textbox", { name: "Due", exact: true });
    },
    wrong: dates,
    says: dateSays,
  },
];

test("wherever a time is typed, a wrong one is answered in a sentence beside it, and nothing is changed", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await openSampleIncident(page);
  await isSaved(page);
  const before = await hashOfFiles(sampleFolder(home));
  for (const { name, open, wrong, says } of places) {
    const field = await open(page);
    for (const typed of wrong) {
      const shown = `${name}: ${typed.slice(0, 40)}`;
      await field.fill(typed);
      await field.press("Enter");
      await expect.poll(() => saidOf(field), { timeout: 30_000, message: shown }).toMatch(says);
      expect(await field.inputValue(), shown).toBe(typed);
      expect(await field.getAttribute("aria-invalid"), shown).toBe("true");
    }
    await field.press("Escape");
  }
  await isSaved(page);
  expect(await hashOfFiles(sampleFolder(home))).toBe(before);
  expect(app.complaints).toEqual([]);
});

/** What stands beside a field about what is typed in it. */
function saidOf(field: Locator): Promise<string> {
  return field.evaluate((element) => {
    const described = (element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
    const status = element.parentElement?.querySelector("[role=status]");
    const texts = described.map((id) => document.getElementById(id)?.textContent ?? "");
    return [...texts, status?.textContent ?? ""].join("").trim();
  });
}
