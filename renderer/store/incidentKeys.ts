import type { Incident } from "../../core/model/incident";
import { todayIn } from "./clock";
import { keep } from "./run";
import { loadDocument, type Session, workspaceOf } from "./session";

/**
 * Two machines may have minted the same key. The later id gets the next number; its former key stays findable.
 * 2-model, "Incident": key. Call it in turn.
 */
export async function settleKeys(current: Session): Promise<void> {
  const summaries = await current.database.summaries.toArray();
  const taken = new Set<string>();
  for (const { folder, key } of summaries.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!taken.has(key)) {
      taken.add(key);
      continue;
    }
    const loaded = await loadDocument(current, folder);
    if (loaded === null || loaded.readOnly || current.problems.has(folder)) continue;
    const incident = loaded.document as Incident;
    const next = await nextKey(current, yearOfKey(incident.key) ?? Number(todayIn(workspaceOf(current)).slice(0, 4)));
    taken.add(next);
    await keep(current, {
      loaded,
      next: { ...incident, key: next, formerKeys: [...incident.formerKeys, incident.key] },
      command: "incident.settleKey",
    });
  }
}

/** The next key of a year that no incident has. */
export async function nextKey(current: Session, year: number): Promise<string> {
  const summaries = await current.database.summaries.toArray();
  const numbers = summaries.map(({ key }) => Number(new RegExp(`^INC-${year}-(\\d+)$`).exec(key)?.[1] ?? 0));
  return `INC-${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}

function yearOfKey(key: string): number | null {
  const year = /-(\d{4})-/.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}
