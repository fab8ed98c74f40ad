import type { Incident } from "../../core/model/incident";
import { freeFolder } from "./freeFolder";
import { tell } from "./notices";
import { heldSignal, type LoadedDocument, type Session } from "./session";
import { writeSummary } from "./writeSummary";

/**
 * Another incident stands in the folder that ours was made for: two machines minted the same key, or somebody put
 * another file there. Two incidents never become one: ours goes to a folder of its own, with all that belongs to it.
 * Resolves to that folder. Call it in turn.
 */
export async function moveToFreeFolder(current: Session, loaded: LoadedDocument): Promise<string> {
  const { database } = current;
  const from = loaded.folder;
  const incident = loaded.document as Incident;
  const to = await freeFolder(current, incident.key);
  const held = heldSignal(current, from);
  await copyKeptFiles(incident, from, to);
  const tables = [
    database.records,
    database.history,
    database.summaries,
    database.bases,
    database.baseTexts,
    database.waitingTexts,
  ];
  await database.transaction("rw", tables, async () => {
    const rows = await database.records.where("folder").equals(from).toArray();
    await database.records.where("folder").equals(from).delete();
    await database.records.bulkAdd(rows.map((row) => ({ ...row, folder: to })));
    await database.history.where("folder").equals(from).modify({ folder: to, written: 0 });
    await database.waitingTexts.where("folder").equals(from).modify({ folder: to });
    await database.summaries.delete(from);
    await database.bases.delete(from);
    await database.baseTexts.delete(from);
    await writeSummary(current, to, incident);
  });
  const moved = <Step extends { readonly folder: string }>(steps: readonly Step[]) =>
    steps.map((step) => (step.folder === from ? { ...step, folder: to } : step));
  const { done, undone } = current.undone.get();
  current.undone.set({ done: moved(done), undone: moved(undone) });
  held?.set({ ...loaded, folder: to, movedFrom: from });
  tell({
    kind: "warning",
    message: `Another incident was put into the folder incidents/${from} outside the app. “${incident.title}” now stands in incidents/${to}; both are whole.`,
  });
  return to;
}

/** Source texts and attachments, by the names that their content gives them. */
async function copyKeptFiles(incident: Incident, from: string, to: string): Promise<void> {
  const answer = await window.secondStory.listFiles({ under: `incidents/${from}` });
  if (answer.kind === "failed") return;
  const wanted = new Set([...incident.sources, ...incident.attachments].map(({ sha256 }) => sha256));
  for (const { path } of answer.files) {
    const [, kind, hash, extension] = /\/(sources|attachments)\/([0-9a-f]{64})\.([a-z0-9]+)$/.exec(path) ?? [];
    if (hash === undefined || extension === undefined || !wanted.has(hash)) continue;
    const read = await window.secondStory.readBytes({ path });
    if (read.kind !== "bytes") continue;
    await window.secondStory.keepBytes({ folder: `incidents/${to}/${kind}`, extension, bytes: read.bytes });
  }
}
