import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WorkingCopy } from "../../../../renderer/store/database";
import { scheduleSave, stopSaving } from "../../../../renderer/store/saver";
import { newSession, type Session } from "../../../../renderer/store/session";

const place = {
  path: "/incidents",
  name: "incidents",
  placeHash: "0".repeat(64),
  writable: true,
  place: "own",
  openedBefore: true,
  isNew: false,
} as const;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A session whose working copy does not open, since Node has no IndexedDB: each try to save ends in a word about it. */
function sessionThatCannotSave(): { readonly session: Session; readonly triedAt: readonly number[] } {
  const session = newSession(place, new WorkingCopy("does-not-open"), "device", async () => undefined);
  const triedAt: number[] = [];
  session.save.subscribe(() => {
    if (session.save.get().kind === "waiting") triedAt.push(performance.now());
  });
  return { session, triedAt };
}

test("edits that never pause are saved all the same: none waits for longer than 0.8 s", async () => {
  const { session, triedAt } = sessionThatCannotSave();
  const begun = performance.now();
  for (let edit = 0; edit < 100; edit += 1) {
    scheduleSave(session, "inc-2016-001");
    await vi.advanceTimersByTimeAsync(50);
  }
  stopSaving(session);
  const waits = triedAt.map((at, index) => at - (triedAt[index - 1] ?? begun));
  expect(waits.length).toBeGreaterThanOrEqual(6);
  expect(Math.max(...waits)).toBeLessThanOrEqual(800);
});

test("a save that fails is tried again by itself, and says why until then", async () => {
  const warned = vi.spyOn(console, "warn");
  const { session, triedAt } = sessionThatCannotSave();
  scheduleSave(session, "inc-2016-001", 0);
  await vi.advanceTimersByTimeAsync(10);
  expect(triedAt).toHaveLength(1);
  expect(session.save.get()).toMatchObject({ kind: "waiting", why: expect.stringContaining("It is tried again.") });
  await vi.advanceTimersByTimeAsync(3_100);
  stopSaving(session);
  expect(triedAt).toHaveLength(2);
  // The save state says it; nothing of the working copy is blamed beside.
  expect(warned).not.toHaveBeenCalled();
});
