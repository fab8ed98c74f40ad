import type { Page } from "playwright";

/** The pages of the sample workspace and the surfaces of its first incident, by the keys that lead there; whatever its words. */
const sampleSurfaces = [
  { keys: "Control+Shift+H", name: "home", has: "Needs you today" },
  { keys: "Control+Shift+O", name: "incidents", has: "INC-2016-001" },
  { keys: "Control+Shift+A", name: "all actions", has: "2016-001-A1" },
  { keys: "Control+Shift+W", name: "weekly review", has: "What do we say today?" },
  { keys: "Control+,", name: "settings", has: "Time zone" },
  { keys: "Control+1", name: "overview", has: "Key times" },
  { keys: "Control+2", name: "timeline", has: "Sources" },
  { keys: "Control+3", name: "cascade", has: "Could it happen again today?" },
  { keys: "Control+4", name: "actions", has: "Agreed" },
  { keys: "Control+5", name: "report", has: "For a good report" },
] as const;

/** Opens the finished example and waits for its home. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Look at a finished example" }).press("Enter");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
}

/** Shows one surface after the other, each when what it is for is there, and does `look` on it. */
export async function onEachSurface(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const { keys, name, has } of sampleSurfaces) {
    if (name === "overview") await openFirstIncident(page);
    await page.keyboard.press(keys);
    await page.getByRole("main").getByText(has, { exact: false }).first().waitFor();
    if (name === "report") await page.locator("iframe").waitFor();
    await look(name);
  }
}

async function openFirstIncident(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+O");
  await page
    .getByRole("main")
    .getByRole("button", { name: /INC-2016-001/ })
    .press("Enter");
  await page.getByRole("button", { name: /^Title: / }).waitFor();
}
