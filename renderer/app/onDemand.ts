import { type ComponentType, createElement, type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { type Signal, signal } from "../store/signal";
import { KeysWait } from "./KeysWait";

/** A component that is loaded when it is first shown, so that the window starts fast; `loadAhead` loads it before. */
export interface OnDemand<Props> {
  (props: Props): ReactNode;
  readonly loadAhead: () => Promise<void>;
}

interface Part<Props> {
  readonly loaded: Signal<{ readonly component: ComponentType<Props> } | null>;
  readonly load: () => Promise<void>;
}

/**
 * React's own `lazy` waits a turn for what is loaded already, and holds back for 300 ms what had to wait, lest it
 * flicker. This draws what is there at once, and what comes as soon as it comes; until then keys are held for it. Where loading
 * fails it throws in drawing, for the boundary above; drawn anew, it is loaded anew.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  const loaded: Part<Props>["loaded"] = signal<{ readonly component: ComponentType<Props> } | null>(null);
  let loading: Promise<void> | undefined;
  const loadAhead = (): Promise<void> => {
    loading ??= load().then(
      (component) => loaded.set({ component }),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const part: Part<Props> = { loaded, load: loadAhead };
  return Object.assign((props: Props) => createElement(Demanded<Props>, { part, props }), { loadAhead });
}

function Demanded<Props extends object>({ part, props }: { readonly part: Part<Props>; readonly props: Props }) {
  const now = useSyncExternalStore(part.loaded.subscribe, part.loaded.get);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    part.load().catch((error: unknown) => setFailure({ error }));
  }, [part]);
  if (failure !== null) throw failure.error;
  return now === null ? createElement(KeysWait) : createElement(now.component, props);
}
