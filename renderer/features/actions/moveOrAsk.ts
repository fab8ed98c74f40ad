import { type Asked, askedFor } from "../../../core/actions/askedFor";
import { mayMove } from "../../../core/actions/moves";
import type { ActionStatus } from "../../../core/model/vocabulary";
import type { Workspace } from "../../../core/model/workspace";
import { runAndTell } from "../../app/bindings";
import { moveActionTo } from "../../store/commands/actionCommands";
import { preference } from "../../store/preferences";
import type { ActionItem } from "./actionItems";

/** A move that waits for answers. */
export interface WaitingMove {
  readonly to: ActionStatus;
  readonly asked: readonly Asked[];
}

/**
 * Moves an action at once where the policy's step lacks nothing; else resolves to what its form has to ask. A move that
 * the table does not know is refused with its sentence.
 * @param group of what is undone together with it
 */
export async function moveOrAsk(
  item: ActionItem,
  to: ActionStatus,
  workspace: Workspace,
  group?: string,
): Promise<WaitingMove | null> {
  const { action } = item.row;
  const asked = mayMove(action.status, to) ? askedFor(action, to, workspace.policy, preference("who")) : [];
  if (asked.length > 0) return { to, asked };
  await runAndTell(moveActionTo, { action: item.id, to, given: {} }, item.folder, group);
  return null;
}
