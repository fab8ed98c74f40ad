import { Menu } from "@mantine/core";
import { useState } from "react";
import type { BulkChange } from "../../../core/actions/bulkEdits";
import type { PeopleShownAs } from "../../../core/model/people";
import { ActionPriority } from "../../../core/model/vocabulary";
import type { Workspace } from "../../../core/model/workspace";
import { changeSeveralActions } from "../../store/commands/actionCommands";
import { run } from "../../store/run";
import { ActionButton } from "../../ui/ActionButton";
import { Chip } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import { DateField } from "../../ui/DateField";
import { counted } from "../../ui/dateWords";
import { mentionsOf, textToKeep } from "../../ui/peopleText";
import classes from "./ActionsSurface.module.css";
import type { ActionItem } from "./actionItems";
import { Field, FormDialog } from "./FormDialog";
import forms from "./Forms.module.css";
import { ownerSuggestions, RoleInput } from "./RoleInput";

interface BulkBarProps {
  /** Two or more. */
  readonly items: readonly ActionItem[];
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
  readonly onClear: () => void;
}

/** Owner, date and priority for all that are selected; each change stands in each action's story. */
export function BulkBar({ items, workspace, shownAs, today, onClear }: BulkBarProps) {
  const [form, setForm] = useState<"owner" | "due" | null>(null);
  const [owner, setOwner] = useState("");
  const [due, setDue] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [first] = items;
  const movesLater = due !== null && items.some(({ row }) => row.action.due !== undefined && row.action.due < due);

  function open(next: "owner" | "due" | null): void {
    setForm(next);
    setProblem(null);
    setDue(null);
    setWhy("");
    setOwner("");
  }

  async function change(given: (item: ActionItem) => BulkChange): Promise<void> {
    for (const one of items.filter(isFirstOfItsIncident)) {
      const actions = items.filter(({ folder }) => folder === one.folder).map(({ id }) => id);
      const result = await run(changeSeveralActions, { actions, ...given(one) }, one.folder);
      if (!result.ok) return setProblem(result.finding.message);
    }
    open(null);
  }

  function setOwners(): void {
    if (owner.trim() === "") setProblem("Say who owns them.");
    else void change(({ incident }) => ({ owner: textToKeep(owner.trim(), mentionsOf(incident.people, shownAs)) }));
  }

  function setDates(): void {
    if (due === null) setProblem("Say by when they are due.");
    else if (movesLater && why.trim() === "") setProblem("Some dates move later. Say why.");
    else void change(() => ({ due, why }));
  }

  return (
    <div className={classes.bulk}>
      <strong>{counted(items.length, "action")}</strong>
      <ActionButton onClick={() => open("owner")}>Owner…</ActionButton>
      <ActionButton onClick={() => open("due")}>Due…</ActionButton>
      <ChipMenu label="Priority of all selected" chip={<Chip>Priority</Chip>}>
        {ActionPriority.options.map((priority) => (
          <Menu.Item key={priority} onClick={() => void change(() => ({ priority }))}>
            {priority}
          </Menu.Item>
        ))}
      </ChipMenu>
      {form === null && problem !== null && <span role="alert">{problem}</span>}
      <ActionButton kind="quiet" onClick={onClear}>
        one again
      </ActionButton>
      {form === "owner" && first !== undefined && (
        <FormDialog
          title={`Owner of ${counted(items.length, "action")}`}
          does="Set the owner"
          problem={problem}
          onSubmit={setOwners}
          onClose={() => open(null)}
        >
          <Field ask="Who owns them?">
            <RoleInput
              label="Who owns them?"
              value={owner}
              suggestions={ownerSuggestions(first.incident, workspace, shownAs)}
              onChange={setOwner}
            />
          </Field>
        </FormDialog>
      )}
      {form === "due" && (
        <FormDialog
          title={`Due date of ${counted(items.length, "action")}`}
          does="Set the date"
          problem={problem}
          onSubmit={setDates}
          onClose={() => open(null)}
        >
          <Field ask="By when are they due?">
            <DateField label="By when are they due?" value={due} today={today} onCommit={setDue} />
          </Field>
          {movesLater && (
            <Field ask="Some dates move later. Why?" lacks={problem !== null}>
              <input
                className={forms.input}
                aria-label="Why later?"
                value={why}
                onChange={(event) => setWhy(event.currentTarget.value)}
              />
            </Field>
          )}
        </FormDialog>
      )}
    </div>
  );
}

function isFirstOfItsIncident(item: ActionItem, index: number, items: readonly ActionItem[]): boolean {
  return items.findIndex(({ folder }) => folder === item.folder) === index;
}
