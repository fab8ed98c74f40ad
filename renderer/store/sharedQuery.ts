import { liveQuery, type Subscription } from "dexie";
import { afterFirstPicture } from "./firstPicture";

/** A live query that all who follow it share: read once, however many components show it. */
export interface SharedQuery<Value> {
  /** What was read last; undefined before. */
  readonly get: () => Value | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** What was read elsewhere just now: it is shown until the query has read for itself. */
  readonly beginWith: (known: Value) => void;
}

/**
 * A query that runs while somebody follows it, and again whenever its rows change. Where it fails, what was read before
 * stands: a working copy that is lost is filled anew, which tells of the rows again.
 */
export function sharedQuery<Value>(read: () => Promise<Value>): SharedQuery<Value> {
  let value: Value | undefined;
  let running: Subscription | undefined;
  const listeners = new Set<() => void>();
  function follow(): void {
    if (listeners.size === 0) return;
    running ??= liveQuery(read).subscribe({
      next: (found) => {
        value = found;
        for (const each of listeners) each();
      },
      error: (error) => console.warn("What is shown could not be read anew.", error),
    });
  }
  return {
    get: () => value,
    beginWith(known) {
      value ??= known;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (value === undefined) follow();
      else void afterFirstPicture().then(follow);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        running?.unsubscribe();
        running = undefined;
      };
    },
  };
}
