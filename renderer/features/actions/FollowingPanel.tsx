import { memo, useMemo, useRef } from "react";
import { SidePanel } from "../../ui/SidePanel";
import { useFollowing } from "../../ui/useFollowing";
import { ActionPanel, type ActionPanelProps, nameOfPanel, PANEL_WIDTH, type PanelActs } from "./ActionPanel";
import type { ActionItem } from "./actionItems";

/** Drawn anew only when what it shows is another. */
const StillPanel = memo(ActionPanel);

interface FollowingPanelProps extends ActionPanelProps {
  /** The place of the action whose panel must stand there at once: the focus goes into it. */
  readonly awaited: string | null;
}

/**
 * The panel of the action with the cursor. It comes, and follows the cursor, one picture after the list: a key that moves on, sorts
 * or filters does not wait for it, and where keys come faster than panels are drawn, those between are left out. What
 * changes in the action that it shows is there at once.
 */
export function FollowingPanel({ awaited, ...props }: FollowingPanelProps) {
  const { item } = props;
  const followed = useFollowing<ActionItem | null>(item, null);
  const shown = followed?.place === item.place || awaited === item.place ? item : followed;
  const acts = useLatestActs(props.acts);
  if (shown === null) return <SidePanel label={nameOfPanel(item)} width={PANEL_WIDTH} />;
  return <StillPanel key={shown.place} {...props} item={shown} acts={acts} />;
}

/** The same functions at each turn, which do what those of the last turn do. */
function useLatestActs(acts: PanelActs): PanelActs {
  const latest = useRef(acts);
  latest.current = acts;
  const hasIncident = acts.onIncident !== undefined;
  return useMemo(
    () => ({
      onIncident: hasIncident ? (item) => latest.current.onIncident?.(item) : undefined,
      onMove: (item, face) => latest.current.onMove(item, face),
      onDue: (item, date) => latest.current.onDue(item, date),
      onBlocked: (item) => latest.current.onBlocked(item),
      onClose: () => latest.current.onClose(),
    }),
    [hasIncident],
  );
}
