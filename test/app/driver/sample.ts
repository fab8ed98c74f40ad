import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import type { Home, RunningApp } from "./launch";

/** The workspace of the finished example in a home. */
export function sampleFolder(home: Home): string {
  return join(home.documents, "Second Story Sample");
}

/** Opens the finished example and its incident, from the first page. */
export async function openSampleIncident(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Look at a finished example" }).press("Enter");
  await showSampleIncident(page);
}

/** Goes to the sample's incident from any page of its workspace. */
export async function showSampleIncident(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Recent incidents" }).getByText("INC-2016-001").click();
  await page.getByRole("button", { name: /^Title: Renamed queue server/ }).waitFor();
}

/** Puts a conflict (and a phrase left as it is) into the incident and one into the workspace, as a merge would leave them; the window takes both over. */
export async function withConflicts({ page, home }: RunningApp): Promise<void> {
  await addConflict(join(sampleFolder(home), "incidents", "inc-2016-001", "incident.json"), "/title", {
    waivers: [
      { id: "waiver-by-test", path: "/title", rule: "hindsight/obviously", quote: "Obviously", reason: "asked" },
    ],
  });
  await addConflict(join(sampleFolder(home), "workspace.json"), "/name");
  await page.getByRole("heading", { name: "Changed in two places" }).first().waitFor();
}

async function addConflict(file: string, path: string, further: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const held = JSON.parse(await readFile(file, "utf8")) as Readonly<Record<string, unknown>>;
  const conflicts = [{ id: "conflict-by-test", path, ours: held[path.slice(1)], theirs: "Said elsewhere" }];
  await writeFile(file, `${JSON.stringify({ ...held, ...further, conflicts }, null, 2)}\n`);
}
