import { assertNever } from "../../../core/model/assertNever";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import type { ActionItem, OwnedIncident } from "./actionItems";
import { BlockedForm } from "./BlockedForm";
import { BulkDueForm, BulkOwnerForm } from "./BulkForms";
import { DueForm } from "./DueForm";
import { MoveForm } from "./MoveForm";
import { moveFaces } from "./moveFaces";
import type { WaitingMove } from "./moveOrAsk";
import { OwnerForm } from "./OwnerForm";
import { OwnerPageForm } from "./OwnerPageForm";

/** The form that stands open, for one action (by its place in the list) or for all that are selected. */
export type OpenForm =
  | ({ readonly kind: "move"; readonly action: string } & WaitingMove)
  | { readonly kind: "due"; readonly action: string; readonly date: string | null }
  | { readonly kind: "owner" | "blocked"; readonly action: string }
  | { readonly kind: "ownerPage" }
  | { readonly kind: "several"; readonly asks: "owner" | "due" };

interface ActionFormsProps {
  readonly open: OpenForm;
  readonly items: readonly ActionItem[];
  readonly several: readonly ActionItem[];
  readonly everything: readonly OwnedIncident[];
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
  /** Of the action with the cursor. */
  readonly activeOwner: string | undefined;
  readonly onDecline: (item: ActionItem) => void;
  readonly onClose: () => void;
}

/** The form that a key or a button asked for. */
export function ActionForms(props: ActionFormsProps) {
  const { open, items, several, everything, workspace, shownAs, today, activeOwner, onDecline, onClose } = props;
  if (open.kind === "ownerPage")
    return <OwnerPageForm {...{ everything, workspace, shownAs, today, onClose }} owner={activeOwner} />;
  if (open.kind === "several") {
    return open.asks === "owner" ? (
      <BulkOwnerForm items={several} workspace={workspace} shownAs={shownAs} onClose={onClose} />
    ) : (
      <BulkDueForm items={several} today={today} onClose={onClose} />
    );
  }
  const item = items.find(({ place }) => place === open.action);
  if (item === undefined) return null;
  const given = { item, workspace, shownAs, today, onClose };
  switch (open.kind) {
    case "move": {
      const face = moveFaces(item.row.action.status).find(({ to }) => to === open.to);
      return <MoveForm {...given} to={open.to} asked={open.asked} label={face?.label ?? "Move"} />;
    }
    case "due":
      return <DueForm {...given} date={open.date} onDecline={() => onDecline(item)} />;
    case "owner":
      return <OwnerForm {...given} />;
    case "blocked":
      return <BlockedForm item={item} onClose={onClose} />;
    default:
      return assertNever(open);
  }
}
