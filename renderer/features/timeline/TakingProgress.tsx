import { useSyncExternalStore } from "react";
import type { Signal } from "../../store/signal";
import { ProgressLine } from "../../ui/ProgressLine";

/** Lines being taken: how many of them are events already; all of them once the timeline is written. */
export interface Taking {
  readonly done: number;
  readonly total: number;
  readonly stop: () => void;
}

/** How far the taking of lines is, told here alone: the lines themselves are not drawn anew for it. */
export function TakingProgress({ taking }: { readonly taking: Signal<Taking | null> }) {
  const state = useSyncExternalStore(taking.subscribe, taking.get);
  if (state === null) return null;
  const { done, total, stop } = state;
  const all = total.toLocaleString("en-GB");
  return (
    <ProgressLine
      label="Taking lines"
      said={done < total ? `${done.toLocaleString("en-GB")} of ${all} lines` : `Writing ${all} events…`}
      progress={done < total ? state : null}
      stop="Cancel"
      onStop={done < total ? stop : null}
    />
  );
}
