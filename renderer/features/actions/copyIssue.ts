import { handedActions } from "../../../core/actions/handedAction";
import { type IssueDialect, issueText } from "../../../core/actions/issueText";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { signal } from "../../store/signal";
import { say } from "../../ui/notices";
import type { ActionItem, OwnedIncident } from "./actionItems";

/** Id of the action that was last copied as an issue: its address in the tracker is wanted next. */
export const copiedIssue = signal<string | null>(null);

/** Copies the action as the body of an issue; people as they are shown. */
export async function copyIssue(
  item: ActionItem,
  dialect: IssueDialect,
  around: {
    readonly everything: readonly OwnedIncident[];
    readonly workspace: Workspace;
    readonly shownAs: PeopleShownAs;
  },
): Promise<void> {
  const incidents = around.everything.map(({ incident }) => incident);
  const [handed] = handedActions([item.row], { ...around, incidents });
  if (handed === undefined) return;
  await window.secondStory.copyToClipboard({ text: issueText(handed, dialect) });
  copiedIssue.set(item.id);
  const how = dialect === "jira" ? "for Jira" : "as Markdown";
  say(`${item.row.key} is on the clipboard, ${how}.`, "action copied");
}
