import { useEffect, useLayoutEffect, useState } from "react";
import { holdKeys } from "./heldKeys";

/** Stands where something is still on its way: while it is there, keys are held for what comes. */
export function KeysWait() {
  const [wait] = useState<{ end: () => void }>({ end: () => undefined });
  useLayoutEffect(() => {
    wait.end = holdKeys();
  }, [wait]);
  // Not before what takes its place has bound its keys.
  useEffect(() => () => wait.end(), [wait]);
  return null;
}
