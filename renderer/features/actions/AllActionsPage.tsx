import { goTo, type SurfaceProps } from "../../app/navigation";
import { useAllIncidents } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { EmptyState } from "../../ui/EmptyState";
import { ActionsSurface } from "./ActionsSurface";

/** The actions of all incidents, the most urgent first. */
export function AllActionsPage({ record }: SurfaceProps) {
  const all = useAllIncidents();
  if (all === undefined) return null;
  const newest = all.toSorted((a, b) => (a.incident.key < b.incident.key ? 1 : -1))[0];
  return (
    <ActionsSurface
      scope="all"
      owned={all}
      everything={all}
      ideaFolder={newest?.folder ?? null}
      record={record}
      empty={
        newest === undefined ? (
          <EmptyState
            title="No incident yet, so nothing to change"
            actions={<ActionButton onClick={() => goTo({ kind: "home" })}>Say what happened</ActionButton>}
          >
            Actions belong to the incident that showed why they are needed.
          </EmptyState>
        ) : (
          <EmptyState title="Nothing is to be changed yet">
            Write an idea above; it goes to the incident beside it. Once somebody owns it and it has a date, it is
            agreed.
          </EmptyState>
        )
      }
    />
  );
}
