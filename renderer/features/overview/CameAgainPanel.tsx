import { useMemo } from "react";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { CameAgainList } from "../../app/CameAgainList";
import { useAllIncidents } from "../../store/hooks";

interface CameAgainPanelProps {
  readonly incident: Incident;
  readonly folder: string;
  readonly shownAs: PeopleShownAs;
}

/** What a break that came again asks of actions elsewhere; nothing while no node is said to be the same as another. */
export function CameAgainPanel(props: CameAgainPanelProps) {
  return props.incident.cascade.nodes.some(({ sameAs }) => sameAs.length > 0) ? <Asked {...props} /> : null;
}

/** Reads all incidents, which is done only where something can be asked. */
function Asked({ incident, folder, shownAs }: CameAgainPanelProps) {
  const all = useAllIncidents();
  const everything = useMemo(
    () => [{ folder, incident }, ...(all ?? []).filter((each) => each.folder !== folder)],
    [all, folder, incident],
  );
  return <CameAgainList {...{ incident, everything, shownAs }} />;
}
