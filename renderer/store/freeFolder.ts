import { folderNameOf } from "../../core/model/folderName";
import type { Session } from "./session";
import { fileOf } from "./workspaceFiles";

/** A folder name made of the key, safe on every file system, that no incident has here or on the disk. */
export async function freeFolder(current: Session, key: string): Promise<string> {
  const slug = folderNameOf(key);
  const known = await current.database.summaries.toArray();
  const taken = new Set(known.map(({ folder }) => folder.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    if (taken.has(name.toLowerCase())) continue;
    const answer = await window.secondStory.readFile({ path: fileOf(name) });
    if (answer.kind === "absent" || (answer.kind === "failed" && answer.reason !== "not text")) return name;
  }
}
