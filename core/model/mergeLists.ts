import { type ListedRecord, sameJson } from "./documentChange";

/**
 * The ids of a merged list in order: what stood in the base first (in the order of whichever side moved it), and each
 * new record behind its nearest surviving predecessor, ties by id. The same from either side. 2-model, "Merge".
 */
export function mergedOrder(
  base: readonly ListedRecord[],
  ours: readonly ListedRecord[],
  theirs: readonly ListedRecord[],
  survivors: ReadonlySet<string>,
): readonly string[] {
  const inBase = new Set(base.map((record) => record.id));
  const backbone = orderOfBase(base, ours, theirs).filter((id) => survivors.has(id));
  const placed = new Set(backbone);
  const followers = new Map<string | null, Set<string>>();
  for (const side of [ours, theirs]) {
    let predecessor: string | null = null;
    for (const { id } of side) {
      if (!survivors.has(id)) continue;
      if (!inBase.has(id)) {
        const known = followers.get(predecessor) ?? new Set<string>();
        followers.set(predecessor, known.add(id));
      }
      predecessor = id;
    }
  }
  const order: string[] = [];
  const emitted = new Set<string>();
  const emit = (start: string | null): void => {
    const waiting: string[] = [...(followers.get(start) ?? [])].sort().reverse();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (placed.has(id) || emitted.has(id)) continue;
      emitted.add(id);
      order.push(id);
      waiting.push(...[...(followers.get(id) ?? [])].sort().reverse());
    }
  };
  emit(null);
  for (const id of backbone) {
    order.push(id);
    emit(id);
  }
  return order;
}

function orderOfBase(
  base: readonly ListedRecord[],
  ours: readonly ListedRecord[],
  theirs: readonly ListedRecord[],
): readonly string[] {
  const inBase = new Map(base.map((record, index) => [record.id, index]));
  const kept = (side: readonly ListedRecord[]) => side.map((record) => record.id).filter((id) => inBase.has(id));
  const isMoved = (ids: readonly string[]) =>
    ids.some((id, index) => index > 0 && (inBase.get(id) ?? 0) < (inBase.get(ids[index - 1] ?? "") ?? 0));
  const ourIds = kept(ours);
  const theirIds = kept(theirs);
  const moved = [ourIds, theirIds].filter(isMoved);
  // Where both sides moved records, both machines must settle on the same order: the smaller one.
  const leading = moved.sort((a, b) => (a.join() < b.join() ? -1 : 1))[0];
  const rest = base.map((record) => record.id);
  return leading === undefined ? rest : weave(leading, rest);
}

/** The first list, with what it lacks of the second put behind its predecessor there. */
function weave(leading: readonly string[], rest: readonly string[]): readonly string[] {
  const order = [...leading];
  for (const [index, id] of rest.entries()) {
    if (order.includes(id)) continue;
    const predecessor = rest[index - 1];
    order.splice(predecessor === undefined ? 0 : order.indexOf(predecessor) + 1, 0, id);
  }
  return order;
}

/** Sets unite: what both hold and what either added, less what either took away. */
export function mergedSet(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const has = (list: readonly unknown[], value: unknown) => list.some((item) => sameJson(item, value));
  const kept = ours.filter((item) => has(theirs, item) || !has(base, item));
  const added = theirs.filter((item) => !has(ours, item) && !has(base, item));
  return [...kept, ...added];
}

interface StateRange {
  readonly from: number;
  readonly to: number;
  readonly state: "taken" | "ignored" | "open";
}

/**
 * The line states of a source, merged line by line: one-sided changes are taken; where both sides decided otherwise,
 * *taken* wins over *ignored* over *open*, so that no one's evidence is dropped.
 */
export function mergedLineStates(
  base: readonly StateRange[],
  ours: readonly StateRange[],
  theirs: readonly StateRange[],
): readonly StateRange[] {
  const borders = new Set<number>();
  for (const range of [...base, ...ours, ...theirs]) borders.add(range.from).add(range.to + 1);
  const sorted = [...borders].sort((a, b) => a - b);
  const stateIn = (list: readonly StateRange[], line: number) =>
    list.find((range) => range.from <= line && line <= range.to)?.state ?? "open";
  const merged: StateRange[] = [];
  for (const [index, from] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined) break;
    const [was, our, their] = [stateIn(base, from), stateIn(ours, from), stateIn(theirs, from)];
    const strongest = our === "taken" || their === "taken" ? "taken" : our === "ignored" ? our : their;
    const state = our === was ? their : their === was ? our : strongest;
    const previous = merged.at(-1);
    if (previous !== undefined && previous.state === state && previous.to === from - 1) {
      merged[merged.length - 1] = { ...previous, to: next - 1 };
    } else {
      merged.push({ from, to: next - 1, state });
    }
  }
  return merged;
}
