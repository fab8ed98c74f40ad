import { Menu } from "@mantine/core";
import { Fragment } from "react";
import { doneWhenTemplate } from "../../../core/actions/coach/doneWhenTemplate";
import { strengthReason } from "../../../core/actions/coach/strengthReason";
import { lacksInterim } from "../../../core/actions/interim";
import { standingEntries } from "../../../core/actions/ledger";
import { isBreakingStrength } from "../../../core/cascade/breakingStrength";
import type { PeopleShownAs } from "../../../core/model/people";
import { ActionEffect, ActionPriority, ActionStrength } from "../../../core/model/vocabulary";
import type { Workspace } from "../../../core/model/workspace";
import { runAndTell } from "../../app/bindings";
import {
  moveActionDueDate,
  setActionBlocked,
  setActionDoneWhen,
  setActionEffect,
  setActionInterim,
  setActionLookAgain,
  setActionOwner,
  setActionPriority,
  setActionStrength,
} from "../../store/commands/actionCommands";
import { addToCalendar } from "../../store/commands/actionViewCommands";
import { Chip } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import { DateField } from "../../ui/DateField";
import { shortDate } from "../../ui/dateWords";
import { EditableText } from "../../ui/EditableText";
import classes from "./ActionPanel.module.css";
import type { ActionItem } from "./actionItems";
import { effectWords, strengthWords } from "./actionWords";
import { saveOneIcs } from "./exportActions";
import { FactorsField } from "./FactorsField";
import { PanelField } from "./PanelField";
import { TrackerField } from "./TrackerField";

const firstWeak = ActionStrength.options.find((strength) => !isBreakingStrength(strength));

interface ActionFieldsProps {
  readonly item: ActionItem;
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
  /** A date later than the one that stands: the reason is asked first. */
  readonly onLater: (date: string | null) => void;
}

/** All that a person may say of an action; nothing is required. */
export function ActionFields({ item, workspace, shownAs, today, onLater }: ActionFieldsProps) {
  const { incident, folder } = item;
  const { action } = item.row;
  const id = action.id;
  const text = { people: incident.people, shownAs };
  const first = firstDue(item);
  const reason = strengthReason({ title: item.row.shown.title, strength: action.strength });
  const days = workspace.policy.dueDays;
  return (
    <dl className={classes.fields}>
      {action.risk !== undefined && (
        <>
          <PanelField label="Declined">
            {item.row.shown.reason}
            {item.row.riskOwner !== "" && (
              <span className={classes.quiet}> the risk is accepted by {item.row.riskOwner}</span>
            )}
          </PanelField>
          <PanelField label="Look again">
            <DateField
              label="Look at the risk again"
              value={action.risk.lookAgain ?? null}
              today={today}
              onCommit={(lookAgain) => void runAndTell(setActionLookAgain, { action: id, lookAgain }, folder)}
            />
          </PanelField>
        </>
      )}
      <PanelField label="Done when">
        <EditableText
          {...text}
          label="Done when"
          value={action.doneWhen ?? ""}
          placeholder="what can be seen once it is done"
          beginning={doneWhenTemplate(action)}
          onCommit={(doneWhen) => void runAndTell(setActionDoneWhen, { action: id, doneWhen }, folder)}
        />
      </PanelField>
      <PanelField label="Owner">
        <EditableText
          {...text}
          label="Owner"
          value={action.owner ?? ""}
          placeholder="a role, or @"
          onCommit={(owner) => void runAndTell(setActionOwner, { action: id, owner }, folder)}
        />
      </PanelField>
      <PanelField label="Due">
        <DateField
          label="Due"
          value={action.due ?? null}
          today={today}
          onCommit={(to) => {
            const isLater = action.due !== undefined && (to === null || to > action.due);
            if (isLater) onLater(to);
            else void runAndTell(moveActionDueDate, { action: id, to }, folder);
          }}
        />
        {first !== null && <span className={classes.quiet}> first due {shortDate(first, today)}</span>}
        {item.row.isOpen && item.row.nextDate !== null && (
          <p>
            <button type="button" className={classes.link} onClick={() => void saveOneIcs(item.row, workspace)}>
              {addToCalendar.title}
            </button>
          </p>
        )}
      </PanelField>
      <PanelField label="Priority">
        <ChipMenu label={`Priority: ${action.priority ?? "none yet"}`} chip={<Chip>{action.priority ?? "+"}</Chip>}>
          {ActionPriority.options.map((priority) => (
            <Menu.Item
              key={priority}
              onClick={() => void runAndTell(setActionPriority, { action: id, priority }, folder)}
            >
              {priority} <span className={classes.quiet}>due in {days[priority]} days</span>
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void runAndTell(setActionPriority, { action: id, priority: null }, folder)}>
            none
          </Menu.Item>
        </ChipMenu>
      </PanelField>
      <PanelField label="Strength">
        <ChipMenu label={`Strength: ${action.strength ?? "none yet"}`} chip={<Chip>{action.strength ?? "+"}</Chip>}>
          {ActionStrength.options.map((strength) => (
            <Fragment key={strength}>
              {strength === firstWeak && <Menu.Label>From here on it weakens, and closes nothing</Menu.Label>}
              <Menu.Item onClick={() => void runAndTell(setActionStrength, { action: id, strength }, folder)}>
                {strength} <span className={classes.quiet}>{strengthWords[strength]}</span>
              </Menu.Item>
            </Fragment>
          ))}
          <Menu.Item onClick={() => void runAndTell(setActionStrength, { action: id, strength: null }, folder)}>
            none
          </Menu.Item>
        </ChipMenu>
        {reason !== null && <p className={classes.quiet}>{reason}</p>}
      </PanelField>
      <PanelField label="Effect">
        <ChipMenu label={`Effect: ${action.effect ?? "none yet"}`} chip={<Chip>{action.effect ?? "+"}</Chip>}>
          {ActionEffect.options.map((effect) => (
            <Menu.Item key={effect} onClick={() => void runAndTell(setActionEffect, { action: id, effect }, folder)}>
              {effect} <span className={classes.quiet}>{effectWords[effect]}</span>
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void runAndTell(setActionEffect, { action: id, effect: null }, folder)}>
            none
          </Menu.Item>
        </ChipMenu>
        {action.effect !== undefined && <span className={classes.quiet}> {effectWords[action.effect]}</span>}
      </PanelField>
      <PanelField label="Until then">
        <EditableText
          {...text}
          label="What protects until then"
          value={action.interim?.what ?? ""}
          placeholder={lacksInterim(action) ? "What protects us until then?" : "what protects until then"}
          onCommit={(what) => void runAndTell(setActionInterim, { action: id, what }, folder)}
        />
        {action.interim?.since !== undefined && (
          <span className={classes.quiet}> since {shortDate(action.interim.since, today)}</span>
        )}
      </PanelField>
      {action.blocked !== undefined && (
        <PanelField label="Blocked">
          <EditableText
            {...text}
            label="Blocked by"
            value={action.blocked.reason}
            onCommit={(reason) => void runAndTell(setActionBlocked, { action: id, reason }, folder)}
          />
          {action.blocked.since !== undefined && (
            <span className={classes.quiet}> since {shortDate(action.blocked.since, today)}</span>
          )}
        </PanelField>
      )}
      <FactorsField item={item} />
      <TrackerField item={item} />
    </dl>
  );
}

/** The date that it was first given, where another one stands now. */
function firstDue({ row }: ActionItem): string | null {
  const first = standingEntries(row.action.ledger).find(({ what }) => what === "due");
  const date = first?.from ?? first?.to ?? null;
  return date === row.action.due ? null : date;
}
