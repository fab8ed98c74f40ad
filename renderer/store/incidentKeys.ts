import type { Incident } from "../../core/model/incident";
import { todayIn } from "./clock";
import { keep } from "./run";
import { loadDocument, type Session, workspaceOf } from "./session";
import { writeSummary } from "./writeSummary";

/**
 * Two machines may have minted the same key. The later id gets the next number; its former key stays findable.
 * 2-model, "Incident": key. Call it in turn.
 */
export async function settleKeys(current: Session): Promise<void> {
  const summaries = await current.database.summaries.toArray();
  const taken = new Map<string, string>();
  for (const { folder, key, id } of summaries.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const holder = taken.get(key);
    if (holder === undefined) taken.set(key, id);
    // A copy of the same incident in another folder is no clash: nobody minted anything.
    if (holder === undefined || holder === id) continue;
    const loaded = await loadDocument(current, folder);
    if (loaded === null || loaded.readOnly || current.problems.has(folder)) continue;
    const incident = loaded.document as Incident;
    const next = await nextKey(current, yearOfKey(incident.key) ?? Number(todayIn(workspaceOf(current)).slice(0, 4)));
    taken.set(next, id);
    const settled = { ...incident, key: next, formerKeys: [...incident.formerKeys, incident.key] };
    const kept = await keep(current, { loaded, next: settled, command: "incident.settleKey" });
    // The next key, and the next look at all of them, go by the summaries.
    if (kept.ok) await writeSummary(current, folder, settled);
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
