import type { WorkingCopy } from "./database";
import { WORKSPACE_FOLDER } from "./documentKinds";
import { type Assembled, assembled, type RankedList, ROOT } from "./documentRows";
import { eachRow } from "./readRows";

/**
 * An incident's rows as one text. At 10,000 rows it is read in a fifth of the time: IndexedDB hands rows out one by one,
 * and a text at once. docs/decisions/packs.md.
 */
interface Pack {
  readonly root: object;
  readonly lists: Readonly<Record<string, RankedList>>;
}

/** With fewer rows a pack gains nothing that anybody could notice. */
const WORTH_IT = 500;
/** So many rows are read and printed within a frame. */
const SLICE = 250;

/** The document that a folder's pack holds; null where there is none, or it cannot be read: its rows stand. */
export async function unpacked(database: WorkingCopy, folder: string): Promise<Assembled | null> {
  if (folder === WORKSPACE_FOLDER) return null;
  try {
    const row = await database.packs.get(folder);
    if (row === undefined) return null;
    return documentIn(folder, row.json);
  } catch (error) {
    // Where the whole working copy is closed it is not the pack's fault: whoever asks for the rows is told why.
    if (database.isOpen()) console.warn("A pack could not be read.", error);
    return null;
  }
}

/** The document that a pack's text stands for. */
export function documentIn(folder: string, json: string): Assembled {
  const { root, lists } = JSON.parse(json) as Pack;
  return assembled(folder, root, new Map(Object.entries(lists)));
}

/**
 * Packs an incident that has many rows and no pack. All is made of the rows that one transaction reads, and written by
 * it: nobody can change them meanwhile.
 */
export async function pack(database: WorkingCopy, folder: string): Promise<void> {
  // The workspace's own document is read before the first picture, and is small.
  if (folder === WORKSPACE_FOLDER) return;
  const { records, packs } = database;
  await database.transaction("rw", records, packs, async () => {
    if ((await packs.where("folder").equals(folder).count()) > 0) return;
    if ((await database.recordsOf(folder).count()) < WORTH_IT) return;
    const lists = new Map<string, { readonly rank: number; readonly json: string }[]>();
    let root: string | undefined;
    await eachRow(database, folder, SLICE, ({ list, rank, value }) => {
      const json = JSON.stringify(value);
      if (list === ROOT) root = json;
      else if (lists.get(list)?.push({ rank, json }) === undefined) lists.set(list, [{ rank, json }]);
    });
    if (root === undefined) return;
    const printed = [...lists].map(([list, members]) => {
      members.sort((a, b) => a.rank - b.rank);
      const [ranks, all] = [members.map(({ rank }) => rank), members.map(({ json }) => json)];
      return `${JSON.stringify(list)}:{"ranks":[${ranks.join(",")}],"records":[${all.join(",")}]}`;
    });
    await packs.put({ folder, json: `{"root":${root},"lists":{${printed.join(",")}}}` });
  });
}
