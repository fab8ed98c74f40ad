import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";

/** What axe calls serious or worse on the page as it stands, with where. */
export async function seriousFindings(page: Page, where: string): Promise<readonly string[]> {
  // The legacy mode stays in this page: a second one cannot be opened, and the report's frame runs no script.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude("iframe").analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${where}: ${id} at ${node.target.join(" ")}`));
}
