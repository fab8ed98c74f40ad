import { useState } from "react";
import type { BulkChange } from "../../../core/actions/bulkEdits";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { DateField } from "../../ui/DateField";
import { counted } from "../../ui/dateWords";
import { mentionsOf, textToKeep } from "../../ui/peopleText";
import type { ActionItem } from "./actionItems";
import { changeSeveral } from "./changeSeveral";
import { Field, FormDialog } from "./FormDialog";
import classes from "./Forms.module.css";
import { ownerSuggestions, RoleInput } from "./RoleInput";

interface BulkFormProps {
  /** Two or more. */
  readonly items: readonly ActionItem[];
  readonly onClose: () => void;
}

interface BulkOwnerFormProps extends BulkFormProps {
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
}

/** Asks who owns all of them. */
export function BulkOwnerForm({ items, workspace, shownAs, onClose }: BulkOwnerFormProps) {
  const [owner, setOwner] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const suggestions = items.flatMap(({ incident }) => ownerSuggestions(incident, workspace, shownAs));
  const submit = () => {
    if (owner.trim() === "") setProblem("Say who owns them.");
    else {
      const ownerIn = ({ incident }: ActionItem) => textToKeep(owner.trim(), mentionsOf(incident.people, shownAs));
      void apply(items, (first) => ({ owner: ownerIn(first) }), setProblem, onClose);
    }
  };
  return (
    <FormDialog
      title={`Owner of ${counted(items.length, "action")}`}
      does="Set the owner"
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field ask="Who owns them?">
        <RoleInput label="Who owns them?" value={owner} suggestions={[...new Set(suggestions)]} onChange={setOwner} />
      </Field>
    </FormDialog>
  );
}

interface BulkDueFormProps extends BulkFormProps {
  readonly today: string;
}

/** Asks by when all of them are due, and why where one moves later. */
export function BulkDueForm({ items, today, onClose }: BulkDueFormProps) {
  const [due, setDue] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const movesLater = due !== null && items.some(({ row }) => row.action.due !== undefined && row.action.due < due);
  const submit = () => {
    if (due === null) setProblem("Say by when they are due.");
    else if (movesLater && why.trim() === "") setProblem("Some dates move later. Say why.");
    else void apply(items, () => ({ due, why }), setProblem, onClose);
  };
  return (
    <FormDialog
      title={`Due date of ${counted(items.length, "action")}`}
      does="Set the date"
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field ask="By when are they due?">
        <DateField label="By when are they due?" value={due} today={today} onCommit={setDue} />
      </Field>
      {movesLater && (
        <Field ask="Some dates move later. Why?" lacks={problem !== null}>
          <input
            className={classes.input}
            aria-label="Why later?"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Field>
      )}
    </FormDialog>
  );
}

async function apply(
  items: readonly ActionItem[],
  change: (first: ActionItem) => BulkChange,
  onProblem: (problem: string) => void,
  onDone: () => void,
): Promise<void> {
  const refused = await changeSeveral(items, change);
  if (refused === null) onDone();
  else onProblem(refused.message);
}
