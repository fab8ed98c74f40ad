import { Chip } from "../../ui/Chip";
import { counted, nearDate } from "../../ui/dateWords";
import type { ActionItem } from "./actionItems";
import { movedWords } from "./actionWords";

interface ActionChipsProps {
  readonly item: ActionItem;
  /** A calendar date. */
  readonly today: string;
  /** Where the overdue days stand beside it already. */
  readonly withoutOverdue?: boolean;
}

/** What asks for a look at an action: overdue, moved, blocked, evidence or a check that is waited for. */
export function ActionChips({ item, today, withoutOverdue = false }: ActionChipsProps) {
  const { row } = item;
  const { status, blocked } = row.action;
  return (
    <>
      {row.overdueDays > 0 && status !== "verified" && !withoutOverdue && (
        <Chip tone="red">{counted(row.overdueDays, "day")} overdue</Chip>
      )}
      {row.isCheckDue && <Chip tone="amber">check due {row.nextDate !== null && nearDate(row.nextDate, today)}</Chip>}
      {status === "done" && <Chip tone="amber">waiting for evidence</Chip>}
      {blocked !== undefined && (
        <Chip tone="amber" title={row.shown.blocked}>
          blocked
        </Chip>
      )}
      {row.slips > 0 && row.isOpen && <Chip tone={row.slips > 1 ? "amber" : "plain"}>{movedWords(row.slips)}</Chip>}
    </>
  );
}
