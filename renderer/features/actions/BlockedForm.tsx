import { useState } from "react";
import { runAndTell } from "../../app/bindings";
import { setActionBlocked } from "../../store/commands/actionCommands";
import type { ActionItem } from "./actionItems";
import { Field, FormDialog } from "./FormDialog";
import classes from "./Forms.module.css";

interface BlockedFormProps {
  readonly item: ActionItem;
  /** Of what is undone together with it. */
  readonly group?: string;
  readonly onClose: () => void;
}

/** Asks what an action waits for; emptied, it waits no more. */
export function BlockedForm({ item, group, onClose }: BlockedFormProps) {
  const [reason, setReason] = useState(item.row.action.blocked?.reason ?? "");
  async function submit(): Promise<void> {
    if (await runAndTell(setActionBlocked, { action: item.id, reason }, item.folder, group)) onClose();
  }
  return (
    <FormDialog
      title="Blocked"
      about={item.row.shown.title}
      does={reason.trim() === "" ? "Not blocked" : "Blocked"}
      problem={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field ask="What does it wait for? Empty: for nothing any more.">
        <input
          className={classes.input}
          aria-label="What does it wait for?"
          placeholder="the new broker version"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </FormDialog>
  );
}
