import { pack } from "./packs";
import { inTurn, type Session } from "./session";

/** How long after an incident was opened, left or edited it is packed: while somebody works in it, a pack would not last. */
const QUIET_MS = { "looked at": 1_000, edited: 20_000 } as const;

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly since: keyof typeof QUIET_MS;
}

const timers = new WeakMap<Session, Map<string, Waiting>>();

/** Has an incident packed when the window has nothing better to do. */
export function packSoon(current: Session, folder: string, since: keyof typeof QUIET_MS): void {
  const waiting = timers.get(current) ?? new Map<string, Waiting>();
  timers.set(current, waiting);
  const known = waiting.get(folder);
  if (since === "looked at" && known?.since === "looked at") return;
  clearTimeout(known?.timer);
  const timer = setTimeout(() => {
    waiting.delete(folder);
    requestIdleCallback(() => void packInTurn(current, folder));
  }, QUIET_MS[since]);
  waiting.set(folder, { timer, since });
}

async function packInTurn(current: Session, folder: string): Promise<void> {
  // A workspace that was left is closed, and stays it.
  if (current.isHeld) return;
  try {
    await inTurn(current, async () => {
      // Where the disk takes nothing, a large write could cost the working copy itself.
      if (!current.isHeld && current.save.get().kind !== "waiting") await pack(current.database, folder);
    });
  } catch (error) {
    // A full disk may refuse it; nothing depends on it.
    console.warn("An incident could not be packed.", error);
  }
}
