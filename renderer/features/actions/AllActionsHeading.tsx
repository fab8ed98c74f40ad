import { useMemo } from "react";
import { complianceInWords, complianceTrend } from "../../../core/actions/complianceTrend";
import type { Workspace } from "../../../core/model/workspace";
import { goTo } from "../../app/navigation";
import { SaveIndicator } from "../../app/SaveIndicator";
import { showWeeklyReview } from "../../store/commands/weeklyCommands";
import { ActionButton } from "../../ui/ActionButton";
import classes from "./ActionsSurface.module.css";
import type { OwnedIncident } from "./actionItems";

interface AllActionsHeadingProps {
  /** All incidents of the workspace. */
  readonly owned: readonly OwnedIncident[];
  readonly workspace: Workspace;
  /** A calendar date. */
  readonly today: string;
}

/** The heading of all actions, with the way to go through them one at a time; what the policy shows of them stands beside. */
export function AllActionsHeading({ owned, workspace, today }: AllActionsHeadingProps) {
  const { policy, settings } = workspace;
  const told = useMemo(() => {
    if (!policy.showCompliance) return null;
    const incidents = owned.map(({ incident }) => incident);
    return complianceInWords(complianceTrend(incidents, settings.zone, today));
  }, [owned, policy.showCompliance, settings.zone, today]);
  return (
    <div className={classes.top}>
      <h1 className={classes.heading}>Actions</h1>
      <ActionButton kind="quiet" keys={showWeeklyReview.keys} onClick={() => goTo({ kind: "weekly", record: null })}>
        Weekly review
      </ActionButton>
      {told !== null && <span className={classes.told}>{told}</span>}
      <SaveIndicator />
    </div>
  );
}
