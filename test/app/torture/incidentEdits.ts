import type { Page } from "playwright";
import { OverviewDriver } from "../driver/overview";
import type { Dice } from "./dice";
import type { Edit, Maker } from "./edit";

function titled(page: Page, title: string) {
  return page.getByRole("button", { name: `Title: ${title}`, exact: true });
}

const begin: Maker = ({ words }) => ({
  surface: "begin",
  told: `begin ${words}`,
  command: "incident.create",
  place: words,
  title: words,
  async press({ page }) {
    await page.getByRole("textbox", { name: "What happened?" }).fill(words);
    await page.keyboard.press("Control+Enter");
  },
  isSeen: ({ page }) => titled(page, words).waitFor(),
});

const rename: Maker = ({ words }) => ({
  surface: "overview",
  told: `rename to ${words}`,
  command: "incident.rename",
  place: "title",
  title: words,
  async press({ page }) {
    await page.getByRole("button", { name: /^Title: / }).press("Enter");
    await page.getByRole("textbox", { name: "Title", exact: true }).fill(words);
    await page.keyboard.press("Enter");
  },
  isSeen: ({ page }) => titled(page, words).waitFor(),
});

/** A choice from the menu of a chip in the title bar: one that is not chosen yet, since the same again is no edit. */
function choice(field: "Severity" | "Status", command: string, values: readonly string[], dice: Dice): Edit {
  let chosen = "";
  return {
    surface: "overview",
    told: `another ${field}`,
    command,
    place: field,
    async press({ page }) {
      const chip = page.getByRole("button", { name: new RegExp(`^${field}: `) });
      const shown = (await chip.getAttribute("aria-label")) ?? "";
      const others = values.filter((value) => !shown.toLowerCase().endsWith(value.toLowerCase()));
      chosen = others[dice.below(others.length)] ?? "";
      await chip.press("Enter");
      await page.getByRole("menuitem", { name: chosen, exact: true }).press("Enter");
    },
    isSeen: ({ page }) => page.getByRole("button", { name: new RegExp(`^${field}: ${chosen}$`, "i") }).waitFor(),
  };
}

const setSeverity: Maker = ({ dice }) =>
  choice("Severity", "incident.setSeverity", ["SEV1", "SEV2", "SEV3", "SEV4"], dice);

const setStatus: Maker = ({ dice }) => choice("Status", "incident.setStatus", ["Draft", "Investigating"], dice);

const addInsight: Maker = ({ words }) => {
  const line = (page: Page) => page.getByRole("button", { name: `What went well: ${words}` });
  return {
    surface: "overview",
    told: `insight ${words}`,
    command: "insight.add",
    place: words,
    press: ({ page }) => new OverviewDriver(page).add("Add what we learned", words),
    isSeen: ({ page }) => line(page).waitFor(),
    isGone: ({ page }) => line(page).waitFor({ state: "detached" }),
  };
};

const addNumber: Maker = ({ words, dice }) => {
  const amount = `${100 + dice.below(900)} not taken`;
  return {
    surface: "overview",
    told: `number ${words}`,
    command: "impact.putNumber",
    place: words,
    press: ({ page }) => new OverviewDriver(page).add("Add a number of the impact", `${words}: ${amount}`),
    isSeen: ({ page }) => page.getByRole("button", { name: `${words}: ${amount}` }).waitFor(),
  };
};

const addChange: Maker = ({ words }) => ({
  surface: "overview",
  told: `change ${words}`,
  command: "change.add",
  place: words,
  press: ({ page }) => new OverviewDriver(page).add("Add a change before it", words),
  isSeen: ({ page }) => page.locator("#surface").getByText(words).first().waitFor(),
});

const writeImpact: Maker = ({ words }) => ({
  surface: "overview",
  told: `impact ${words}`,
  command: "impact.setText",
  place: "impact",
  async press({ page }) {
    await page.getByRole("button", { name: /^Impact: / }).press("Enter");
    await page.getByRole("textbox", { name: "Impact", exact: true }).fill(words);
    await page.keyboard.press("Control+Enter");
  },
  isSeen: ({ page }) => page.getByRole("button", { name: `Impact: ${words}` }).waitFor(),
});

/** Edits on the first page, in the title bar and on the overview. */
export const incidentEdits: readonly Maker[] = [
  begin,
  rename,
  setSeverity,
  setStatus,
  addInsight,
  addNumber,
  addChange,
  writeImpact,
];
