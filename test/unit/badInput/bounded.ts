import { Script } from "node:vm";

/** Far longer than any case takes on a busy machine; only what never ends takes longer. */
const patienceMs = 30_000;

const callIt = new Script("globalThis.__secondStoryCase()");

/** Runs `work` and gives back what it gives; work that never ends is stopped, and fails as any other error would. */
export function bounded<Value>(work: () => Value): Value {
  let value: Value | undefined;
  Object.assign(globalThis, {
    __secondStoryCase: () => {
      value = work();
    },
  });
  callIt.runInThisContext({ timeout: patienceMs });
  return value as Value;
}
