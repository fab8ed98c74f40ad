import type { ActionStatus } from "../model/vocabulary";

/** Where an action may go from each status. 2-model, "Allowed moves"; no other. */
const allowed: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  idea: ["agreed", "declined"],
  agreed: ["in progress", "done", "declined"],
  "in progress": ["agreed", "done", "declined"],
  done: ["verified", "in progress", "declined"],
  verified: ["proven", "agreed"],
  proven: ["agreed"],
  declined: ["idea", "agreed"],
};

/** The statuses that an action may go to, in the order of the table. */
export function movesFrom(status: ActionStatus): readonly ActionStatus[] {
  return allowed[status];
}

/** Whether the table allows the move. */
export function mayMove(from: ActionStatus, to: ActionStatus): boolean {
  return allowed[from].includes(to);
}

/** Whether the move takes back something that was said to be finished, and so asks for a reason. */
export function takesBack(from: ActionStatus, to: ActionStatus): boolean {
  if (to === "agreed") return from === "verified" || from === "proven" || from === "declined";
  return from === "done" && to === "in progress";
}
