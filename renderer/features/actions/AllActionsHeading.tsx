import { goTo } from "../../app/navigation";
import { SaveIndicator } from "../../app/SaveIndicator";
import { showWeeklyReview } from "../../store/commands/weeklyCommands";
import { ActionButton } from "../../ui/ActionButton";
import classes from "./ActionsSurface.module.css";

/** The heading of all actions, with the way to go through them one at a time. */
export function AllActionsHeading() {
  return (
    <div className={classes.top}>
      <h1 className={classes.heading}>Actions</h1>
      <ActionButton kind="quiet" keys={showWeeklyReview.keys} onClick={() => goTo({ kind: "weekly", record: null })}>
        Weekly review
      </ActionButton>
      <SaveIndicator />
    </div>
  );
}
