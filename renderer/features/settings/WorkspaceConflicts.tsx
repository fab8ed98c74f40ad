import { fieldInWords } from "../../../core/model/undo";
import { runAndTell } from "../../app/bindings";
import { settleWorkspaceConflict } from "../../store/commands/workspaceCommands";
import { useWorkspace } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { DataRow, DataRows } from "../../ui/DataRow";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./SettingsPage.module.css";

/** What a merge of the workspace's own file could not decide: both values, until a person takes one. */
export function WorkspaceConflicts() {
  const { conflicts } = useWorkspace();
  if (conflicts.length === 0) return null;
  return (
    <section aria-label="Changed in two places">
      <SectionHeading aside={conflicts.length}>Changed in two places</SectionHeading>
      <p className={classes.lead}>These were changed here and in the folder at once. Nothing was dropped: choose.</p>
      <DataRows>
        {conflicts.map(({ id, path, ours, theirs }) => (
          <DataRow key={id} label={fieldInWords(path)}>
            <div className={classes.buttons}>
              <ActionButton onClick={() => void runAndTell(settleWorkspaceConflict, { conflict: id, take: "ours" })}>
                Keep {valueInWords(ours)}
              </ActionButton>
              <ActionButton onClick={() => void runAndTell(settleWorkspaceConflict, { conflict: id, take: "theirs" })}>
                Take {valueInWords(theirs)}
              </ActionButton>
            </div>
          </DataRow>
        ))}
      </DataRows>
    </section>
  );
}

function valueInWords(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? `“${value}”` : JSON.stringify(value);
}
