import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Incident } from "../../../core/model/incident";

/** What is selected in picture, tree and panel alike. */
export interface CascadeSelection {
  /** Nodes and links, the one with the cursor last. */
  readonly ids: ReadonlySet<string>;
  readonly active: string | null;
  /** Where the cursor was last, also after letting go. */
  readonly last: string | null;
  readonly select: (id: string | null, isAdding?: boolean) => void;
  readonly selectAll: (ids: readonly string[]) => void;
}

/** The selection; what left the cascade leaves it. `record` is what somebody followed a link to. */
export function useCascadeSelection(incident: Incident, record: string | null): CascadeSelection {
  const [chosen, setChosen] = useState<readonly string[]>(() => elementsFor(incident, record));
  const last = useRef<string | null>(null);
  const followed = useRef(record);
  useEffect(() => {
    if (record === followed.current) return;
    followed.current = record;
    setChosen(elementsFor(incident, record));
  }, [record, incident]);
  const { nodes, links } = incident.cascade;
  const count = useRef(nodes.length);
  useEffect(() => {
    const isFirst = count.current === 0 && nodes.length > 0;
    count.current = nodes.length;
    // A chain that was offered came in one step: the cursor goes to what people felt, and Tab asks what caused it.
    const felt = nodes.find(({ kind }) => kind === "impact");
    if (isFirst && felt !== undefined) setChosen([felt.id]);
  }, [nodes]);
  const ids = useMemo(() => {
    const present = new Set([...nodes, ...links].map(({ id }) => id));
    return new Set(chosen.filter((id) => present.has(id)));
  }, [chosen, nodes, links]);
  const active = [...ids].at(-1) ?? null;
  if (active !== null) last.current = active;
  const select = useCallback((id: string | null, isAdding = false) => {
    setChosen((before) => {
      if (id === null) return [];
      if (!isAdding) return [id];
      return before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
    });
  }, []);
  return {
    ids,
    active,
    last: last.current,
    select,
    selectAll: setChosen,
  };
}

/** A safeguard has no place of its own: what it guards stands for it; an action, for what it breaks. */
function elementsFor(incident: Incident, record: string | null): readonly string[] {
  if (record === null) return [];
  const safeguard = incident.cascade.safeguards.find(({ id }) => id === record);
  return safeguard === undefined ? [record] : safeguard.guards;
}
