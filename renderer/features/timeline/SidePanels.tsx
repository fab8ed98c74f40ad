import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { CloseButton } from "../../ui/CloseButton";
import { EventDetail } from "./EventDetail";
import classes from "./SidePanels.module.css";
import { SourcePanel } from "./SourcePanel";
import type { SourceView } from "./useSourceView";

interface SidePanelsProps {
  readonly incident: Incident;
  readonly view: SourceView;
  /** The event with the cursor. */
  readonly active: Event | null;
  readonly reference: number;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly shownAs: PeopleShownAs;
  readonly onSelectEvent: (id: string) => void;
  readonly onTakeIn: () => void;
}

const tabs = [
  { id: "sources", label: "Sources" },
  { id: "event", label: "Event" },
] as const;

/** Beside the timeline: what was taken in, or all of the selected event. */
export function SidePanels(props: SidePanelsProps) {
  const { incident, view, active } = props;
  const { panel, setPanel } = view;
  if (panel === "closed") return null;
  return (
    <section className={classes.panel} aria-label={panel === "sources" ? "Sources" : "Event"}>
      <div className={classes.tabs}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={classes.tab}
            aria-pressed={panel === id}
            onClick={() => setPanel(id)}
            title={id === "sources" ? "Sources (S)" : "All of the selected event (D)"}
          >
            {label}
            {id === "sources" && incident.sources.length > 0 && <span>{incident.sources.length}</span>}
          </button>
        ))}
        <CloseButton label="Close the panel" onClose={() => setPanel("closed")} />
      </div>
      {panel === "sources" ? <SourcePanel {...props} /> : <EventDetail key={active?.id} {...props} event={active} />}
    </section>
  );
}
