import { liveQuery, type Subscription } from "dexie";

/** A live query that all who follow it share: read once, however many components show it. */
export interface SharedQuery<Value> {
  /** What was read last; undefined before. */
  readonly get: () => Value | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A query that runs while somebody follows it, and again whenever its rows change. Where it fails, what was read before
 * stands: a working copy that is lost is filled anew, which tells of the rows again.
 */
export function sharedQuery<Value>(read: () => Promise<Value>): SharedQuery<Value> {
  let value: Value | undefined;
  let running: Subscription | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener);
      running ??= liveQuery(read).subscribe({
        next: (found) => {
          value = found;
          for (const each of listeners) each();
        },
        error: (error) => console.warn("What is shown could not be read anew.", error),
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        running?.unsubscribe();
        running = undefined;
      };
    },
  };
}
