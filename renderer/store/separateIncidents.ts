import type { Incident } from "../../core/model/incident";
import { freeFolder } from "./freeFolder";
import { moveDocument } from "./moveDocument";
import { tell } from "./notices";
import type { LoadedDocument, Session } from "./session";

/**
 * Another incident stands in the folder that ours was made for: two machines minted the same key, or somebody put
 * another file there. Two incidents never become one: ours goes to a folder of its own, with all that belongs to it.
 * Resolves to that folder. Call it in turn.
 */
export async function moveToFreeFolder(current: Session, loaded: LoadedDocument): Promise<string> {
  const from = loaded.folder;
  const incident = loaded.document as Incident;
  const to = await freeFolder(current, incident.key);
  const left = await copyKeptFiles(incident, from, to);
  await moveDocument(current, loaded, to, { withFile: false });
  tell({
    kind: "warning",
    message: `Another incident was put into the folder incidents/${from} outside the app. “${incident.title}” now stands in incidents/${to}; ${left === null ? "both are whole." : `what was taken in for it is still in incidents/${from}, copy it from there: ${left}`}`,
  });
  return to;
}

/**
 * Copies source texts and attachments, by the names that their content gives them. Resolves to why one could not be, in
 * a sentence, or to null.
 */
async function copyKeptFiles(incident: Incident, from: string, to: string): Promise<string | null> {
  const answer = await window.secondStory.listFiles({ under: `incidents/${from}` });
  if (answer.kind === "failed") return answer.message;
  const wanted = new Set([...incident.sources, ...incident.attachments].map(({ sha256 }) => sha256));
  for (const { path } of answer.files) {
    const [, kind, hash, extension] = /\/(sources|attachments)\/([0-9a-f]{64})\.([a-z0-9]+)$/.exec(path) ?? [];
    if (hash === undefined || extension === undefined || !wanted.has(hash)) continue;
    const read = await window.secondStory.readBytes({ path });
    if (read.kind === "absent") continue;
    const kept =
      read.kind === "failed"
        ? read
        : await window.secondStory.keepBytes({ folder: `incidents/${to}/${kind}`, extension, bytes: read.bytes });
    if (kept.kind === "failed") return kept.message;
  }
  return null;
}
