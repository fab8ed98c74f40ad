import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import classes from "./EventDetail.module.css";
import { originInWords } from "./eventWords";

interface SourceOfEventProps {
  readonly incident: Incident;
  readonly event: Event;
  readonly onShowLine: () => void;
}

/** Where an event was taken from, with its raw and its true time; the line itself is one click away. */
export function SourceOfEvent({ incident, event, onShowLine }: SourceOfEventProps) {
  const origin = originInWords(incident, event);
  if (origin === null) return <p className={classes.quiet}>Entered by hand, from no source.</p>;
  return (
    <div className={classes.origin}>
      {origin}{" "}
      <button type="button" className={classes.link} onClick={onShowLine}>
        Show it
      </button>
    </div>
  );
}
