import { useMemo } from "react";
import { groupSummary } from "../../../core/actions/groupSummary";
import { CloseButton } from "../../ui/CloseButton";
import { DataRow, DataRows } from "../../ui/DataRow";
import { counted, dateWithWeekday } from "../../ui/dateWords";
import { Kbd } from "../../ui/Kbd";
import { SidePanel } from "../../ui/SidePanel";
import { Words } from "../../ui/Words";
import classes from "./ActionPanel.module.css";
import type { GroupLine } from "./useShownActions";

interface GroupPanelProps {
  readonly line: GroupLine;
  /** A calendar date. */
  readonly today: string;
  readonly onClose: () => void;
}

/** Where the cursor is on a group's heading: what stands in the group. In the place of an action's panel, so that nothing moves. */
export function GroupPanel({ line, today, onClose }: GroupPanelProps) {
  const { rows, isFolded } = line;
  const summary = useMemo(() => groupSummary(rows, today), [rows, today]);
  const counts: readonly (readonly [label: string, count: number])[] = [
    ["Open", summary.open],
    ["Overdue", summary.overdue],
    ["Waiting for evidence", summary.waitForEvidence],
    ["Checks due", summary.checksDue],
    ["Blocked", summary.blocked],
    ["Ideas", summary.count - summary.open - summary.ended],
    ["Ended", summary.ended],
  ];
  return (
    <SidePanel label={`Group ${line.title}`} width={344}>
      <div className={classes.top}>
        <span className={classes.quiet}>{counted(summary.count, "action")}</span>
        <CloseButton label="Close the panel" onClose={onClose} />
      </div>
      <h2 className={classes.groupTitle}>
        <Words>{line.title}</Words>
      </h2>
      <DataRows>
        {counts.map(([label, count]) =>
          count === 0 ? null : (
            <DataRow key={label} label={label}>
              {count.toLocaleString("en-GB")}
            </DataRow>
          ),
        )}
        {summary.next !== null && <DataRow label="Next date">{dateWithWeekday(summary.next, today)}</DataRow>}
      </DataRows>
      <p className={classes.groupHint}>
        <Kbd keys="Enter" /> {isFolded ? "unfolds" : "folds"} the group, <Kbd keys="Down" /> leads on.
      </p>
    </SidePanel>
  );
}
