import { ActionsDriver } from "../driver/actions";
import { nodeNamed, picture } from "../driver/cascade";
import type { Maker } from "./edit";

const addIdea: Maker = ({ words }) => ({
  surface: "actions",
  told: `idea ${words}`,
  command: "action.addIdea",
  place: words,
  async press({ page }) {
    await page.getByLabel("Add an idea").fill(words);
    await page.keyboard.press("Enter");
  },
  isSeen: ({ page }) => new ActionsDriver(page).row(words).waitFor(),
  isGone: ({ page }) => new ActionsDriver(page).row(words).waitFor({ state: "detached" }),
});

const addNode: Maker = ({ words }) => ({
  surface: "cascade",
  told: `node ${words}`,
  command: "node.add",
  place: words,
  async press({ page }) {
    await picture(page).focus();
    await page.keyboard.press("a");
    await page.getByPlaceholder("Say it in a few words").waitFor();
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  },
  isSeen: ({ page }) => nodeNamed(page, words).waitFor({ state: "attached" }),
  isGone: ({ page }) => nodeNamed(page, words).waitFor({ state: "detached" }),
});

/** Edits of the cascade and of what is done about it. */
export const actionEdits: readonly Maker[] = [addIdea, addNode];
