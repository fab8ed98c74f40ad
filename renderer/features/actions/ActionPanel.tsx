import { Menu } from "@mantine/core";
import type { Ref } from "react";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { runAndTell } from "../../app/bindings";
import { renameAction, setActionDetail } from "../../store/commands/actionCommands";
import { copyActionAsMarkdown, copyActionForJira } from "../../store/commands/actionViewCommands";
import { Chip } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import { CloseButton } from "../../ui/CloseButton";
import { EditableProse } from "../../ui/EditableProse";
import { EditableText } from "../../ui/EditableText";
import { SidePanel } from "../../ui/SidePanel";
import { ActionChips } from "./ActionChips";
import { ActionCoach } from "./ActionCoach";
import { ActionFields } from "./ActionFields";
import classes from "./ActionPanel.module.css";
import { ActionStory } from "./ActionStory";
import type { ActionItem, OwnedIncident } from "./actionItems";
import { BreaksSection } from "./BreaksSection";
import { copyIssue } from "./copyIssue";
import { MoveButtons } from "./MoveButtons";
import type { MoveFace } from "./moveFaces";
import { VerificationSection } from "./VerificationSection";

/** What the panel asks the surface for; the action is the one that it shows. */
export interface PanelActs {
  /** Goes to its incident; absent where that is the one shown. */
  readonly onIncident?: ((item: ActionItem) => void) | undefined;
  readonly onMove: (item: ActionItem, face: MoveFace) => void;
  readonly onDue: (item: ActionItem, date: string | null) => void;
  readonly onBlocked: (item: ActionItem) => void;
  readonly onClose: () => void;
}

export interface ActionPanelProps {
  readonly item: ActionItem;
  readonly everything: readonly OwnedIncident[];
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
  readonly titlePlace: Ref<HTMLDivElement>;
  readonly acts: PanelActs;
}

/** In px. */
export const PANEL_WIDTH = 344;

/** What the panel of an action is called for screen readers. */
export function nameOfPanel({ row }: ActionItem): string {
  return `Action ${row.key}`;
}

/** Everything about one action: what it is, what may happen to it now, what it breaks, and its story so far. */
export function ActionPanel(props: ActionPanelProps) {
  const { item, everything, workspace, shownAs, today, titlePlace, acts } = props;
  const { incident, folder, row } = item;
  const { action } = row;
  return (
    <SidePanel label={nameOfPanel(item)} width={PANEL_WIDTH}>
      <div className={classes.top}>
        <span className={classes.quiet}>{row.key}</span>
        <Chip>{action.status}</Chip>
        <ChipMenu label="Copy the action as an issue" chip={<Chip>Copy</Chip>}>
          <Menu.Item onClick={() => void copyIssue(item, "jira", props)}>{copyActionForJira.title}</Menu.Item>
          <Menu.Item onClick={() => void copyIssue(item, "markdown", props)}>{copyActionAsMarkdown.title}</Menu.Item>
        </ChipMenu>
        <CloseButton label="Close the panel" onClose={acts.onClose} />
      </div>
      <div ref={titlePlace} className={classes.titlePlace}>
        <EditableText
          label="Title of the action"
          value={action.title}
          required
          people={incident.people}
          shownAs={shownAs}
          className={classes.title}
          onCommit={(title) => void runAndTell(renameAction, { action: action.id, title }, folder)}
        />
      </div>
      {acts.onIncident !== undefined && (
        <button type="button" className={classes.link} onClick={() => acts.onIncident?.(item)}>
          {row.incidentTitle}
        </button>
      )}
      <p className={classes.chips}>
        <ActionChips item={item} today={today} />
      </p>
      <ActionCoach item={item} everything={everything} policy={workspace.policy} shownAs={shownAs} />
      <MoveButtons
        item={item}
        onMove={(face) => acts.onMove(item, face)}
        onDue={() => acts.onDue(item, null)}
        onBlocked={() => acts.onBlocked(item)}
      />
      <BreaksSection item={item} everything={everything} shownAs={shownAs} />
      <ActionFields
        item={item}
        workspace={workspace}
        shownAs={shownAs}
        today={today}
        onLater={(date) => acts.onDue(item, date)}
      />
      <VerificationSection item={item} shownAs={shownAs} today={today} />
      <ActionStory item={item} zone={workspace.settings.zone ?? incident.zone} today={today} shownAs={shownAs} />
      <div className={classes.detail}>
        <EditableProse
          label="More about it"
          value={action.detail ?? ""}
          placeholder="More about it…"
          people={incident.people}
          shownAs={shownAs}
          onCommit={(detail) => void runAndTell(setActionDetail, { action: action.id, detail }, folder)}
        />
      </div>
    </SidePanel>
  );
}
