import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from "dexie";

const ROWS = "records";
const PACKS = "packs";

/**
 * Whatever writes rows takes the packs of their folders away in the same transaction, so no pack is ever older than
 * its rows. It stands below all of the store's code: none has to think of it, none can leave it out.
 */
export const packsGoWithRows: Middleware<DBCore> = {
  stack: "dbcore",
  name: "packs go with rows",
  create: (below) => ({
    ...below,
    transaction(stores, mode, options) {
      const needsPacks = mode === "readwrite" && stores.includes(ROWS) && !stores.includes(PACKS);
      return below.transaction(needsPacks ? [...stores, PACKS] : stores, mode, options);
    },
    table: (name) => (name === ROWS ? rowsOver(below) : below.table(name)),
  }),
};

function rowsOver(below: DBCore): DBCoreTable {
  const rows = below.table(ROWS);
  return {
    ...rows,
    mutate(request) {
      const folders = foldersOf(request);
      const { trans } = request;
      // Looked up only now: where the working copy is of an earlier version, packs are yet to be made.
      const packs = below.table(PACKS);
      const gone =
        folders === "all"
          ? packs.mutate({ type: "deleteRange", trans, range: everything })
          : packs.mutate({ type: "delete", trans, keys: [...folders] });
      return gone.then(() => rows.mutate(request));
    },
  };
}

/** IndexedDB's own range of all keys, as Dexie writes it. */
const everything = { type: 3, lower: undefined, upper: undefined } as const;

function foldersOf(request: DBCoreMutateRequest): ReadonlySet<string> | "all" {
  if (request.type === "deleteRange") {
    const [first, last] = [folderIn(request.range.lower), folderIn(request.range.upper)];
    return first !== null && first === last ? new Set([first]) : "all";
  }
  const folders = new Set<string>();
  const keys: readonly unknown[] =
    request.type === "delete" ? request.keys : request.values.map(({ folder }: { folder: unknown }) => [folder]);
  for (const key of keys) {
    const folder = folderIn(key);
    if (folder === null) return "all";
    folders.add(folder);
  }
  return folders;
}

function folderIn(key: unknown): string | null {
  const folder: unknown = Array.isArray(key) ? key[0] : null;
  return typeof folder === "string" ? folder : null;
}
