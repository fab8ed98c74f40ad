import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import type { RunningApp } from "../driver/launch";
import { sampleFolder } from "../driver/sample";

/** What a command may change, read as words: of the screen, the clipboard, a folder, the system. */
export type Look = (app: RunningApp) => Promise<string>;

/** The page that is shown, by its name for screen readers. */
export const pageShown: Look = ({ page }) => page.locator("main").evaluate((main) => main.ariaLabel ?? "");

/** The names of the dialogs that lie above the page. */
export const dialogs: Look = ({ page }) =>
  page
    .locator("[role=dialog]")
    .evaluateAll((open) =>
      open
        .map(
          (each) => each.ariaLabel ?? document.getElementById(each.getAttribute("aria-labelledby") ?? "")?.textContent,
        )
        .join(" | "),
    );

/** Where the caret or the cursor is, and what of its text is selected. */
export const focus: Look = ({ page }) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const name = at?.getAttribute("aria-label") ?? at?.textContent ?? "";
    return `${at?.tagName.toLowerCase()} ${name}`;
  });

/** The texts of what is found on the page. */
export const textsOf =
  (find: (page: Page) => Locator): Look =>
  async ({ page }) =>
    (await find(page).allTextContents()).join(" | ");

/** The names of the parts of the window that stand beside the page's main one. */
export const regions: Look = ({ page }) =>
  page.locator("main section[aria-label]").evaluateAll((parts) =>
    parts
      .filter((part) => part.checkVisibility())
      .map(({ ariaLabel }) => ariaLabel)
      .join(" | "),
  );

/** An attribute of the one thing that is found. */
export const attributeOf =
  (find: (page: Page) => Locator, name: string): Look =>
  async ({ page }) =>
    (await find(page).first().getAttribute(name)) ?? "";

/** The node or link of the cascade with the cursor. */
export const cascadeCursor: Look = ({ page }) =>
  page.locator("#cascade-canvas").evaluate((canvas) => {
    const id = canvas.getAttribute("aria-activedescendant");
    return id === null ? "" : (document.getElementById(id)?.getAttribute("aria-label") ?? id);
  });

export const clipboard: Look = ({ electron }) => electron.evaluate(({ clipboard: board }) => board.readText());

/** What the system was asked for: its picker of files, its file manager. */
export const askedOfSystem: Look = ({ electron }) =>
  electron.evaluate(() => ((globalThis as unknown as { asked?: readonly string[] }).asked ?? []).join(" | "));

/** The theme that the host was told, and whether the page is dark. */
export const theme: Look = async ({ electron, page }) => {
  // What stands in the place of the system's own choice for tests would hide it.
  await page.emulateMedia({ colorScheme: null });
  const told = await electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  return `${told}, ${(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)) ? "dark" : "light"}`;
};

/** The files that were exported, each with its beginning. */
export const exported: Look = async ({ home }) => {
  const entries = await readdir(home.folder, { withFileTypes: true });
  const names = entries.flatMap((each) => (each.isFile() ? [each.name] : [])).sort();
  const begins = async (name: string) => `${name}: ${(await readFile(join(home.folder, name), "latin1")).slice(0, 60)}`;
  return (await Promise.all(names.map(begins))).join(" | ");
};

/** The backups that somebody asked for. */
export const backupsByHand: Look = async ({ home }) =>
  (await readdir(join(sampleFolder(home), ".backups")).catch(() => []))
    .filter((name) => name.endsWith("by-hand.json"))
    .join(" | ");
