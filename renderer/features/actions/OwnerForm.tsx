import { useState } from "react";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { runAndTell } from "../../app/bindings";
import { setActionOwner } from "../../store/commands/actionCommands";
import { mentionsOf, textToEdit, textToKeep } from "../../ui/peopleText";
import type { ActionItem } from "./actionItems";
import { Field, FormDialog } from "./FormDialog";
import { ownerSuggestions, RoleInput } from "./RoleInput";

interface OwnerFormProps {
  readonly item: ActionItem;
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly onClose: () => void;
}

/** Asks who owns an action. */
export function OwnerForm({ item, workspace, shownAs, onClose }: OwnerFormProps) {
  const mentions = mentionsOf(item.incident.people, shownAs);
  const [owner, setOwner] = useState(textToEdit(item.row.action.owner ?? "", mentions));
  async function submit(): Promise<void> {
    const given = { action: item.id, owner: textToKeep(owner, mentions) };
    if (await runAndTell(setActionOwner, given, item.folder)) onClose();
  }
  return (
    <FormDialog
      title="Owner"
      about={item.row.shown.title}
      does="Set the owner"
      problem={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field ask="Who owns it?">
        <RoleInput
          label="Who owns it?"
          value={owner}
          suggestions={ownerSuggestions(item.incident, workspace, shownAs)}
          onChange={setOwner}
        />
      </Field>
    </FormDialog>
  );
}
