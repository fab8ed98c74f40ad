import type { Page } from "playwright";
import type { RecordRow } from "../../../renderer/store/database";
import { documentOf } from "../../../renderer/store/documentRows";
import { documentIn } from "../../../renderer/store/packs";

/** The folders of the open workspace that have a pack, and which of these packs are not what their rows are. */
export interface Packs {
  readonly folders: readonly string[];
  readonly stale: readonly string[];
}

/** Looks into the working copy past the app's own code. */
export async function packsOf(page: Page): Promise<Packs> {
  const { rows, packs } = await page.evaluate(async () => {
    const result = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = { rows: [] as RecordRow[], packs: [] as { folder: string; json: string }[] };
    for (const { name = "" } of await indexedDB.databases()) {
      if (name === "second-story-device") continue;
      const database = await result(indexedDB.open(name));
      try {
        const both = database.transaction(["records", "packs"]);
        const read = [both.objectStore("records").getAll(), both.objectStore("packs").getAll()] as const;
        found.rows.push(...((await result(read[0])) as RecordRow[]));
        found.packs.push(...((await result(read[1])) as { folder: string; json: string }[]));
      } finally {
        database.close();
      }
    }
    return found;
  });
  const isStale = ({ folder, json }: { readonly folder: string; readonly json: string }) => {
    const own = documentOf(
      folder,
      rows.filter((row) => row.folder === folder),
    );
    const packed = documentIn(folder, json);
    const [one, other] = [own, packed].map((each) => JSON.stringify([each?.document, [...(each?.ranks() ?? [])]]));
    return one !== other;
  };
  return { folders: packs.map(({ folder }) => folder), stale: packs.filter(isStale).map(({ folder }) => folder) };
}
