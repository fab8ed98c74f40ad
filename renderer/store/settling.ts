import type { Session } from "./session";
import { fileOf } from "./workspaceFiles";

/** So long a file that cannot be read must have stayed as it is before that is said: it may be half written. */
export const QUIET_MS = 1_500;
/** A file that never rests is spoken of at last. */
const LONGEST_MS = 20_000;

interface Seen {
  readonly mark: string;
  /** When it was first seen like this, by performance.now(). */
  readonly since: number;
  /** When it was first seen unreadable, by performance.now(). */
  readonly began: number;
}

const seen = new WeakMap<Session, Map<string, Seen>>();

/** Whether a folder's file, which cannot be read as it is, may still be under the pen of another program. */
export async function isSettling(current: Session, folder: string): Promise<boolean> {
  const known = seen.get(current) ?? new Map<string, Seen>();
  seen.set(current, known);
  const file = await stateOf(folder);
  if (file === null) return false;
  const now = performance.now();
  const mark = `${file.size}:${file.modifiedAt}`;
  const before = known.get(folder);
  const since = before?.mark === mark ? before.since : now;
  const began = before?.began ?? now;
  known.set(folder, { mark, since, began });
  // Nobody wrote to it for a while, unless the clocks differ.
  const age = Date.now() - file.modifiedAt;
  if (before === undefined && age > QUIET_MS) return false;
  return now - since < QUIET_MS && now - began < LONGEST_MS;
}

/** The file is as it should be, or gone: the next time it cannot be read is another one. */
export function hasSettled(current: Session, folder: string): void {
  seen.get(current)?.delete(folder);
}

async function stateOf(folder: string) {
  const path = fileOf(folder);
  const slash = path.lastIndexOf("/");
  const under = slash < 0 ? {} : { under: path.slice(0, slash) };
  const listed = await window.secondStory.listFiles({ ...under, named: path.slice(slash + 1) });
  return listed.kind === "failed" ? null : (listed.files.find((file) => file.path === path) ?? null);
}
