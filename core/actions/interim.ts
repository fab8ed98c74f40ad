import type { Action } from "../model/action";
import { slips } from "./derived";

/**
 * Whether it is worth asking what protects until then: the action is not done yet, it is a P0 or its date moved later, and
 * nobody said so far.
 */
export function lacksInterim(action: Action): boolean {
  const isToDo = action.status === "agreed" || action.status === "in progress";
  return isToDo && action.interim === undefined && (action.priority === "P0" || slips(action) > 0);
}
