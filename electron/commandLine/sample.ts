import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { printIncident, printWorkspace } from "../../core/model/files";
import { sampleWorkspace } from "../../core/sample/sampleWorkspace";
import { fail } from "./failure";
import { type Outcome, writeWhole } from "./output";

/** `sample DIR`: writes the finished example as a workspace. A folder that holds anything is refused. */
export function sampleCommand(path: string): Outcome {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) fail(`${path} is a file. Name a folder that does not exist yet.`);
  if (found !== undefined && readdirSync(path).length > 0) {
    fail(
      `${path} is not empty, and nothing there is overwritten. Name an empty folder, or one that does not exist yet.`,
    );
  }
  const sample = sampleWorkspace();
  try {
    for (const { folder, incident, sources } of sample.incidents) {
      const place = join(path, "incidents", folder);
      mkdirSync(join(place, "sources"), { recursive: true });
      for (const { sha256, text } of sources) writeWhole(join(place, "sources", `${sha256}.txt`), text);
      writeWhole(join(place, "incident.json"), printIncident(incident));
    }
    // Last, so that a half-written folder is no workspace.
    writeWhole(join(path, "workspace.json"), printWorkspace(sample.workspace));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === undefined) throw error;
    fail(`${path} could not be made (${String(code)}). Choose a folder where you may write.`);
  }
  return { stdout: `The sample is in ${path}: ${sample.incidents.length} incidents.\n`, exitCode: 0 };
}
