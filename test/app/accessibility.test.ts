import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { launchApp } from "./driver/launch";

/** What axe calls serious or worse on the page as it stands, with where. */
async function seriousFindings(page: Page, where: string): Promise<readonly string[]> {
  // The legacy mode stays in this page: a second one cannot be opened, and the report's frame runs no script.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude("iframe").analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${where}: ${id} at ${node.target.join(" ")}`));
}

test("axe finds nothing serious on any surface, light and dark", async () => {
  const { page } = await launchApp();
  const found = [...(await seriousFindings(page, "first run"))];
  await page.getByRole("button", { name: "Look at a finished example" }).press("Enter");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  const surfaces = [
    ["Control+Shift+H", "home"],
    ["Control+Shift+O", "incidents"],
    ["Control+Shift+A", "all actions"],
    ["Control+,", "settings"],
    ["Control+1", "overview"],
    ["Control+2", "timeline"],
    ["Control+3", "cascade"],
    ["Control+4", "actions"],
    ["Control+5", "report"],
  ] as const;
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [keys, name] of surfaces) {
      if (name === "overview") {
        await page.keyboard.press("Control+Shift+O");
        await page
          .getByRole("link", { name: /Renamed queue server/ })
          .or(page.getByText("Renamed queue server stops order intake"))
          .first()
          .click();
      }
      await page.keyboard.press(keys);
      await page.getByRole("main").waitFor();
      found.push(...(await seriousFindings(page, `${name}, ${theme}`)));
    }
  }
  expect(found).toEqual([]);
});
