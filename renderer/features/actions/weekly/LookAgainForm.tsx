import { useState } from "react";
import { runAndTell } from "../../../app/bindings";
import { setActionLookAgain } from "../../../store/commands/actionCommands";
import { DateField } from "../../../ui/DateField";
import type { ActionItem } from "../actionItems";
import { Field, FormDialog } from "../FormDialog";

interface LookAgainFormProps {
  readonly item: ActionItem;
  readonly today: string;
  /** Of what is undone together with it. */
  readonly group: string;
  /** With the date on which it will be looked at, if at all; undefined where it was left as it was. */
  readonly onClose: (date?: string | null) => void;
}

/** A declined action stays declined: asks when somebody looks at its risk again. Empty: never. */
export function LookAgainForm({ item, today, group, onClose }: LookAgainFormProps) {
  const [date, setDate] = useState<string | null>(null);
  async function submit(): Promise<void> {
    const given = { action: item.id, lookAgain: date };
    if (await runAndTell(setActionLookAgain, given, item.folder, group)) onClose(date);
  }
  return (
    <FormDialog
      title="Stays declined"
      about={item.row.shown.title}
      does="Stays declined"
      problem={null}
      onSubmit={submit}
      onClose={() => onClose()}
    >
      <Field ask="When is the risk looked at again?" isOptional>
        <DateField label="Look at it again" value={date} today={today} onCommit={setDate} />
      </Field>
    </FormDialog>
  );
}
