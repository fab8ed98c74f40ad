import { join } from "node:path";
import { expect } from "vitest";
import type { RunningApp } from "../driver/launch";
import { isSaved, writeByHand } from "../driver/story";
import { WeeklyDriver } from "../driver/weekly";
import type { EditLine, Ground, Maker } from "./edit";
import { REVIEWS } from "./keptFiles";

/** The command of the line that a review begins with. */
export const REVIEW_BEGUN = "review.begin";

/** The folder of the incident whose actions the weekly run is over: its name comes before those that the window makes. */
export const AGREED = "0-agreed";
const TITLE = "Agreed long ago";
const actions = ["Way one", "Way two", "Way three", "Way four"] as const;

/** Writes an incident with agreed actions, as another machine would, and waits until the window has taken it in. */
export async function writeAgreedActions(workspace: string, { page }: RunningApp): Promise<void> {
  await writeByHand(join(workspace, "incidents", AGREED, "incident.json"), {
    schema: 1,
    id: AGREED,
    key: "INC-2016-001",
    title: TITLE,
    zone: "Europe/London",
    actions: actions.map((title, index) => ({
      id: `a${index}`,
      number: index + 1,
      title,
      owner: "platform lead",
      status: "agreed",
      due: "2099-03-01",
    })),
  });
  await page.getByRole("navigation", { name: "Recent incidents" }).getByTitle(TITLE, { exact: true }).waitFor();
  await isSaved(page);
}

/** Goes on with a weekly review that was ended. Resolves to whether there was one, once that is on disk. */
export async function goOnWithWeekly({ page }: RunningApp): Promise<boolean> {
  await page.keyboard.press("Control+Shift+W");
  const goOn = page.getByRole("button", { name: "Go on with it" });
  const run = page.getByRole("navigation", { name: "This run" });
  await goOn.or(run).first().waitFor();
  if ((await goOn.count()) === 0) return false;
  await goOn.press("Enter");
  await run.waitFor();
  await isSaved(page);
  return true;
}

/** What an edit of the review adds to its history; the first one begins it. */
function inReview({ weekly }: Ground, ...commands: readonly string[]): readonly EditLine[] {
  const all = weekly?.isBegun === true ? commands : [REVIEW_BEGUN, ...commands];
  return all.map((command) => ({ folder: REVIEWS, command }));
}

const signs = { "on track": "✓", skipped: "·", blocked: "‖" } as const;
type Decision = keyof typeof signs;

/** Something else than before is said of an action; that it is blocked changes the action as well. */
const say: Maker = (ground) => {
  const { dice, words, weekly } = ground;
  if (weekly === undefined) return undefined;
  const title = dice.pick(actions);
  const turn = dice.below(2);
  let before = "";
  let decision: Decision = "on track";
  return {
    surface: "weekly",
    get told() {
      return `${title}: ${decision}`;
    },
    command: "review.noteDecision",
    lines: () => [
      ...(decision === "blocked" ? [{ folder: AGREED, command: "action.setBlocked" }] : []),
      ...inReview(ground, "review.noteDecision"),
    ],
    place: title,
    async press({ page }) {
      const driver = new WeeklyDriver(page);
      before = (await driver.entry(title).textContent()) ?? "";
      const others = (["on track", "skipped", "blocked"] as const).filter((each) => !before.startsWith(signs[each]));
      decision = others[turn] ?? "on track";
      await driver.goTo(title);
      if (decision === "blocked") await driver.say("b", words);
      else await page.keyboard.press(decision === "on track" ? "o" : "s");
    },
    isSeen: ({ page }) => new WeeklyDriver(page).entry(title).filter({ hasText: signs[decision] }).waitFor(),
    isGone: ({ page }) =>
      expect.poll(() => new WeeklyDriver(page).entry(title).textContent(), { timeout: 30_000 }).toBe(before),
  };
};

const addRisk: Maker = (ground) => {
  const { words, weekly } = ground;
  if (weekly === undefined) return undefined;
  return {
    surface: "weekly",
    told: `risk ${words}`,
    command: "review.addRisk",
    lines: () => inReview(ground, "review.addRisk"),
    place: words,
    async press({ page }) {
      await page.keyboard.press("k");
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
    },
    isSeen: ({ page }) => page.getByRole("button", { name: `Remove the risk: ${words}` }).waitFor(),
    isGone: ({ page }) =>
      page.getByRole("button", { name: `Remove the risk: ${words}` }).waitFor({ state: "detached" }),
  };
};

/** The review is ended, and gone on with. */
const endAndGoOn: Maker = (ground) => {
  if (ground.weekly === undefined) return undefined;
  return {
    surface: "weekly",
    told: "the review ended and gone on with",
    command: "review.setFinished",
    lines: () => inReview(ground, "review.setFinished", "review.setFinished"),
    place: "the end of the review",
    async press({ page }) {
      await page.keyboard.press("Shift+E");
      await page.getByRole("button", { name: "Go on with it" }).press("Enter");
    },
    isSeen: ({ page }) => page.getByRole("navigation", { name: "This run" }).waitFor(),
  };
};

/** Edits of the weekly review, and of the actions that it is over: what is said of them most often. */
export const weeklyEdits: readonly Maker[] = [say, say, say, addRisk, endAndGoOn];
