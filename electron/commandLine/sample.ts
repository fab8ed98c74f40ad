import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { printIncident, printWorkspace } from "../../core/model/files";
import { type SampleWorkspace, sampleWorkspace } from "../../core/sample/sampleWorkspace";
import { fail } from "./failure";
import { type Outcome, writeWhole } from "./output";

/** `sample DIR`: writes the finished example as a workspace. A folder that holds anything is refused. */
export function sampleCommand(path: string): Outcome {
  const sample = sampleWorkspace();
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && !found.isDirectory()) fail(`${path} is a file. Name a folder that does not exist yet.`);
    if (found !== undefined && readdirSync(path).length > 0) {
      fail(
        `${path} is not empty, and nothing there is overwritten. Name an empty folder, or one that does not exist yet.`,
      );
    }
    writeAt(resolve(path), sample, found !== undefined);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === undefined) throw error;
    fail(`${path} could not be made (${String(code)}). Choose a folder where you may write.`);
  }
  return { stdout: `The sample is in ${path}: ${sample.incidents.length} incidents.\n`, exitCode: 0 };
}

/** Writes all of it beside the place and moves it there complete, so that no half of it is ever seen. */
function writeAt(path: string, sample: SampleWorkspace, isThere: boolean): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  mkdirSync(beside);
  try {
    for (const { folder, incident, sources } of sample.incidents) {
      const place = join(beside, "incidents", folder);
      mkdirSync(join(place, "sources"), { recursive: true });
      for (const { sha256, text } of sources) writeWhole(join(place, "sources", `${sha256}.txt`), text);
      writeWhole(join(place, "incident.json"), printIncident(incident));
    }
    writeWhole(join(beside, "workspace.json"), printWorkspace(sample.workspace));
    if (!isThere) {
      renameSync(beside, path);
      return;
    }
    // A shell may stand in the folder, so it stays the same one; without workspace.json it is no workspace yet.
    for (const name of ["incidents", "workspace.json"]) renameSync(join(beside, name), join(path, name));
    rmdirSync(beside);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}
