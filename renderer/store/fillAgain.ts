import { readAllIncidentsAnew } from "./allIncidents";
import { rowsOf } from "./documentRows";
import { tell } from "./notices";
import type { Session } from "./session";
import { writeSummary } from "./writeSummary";

/**
 * Fills a working copy that Chromium threw away while it was open (electron#41877, a full disk): first with what the
 * window holds, edits that have not reached the disk among it; the folder gives the rest, by `compare`.
 */
export async function fillAgain(current: Session, compare: (current: Session) => Promise<void>): Promise<void> {
  const { database } = current;
  for (const loaded of [current.workspace.get(), current.incident.get()]) {
    if (loaded === null) continue;
    const { folder, document } = loaded;
    await database.transaction("rw", database.records, database.summaries, async () => {
      await database.records.bulkPut([...rowsOf(folder, document)]);
      await writeSummary(current, folder, document);
    });
  }
  readAllIncidentsAnew(current);
  tell({
    kind: "warning",
    message:
      "The app's working copy was thrown away by the system while the app ran; the disk may be full. It was built anew from the folder and from what this window shows. Edits of other incidents that had not reached the disk, if there were any, are lost.",
  });
  void compare(current);
}
