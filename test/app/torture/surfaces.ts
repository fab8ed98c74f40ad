import type { Page } from "playwright";
import { picture } from "../driver/cascade";

/** Where edits are made. */
export type Surface = "begin" | "overview" | "timeline" | "cascade" | "actions" | "weekly" | "settings";

const keys = { overview: "Control+1", timeline: "Control+2", cascade: "Control+3", actions: "Control+4" } as const;

/** Goes to a surface as a person would, from wherever the window stands; those of an incident show `title`. */
export async function goTo(page: Page, surface: Surface, title: string): Promise<void> {
  if (surface === "settings") {
    await page.keyboard.press("Control+,");
    await page.getByRole("textbox", { name: "Name of a new service" }).waitFor();
    return;
  }
  if (surface === "weekly") {
    await page.keyboard.press("Control+Shift+W");
    await page.getByRole("navigation", { name: "This run" }).waitFor();
    return;
  }
  if (surface === "begin") {
    await page.keyboard.press("Control+Shift+H");
    await page.getByRole("button", { name: /^New incident/ }).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "What happened?" }).waitFor();
    return;
  }
  const open = page.getByRole("button", { name: `Title: ${title}`, exact: true });
  if ((await open.count()) === 0) {
    await page.getByRole("navigation", { name: "Recent incidents" }).getByTitle(title, { exact: true }).press("Enter");
    await open.waitFor();
  }
  await page.keyboard.press(keys[surface]);
  await isShown(page, surface);
}

async function isShown(page: Page, surface: keyof typeof keys): Promise<void> {
  if (surface === "overview") await page.getByLabel("Add what we learned", { exact: true }).waitFor();
  if (surface === "timeline") await page.getByRole("form", { name: "New event" }).waitFor();
  if (surface === "cascade") await picture(page).waitFor();
  if (surface === "actions") await page.getByLabel("Add an idea").waitFor();
}
