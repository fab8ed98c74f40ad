import { useMemo } from "react";
import type { SurfaceProps } from "../../app/navigation";
import { useAllIncidents, useIncident, useOpenIncident } from "../../store/hooks";
import { EmptyState } from "../../ui/EmptyState";
import { Kbd } from "../../ui/Kbd";
import { ActionsSurface } from "./ActionsSurface";

/** The ideas and actions of the incident: what each one breaks, and what stays open. */
export function ActionsPage({ record }: SurfaceProps) {
  const incident = useIncident();
  const folder = useOpenIncident()?.folder ?? "";
  const all = useAllIncidents();
  const owned = useMemo(() => [{ folder, incident }], [folder, incident]);
  const everything = useMemo(
    () => [...owned, ...(all ?? []).filter((each) => each.folder !== folder)],
    [owned, all, folder],
  );
  return (
    <ActionsSurface
      scope="incident"
      owned={owned}
      everything={everything}
      ideaFolder={folder}
      record={record}
      empty={
        <EmptyState title="Nothing is to be changed yet">
          Press <Kbd keys="I" />, write a sentence, press <Kbd keys="Enter" />: an idea needs nothing more. Once
          somebody owns it and it has a date, it is agreed.
        </EmptyState>
      }
    />
  );
}
