import { join } from "node:path";
import type { Page } from "playwright";
import type { IncidentSize } from "./generated/incident";
import { generatedWorkspace } from "./generated/workspace";
import { writeWorkspace } from "./generated/writtenWorkspace";
import type { BenchMachine } from "./machine";

interface Generated {
  readonly seed: number;
  readonly incidents: number;
  /** Each of them has so many records. */
  readonly each: IncidentSize;
}

/** Starts the app on a generated workspace, measures once it is open, and closes it whatever comes of that. */
export async function onGenerated<Seen>(
  machine: BenchMachine,
  { seed, incidents, each }: Generated,
  measured: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  const folder = join(machine.work, `${seed}-${incidents}`);
  await writeWorkspace(
    folder,
    generatedWorkspace(seed, incidents, () => each),
  );
  const app = await machine.startDriven(machine.runtime, { width: 1280, height: 800 }, { paths: [folder] });
  try {
    await app.page.getByRole("navigation", { name: "Recent incidents" }).waitFor({ timeout: 180_000 });
    return await measured(app.page);
  } finally {
    await app.close();
  }
}
