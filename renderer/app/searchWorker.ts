import "./withoutEval";
import type { Incident } from "../../core/model/incident";
import { WorkingCopy } from "../store/database";
import { documentOf } from "../store/documentRows";
import { entriesOf } from "./paletteEntries";
import type { FoundText, OfferedText, SearchAnswer, SearchOrder } from "./searchMessages";
import { type TextIndex, textIndex } from "./textIndex";

/* Everything that the palette finds is read, indexed and searched off the window's thread, from the working copy itself. */

interface ReadIncident {
  readonly updatedAt: string;
  readonly entries: readonly FoundText[];
}

let database: WorkingCopy | undefined;
let incidents: ReadonlyMap<string, ReadIncident> = new Map();
let texts: readonly FoundText[] = [];
let index: TextIndex | undefined;
let offered: readonly OfferedText[] = [];
let looking: Promise<void> = Promise.resolve();

/** Reads what was saved since the last look; the rest is known. */
async function look(name: string, next: readonly OfferedText[]): Promise<void> {
  if (database?.name !== name) {
    database?.close();
    database = new WorkingCopy(name);
    incidents = new Map();
    index = undefined;
  }
  const summaries = await database.summaries.toArray();
  const read = new Map<string, ReadIncident>();
  let isSame = index !== undefined && JSON.stringify(next) === JSON.stringify(offered);
  for (const { folder, updatedAt } of summaries) {
    const known = incidents.get(folder);
    if (known?.updatedAt === updatedAt) {
      read.set(folder, known);
      continue;
    }
    isSame = false;
    const assembled = documentOf(folder, await database.recordsOf(folder).toArray());
    if (assembled !== null) {
      read.set(folder, { updatedAt, entries: entriesOf(folder, assembled.document as Incident) });
    }
  }
  if (isSame && read.size === incidents.size) return;
  incidents = read;
  offered = next;
  texts = [...offered, ...[...read.values()].flatMap(({ entries }) => entries)];
  index = textIndex(texts);
}

self.addEventListener("message", ({ data: order }: MessageEvent<SearchOrder>) => {
  if (order.kind === "look") {
    looking = look(order.database, order.offered).catch((error) => console.error("The search could not read.", error));
    return;
  }
  void looking.then(() => {
    const found = (index?.(order.words, order.limit) ?? []).flatMap((at) => texts[at] ?? []);
    self.postMessage({ words: order.words, found } satisfies SearchAnswer);
  });
});
