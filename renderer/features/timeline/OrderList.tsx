import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { runAndTell } from "../../app/bindings";
import { takeBackCameLater } from "../../store/commands/timelineCommands";
import { RemoveButton } from "../../ui/RemoveButton";
import { Words } from "../../ui/Words";
import classes from "./EventDetail.module.css";

interface OrderListProps {
  readonly incident: Incident;
  readonly event: Event;
  readonly shownAs: PeopleShownAs;
}

/** Which events somebody knows to have come before this one. */
export function OrderList({ incident, event, shownAs }: OrderListProps) {
  const before = event.after.flatMap((id) => incident.events.find((each) => each.id === id) ?? []);
  if (before.length === 0) return null;
  return (
    <section>
      <div className={classes.heading}>
        <h2>Known to have come after</h2>
      </div>
      <ul className={classes.list}>
        {before.map((earlier) => (
          <li key={earlier.id}>
            <Words>{showPeople(earlier.title, incident.people, shownAs)}</Words>
            <RemoveButton
              label={`Take back that this came after ${showPeople(earlier.title, incident.people, shownAs)}`}
              onRemove={() => void runAndTell(takeBackCameLater, { earlier: earlier.id, later: event.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
