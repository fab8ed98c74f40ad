import { useMemo, useState } from "react";

interface Selection {
  readonly active: string | null;
  readonly several: ReadonlySet<string>;
  readonly anchor: string | null;
}

/** One selection over board, table and panel, by place in the list. */
export interface ActionSelection {
  /** The action with the cursor: the panel shows it, keys act on it. */
  readonly active: string | null;
  /** All that are selected, for bulk edits; only those that are shown. */
  readonly several: ReadonlySet<string>;
  readonly select: (id: string) => void;
  /** Selects all from the anchor to this one, in the order shown. */
  readonly extendTo: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly selectAll: () => void;
  /** Keeps the cursor alone. */
  readonly one: () => void;
}

/** The selection over what is shown, in that order. Where the active one is not shown, `first` is active. */
export function useActionSelection(
  order: readonly string[],
  initial: string | null,
  first: string | null = order[0] ?? null,
): ActionSelection {
  const [state, setState] = useState<Selection>({ active: initial, several: new Set(), anchor: initial });
  const shown = useMemo(() => new Set(order), [order]);
  const active = state.active !== null && shown.has(state.active) ? state.active : first;
  const several = new Set([...state.several].filter((id) => shown.has(id)));
  if (several.size === 0 && active !== null) several.add(active);
  return {
    active,
    several,
    select: (id) => setState({ active: id, several: new Set([id]), anchor: id }),
    extendTo: (id) => {
      const from = order.indexOf(state.anchor ?? active ?? id);
      const to = order.indexOf(id);
      const stretch = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
      setState({ active: id, several: new Set(stretch), anchor: state.anchor ?? active });
    },
    toggle: (id) => {
      const next = new Set(several);
      if (!next.delete(id)) next.add(id);
      setState({ active: id, several: next, anchor: id });
    },
    selectAll: () => setState({ active, several: new Set(order), anchor: state.anchor }),
    one: () => setState({ active, several: new Set(active === null ? [] : [active]), anchor: active }),
  };
}
