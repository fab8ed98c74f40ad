import { movesFrom } from "../../../core/actions/moves";
import { assertNever } from "../../../core/model/assertNever";
import type { ActionStatus } from "../../../core/model/vocabulary";
import type { AppCommand } from "../../store/command";
import {
  agreeToAction,
  backToIdea,
  beginAction,
  declineAction,
  finishAction,
  proveAction,
  reopenAction,
  verifyAction,
} from "../../store/commands/actionViewCommands";

/** A move that is allowed now, with the command whose key makes it. */
export interface MoveFace {
  readonly to: ActionStatus;
  readonly command: AppCommand;
  readonly label: string;
  /** The step that most actions take next. */
  readonly isNext: boolean;
}

/** The step that most actions take next; none where nothing is left to do. */
const nextStep: Partial<Record<ActionStatus, ActionStatus>> = {
  idea: "agreed",
  agreed: "in progress",
  "in progress": "done",
  done: "verified",
  verified: "proven",
};

/** Exactly the moves that are allowed from a status: the next step first, the others in the order of the table. */
export function moveFaces(from: ActionStatus): readonly MoveFace[] {
  const isNext = (to: ActionStatus) => to === nextStep[from];
  const moves = movesFrom(from).toSorted((a, b) => Number(isNext(b)) - Number(isNext(a)));
  return moves.map((to) => ({ to, isNext: isNext(to), ...faceOf(from, to) }));
}

function faceOf(from: ActionStatus, to: ActionStatus): Pick<MoveFace, "command" | "label"> {
  switch (to) {
    case "idea":
      return { command: backToIdea, label: "Back to the ideas" };
    case "agreed":
      if (from === "idea") return { command: agreeToAction, label: "Agree" };
      return from === "in progress"
        ? { command: agreeToAction, label: "Not begun yet" }
        : { command: reopenAction, label: "Reopen" };
    case "in progress":
      return { command: beginAction, label: from === "done" ? "Back to work" : "Begin" };
    case "done":
      return { command: finishAction, label: "Done" };
    case "verified":
      return { command: verifyAction, label: "Verified" };
    case "proven":
      return { command: proveAction, label: "Proven" };
    case "declined":
      return { command: declineAction, label: "Decline" };
    default:
      return assertNever(to);
  }
}
