import type { IssueDialect } from "../../../core/actions/issueText";
import type { Waiting } from "../../../core/actions/rows";
import { useCallbackBinding } from "../../app/bindings";
import type { AppCommand } from "../../store/command";
import { removeActionIdea } from "../../store/commands/actionCommands";
import {
  addToCalendar,
  agreeToAction,
  askBlocked,
  askDueDate,
  askOwner,
  backToIdea,
  beginAction,
  beginIdea,
  boardOrTable,
  copyActionAsMarkdown,
  copyActionForJira,
  copyActionsCsv,
  declineAction,
  editActionTitle,
  exportActionsCsv,
  exportActionsIcs,
  finishAction,
  goToActionIncident,
  makeOwnerPage,
  onlyBlocked,
  onlyChecksDue,
  onlyOverdue,
  onlyWaitingForEvidence,
  proveAction,
  reopenAction,
  verifyAction,
} from "../../store/commands/actionViewCommands";
import type { ActionItem } from "./actionItems";
import { type MoveFace, moveFaces } from "./moveFaces";

interface ActionActs {
  readonly beginIdea: (() => void) | null;
  readonly move: (face: MoveFace) => void;
  readonly remove: () => void;
  readonly rename: () => void;
  readonly owner: () => void;
  readonly due: () => void;
  readonly blocked: () => void;
  readonly boardOrTable: () => void;
  /** Narrows the list to these, or to nothing again. */
  readonly narrow: (what: Waiting | "overdue") => void;
  /** Null where its incident is the one shown. */
  readonly goToIncident: (() => void) | null;
  readonly copyCsv: () => void;
  readonly exportCsv: () => void;
  readonly exportIcs: () => void;
  readonly addToCalendar: () => void;
  readonly copyIssue: (dialect: IssueDialect) => void;
  readonly ownerPage: () => void;
}

/** Binds every command of the surface: keys, palette and menu act on the action with the cursor. */
export function useActionBindings(active: ActionItem | null, acts: ActionActs): void {
  const moveBy = (command: AppCommand) => {
    const face =
      active === null ? undefined : moveFaces(active.row.action.status).find((each) => each.command === command);
    return face === undefined ? null : () => acts.move(face);
  };
  const onOne = (act: () => void) => (active === null ? null : act);
  const isAtWork = active?.row.action.status === "agreed" || active?.row.action.status === "in progress";
  useCallbackBinding(agreeToAction, moveBy(agreeToAction));
  useCallbackBinding(beginAction, moveBy(beginAction));
  useCallbackBinding(finishAction, moveBy(finishAction));
  useCallbackBinding(verifyAction, moveBy(verifyAction));
  useCallbackBinding(proveAction, moveBy(proveAction));
  useCallbackBinding(declineAction, moveBy(declineAction));
  useCallbackBinding(reopenAction, moveBy(reopenAction));
  useCallbackBinding(backToIdea, moveBy(backToIdea));
  useCallbackBinding(removeActionIdea, active?.row.action.status === "idea" ? acts.remove : null);
  useCallbackBinding(editActionTitle, onOne(acts.rename));
  useCallbackBinding(askOwner, onOne(acts.owner));
  const hasDate = isAtWork || active?.row.action.status === "idea" || active?.row.action.status === "done";
  useCallbackBinding(askDueDate, hasDate ? acts.due : null);
  useCallbackBinding(askBlocked, isAtWork ? acts.blocked : null);
  useCallbackBinding(beginIdea, acts.beginIdea);
  useCallbackBinding(boardOrTable, acts.boardOrTable);
  useCallbackBinding(onlyOverdue, () => acts.narrow("overdue"));
  useCallbackBinding(onlyWaitingForEvidence, () => acts.narrow("evidence"));
  useCallbackBinding(onlyChecksDue, () => acts.narrow("check"));
  useCallbackBinding(onlyBlocked, () => acts.narrow("blocked"));
  useCallbackBinding(goToActionIncident, active === null ? null : acts.goToIncident);
  useCallbackBinding(copyActionsCsv, acts.copyCsv);
  useCallbackBinding(exportActionsCsv, acts.exportCsv);
  useCallbackBinding(exportActionsIcs, acts.exportIcs);
  useCallbackBinding(
    addToCalendar,
    active?.row.isOpen === true && active.row.nextDate !== null ? acts.addToCalendar : null,
  );
  useCallbackBinding(
    copyActionForJira,
    onOne(() => acts.copyIssue("jira")),
  );
  useCallbackBinding(
    copyActionAsMarkdown,
    onOne(() => acts.copyIssue("markdown")),
  );
  useCallbackBinding(makeOwnerPage, acts.ownerPage);
}
