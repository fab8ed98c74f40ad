import { Menu } from "@mantine/core";
import { ActionPriority } from "../../../core/model/vocabulary";
import { askDueDate, askOwner } from "../../store/commands/actionViewCommands";
import { ActionButton } from "../../ui/ActionButton";
import { Chip } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import { counted } from "../../ui/dateWords";
import { tellFinding } from "../../ui/notices";
import classes from "./ActionsSurface.module.css";
import type { ActionItem } from "./actionItems";
import { changeSeveral } from "./changeSeveral";

interface BulkBarProps {
  /** Two or more. */
  readonly items: readonly ActionItem[];
  readonly onOwner: () => void;
  readonly onDue: () => void;
  readonly onClear: () => void;
}

/** Owner, date and priority for all that are selected; each change stands in each action's story. */
export function BulkBar({ items, onOwner, onDue, onClear }: BulkBarProps) {
  async function setPriority(priority: ActionPriority): Promise<void> {
    const refused = await changeSeveral(items, () => ({ priority }));
    if (refused !== null) tellFinding(refused);
  }
  return (
    <div className={classes.bulk}>
      <strong>{counted(items.length, "action")}</strong>
      <ActionButton keys={askOwner.keys} onClick={onOwner}>
        Owner…
      </ActionButton>
      <ActionButton keys={askDueDate.keys} onClick={onDue}>
        Due…
      </ActionButton>
      <ChipMenu label="Priority of all selected" chip={<Chip>Priority</Chip>}>
        {ActionPriority.options.map((priority) => (
          <Menu.Item key={priority} onClick={() => void setPriority(priority)}>
            {priority}
          </Menu.Item>
        ))}
      </ChipMenu>
      <ActionButton kind="quiet" onClick={onClear}>
        one again
      </ActionButton>
    </div>
  );
}
