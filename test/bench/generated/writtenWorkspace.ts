import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printIncident, printWorkspace } from "../../../core/model/files";
import type { GeneratedWorkspace } from "./workspace";

/** Writes a workspace as the app would leave it: plain files, no history. */
export async function writeWorkspace(folder: string, { workspace, incidents }: GeneratedWorkspace): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "workspace.json"), printWorkspace(workspace));
  for (const { folder: name, incident } of incidents) {
    const own = join(folder, "incidents", name);
    await mkdir(own, { recursive: true });
    await writeFile(join(own, "incident.json"), printIncident(incident));
  }
}
