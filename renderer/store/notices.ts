/** Something the store has to tell, outside of any answer: a merge, a file that cannot be read, a rebuilt copy. */
export type Notice =
  | {
      readonly kind: "info" | "warning";
      readonly message: string;
      /** What it is about: a newer notice of the same subject takes its place. Left out, it stands for itself. */
      readonly subject?: string;
    }
  /** What was told of this subject is so no more. */
  | { readonly kind: "over"; readonly subject: string };

type Listener = (notice: Notice) => void;

const listeners = new Set<Listener>();
/** What was said before anybody listened. */
const waiting: Notice[] = [];

/** Tells it to whoever listens, or keeps it until somebody does. */
export function tell(notice: Notice): void {
  if (listeners.size === 0) waiting.push(notice);
  for (const listener of listeners) listener(notice);
}

/** Calls `listener` with every notice; the returned function ends that. */
export function onNotice(listener: Listener): () => void {
  listeners.add(listener);
  for (const notice of waiting.splice(0)) listener(notice);
  return () => {
    listeners.delete(listener);
  };
}
