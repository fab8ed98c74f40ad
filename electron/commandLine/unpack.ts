import { randomUUID } from "node:crypto";
import type { ArchivedIncident } from "../../core/archive/archive";
import { printWorkspace } from "../../core/model/files";
import { freeFolderName } from "../../core/model/folderName";
import { Workspace } from "../../core/model/workspace";
import { isArchive, openedArchive } from "./archiveInput";
import { fail } from "./failure";
import { readBytes } from "./input";
import { writeNewWorkspace } from "./newFolder";
import type { NewFile, Outcome } from "./output";

/** `unpack ARCHIVE DIR`: the incidents of an archive as a new workspace. A folder that holds anything is refused. */
export async function unpackCommand(path: string, folder: string): Promise<Outcome> {
  const bytes = readBytes(path);
  if (!isArchive(bytes)) fail(`${path} is no archive. Name a file that ends in .secondstory.`);
  const { incidents, notes } = await openedArchive(bytes, path);
  const workspace = Workspace.parse({ schema: 1, id: randomUUID() });
  const names = new Set<string>();
  const files = incidents.flatMap((archived) => {
    const name = freeFolderName(archived.incident.key, names);
    names.add(name.toLowerCase());
    return filesOf(archived, name);
  });
  writeNewWorkspace(folder, [...files, { path: "workspace.json", content: printWorkspace(workspace) }]);
  const count = incidents.length === 1 ? "1 incident" : `${incidents.length} incidents`;
  return { stdout: `${folder}: ${count}.\n`, notes, exitCode: 0 };
}

function filesOf({ text, sources, attachments, history }: ArchivedIncident, folder: string): readonly NewFile[] {
  const at = (name: string) => `incidents/${folder}/${name}`;
  return [
    ...sources.map(({ sha256, bytes }) => ({ path: at(`sources/${sha256}.txt`), content: bytes })),
    ...attachments.map(({ sha256, ext, bytes }) => ({ path: at(`attachments/${sha256}.${ext}`), content: bytes })),
    { path: at("incident.json"), content: text },
    ...(history.length === 0 ? [] : [{ path: at("history.jsonl"), content: `${history.join("\n")}\n` }]),
  ];
}
