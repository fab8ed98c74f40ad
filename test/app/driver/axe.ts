import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";

/** What axe calls serious or worse on the page as it stands, with where. */
export async function seriousFindings(page: Page, where: string): Promise<readonly string[]> {
  await settledColours(page);
  // The legacy mode stays in this page: a second one cannot be opened, and the report's frame runs no script.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude("iframe").analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${where}: ${id} at ${node.target.join(" ")}`));
}

/** Colours pass over into those of another theme; half-way they are nobody's. */
function settledColours(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
