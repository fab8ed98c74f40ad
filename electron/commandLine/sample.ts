import { printIncident, printWorkspace } from "../../core/model/files";
import { sampleWorkspace } from "../../core/sample/sampleWorkspace";
import { writeNewWorkspace } from "./newFolder";
import type { NewFile, Outcome } from "./output";

/** `sample DIR`: writes the finished example as a workspace. A folder that holds anything is refused. */
export function sampleCommand(path: string): Outcome {
  const { workspace, incidents } = sampleWorkspace();
  const files = incidents.flatMap(({ folder, incident, sources }): NewFile[] => [
    ...sources.map(({ sha256, text }) => ({ path: `incidents/${folder}/sources/${sha256}.txt`, content: text })),
    { path: `incidents/${folder}/incident.json`, content: printIncident(incident) },
  ]);
  writeNewWorkspace(path, [...files, { path: "workspace.json", content: printWorkspace(workspace) }]);
  return { stdout: `The sample is in ${path}: ${incidents.length} incidents.\n`, exitCode: 0 };
}
