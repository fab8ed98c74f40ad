import { describeWhen } from "../../../core/intake/describeWhen";
import type { ProposedEvent, ProposedLine } from "../../../core/intake/proposal";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import type { LineRange, Source } from "../../../core/model/source";
import { forgetThis, selectedIn } from "../../app/forgetting";
import { forgetText } from "../../store/commands/appCommands";
import { ActionButton } from "../../ui/ActionButton";
import { EditableText } from "../../ui/EditableText";
import { WhenField } from "../../ui/WhenField";
import { Words } from "../../ui/Words";
import { originInWords } from "./eventWords";
import { KindSign } from "./KindSign";
import classes from "./LineCard.module.css";
import { SameMoment } from "./SameMoment";

interface LineCardProps {
  readonly incident: Incident;
  readonly source: Source;
  readonly line: ProposedLine;
  /** How many lines are selected with it. */
  readonly count: number;
  readonly state: LineRange["state"];
  readonly proposed: readonly ProposedEvent[];
  readonly reference: number;
  readonly shownAs: PeopleShownAs;
  /** The event with the cursor. */
  readonly activeEvent: Event | null;
  readonly onEdit: (event: ProposedEvent) => void;
  readonly onTake: () => void;
  readonly onSetAside: () => void;
  readonly onSelectEvent: (id: string) => void;
}

/** The line at hand: whole, with the event that it became or would become. */
export function LineCard(props: LineCardProps) {
  const { incident, source, line, count, state, proposed, shownAs } = props;
  const events = incident.events.filter((event) => event.source?.id === source.id && event.source.line === line.line);
  return (
    <section className={classes.card} aria-label={`Line ${line.line}`}>
      <p className={classes.quote}>{line.text}</p>
      {events.map((event) => (
        <div key={event.id} className={classes.event}>
          <button type="button" className={classes.title} onClick={() => props.onSelectEvent(event.id)}>
            <KindSign kind={event.kind} titled /> <Words>{showPeople(event.title, incident.people, shownAs)}</Words>
          </button>
          <p className={classes.origin}>{originInWords(incident, event)}</p>
        </div>
      ))}
      {state !== "taken" && <Proposal {...props} />}
      <div className={classes.acts}>
        {state === "open" && proposed.length > 0 && (
          <ActionButton kind="main" keys="Enter" onClick={props.onTake}>
            {count > 1 ? `Take ${count}` : "Take"}
          </ActionButton>
        )}
        {props.activeEvent !== null && count === 1 && state !== "ignored" && (
          <SameMoment incident={incident} source={source} line={line} event={props.activeEvent} shownAs={shownAs} />
        )}
        {state !== "taken" && (
          <ActionButton keys="Delete" onClick={props.onSetAside}>
            {state === "ignored" ? "Open again" : "Ignore"}
          </ActionButton>
        )}
        <ActionButton kind="quiet" onClick={() => forgetThis(selectedIn(line.text))}>
          {forgetText.title}
        </ActionButton>
      </div>
    </section>
  );
}

function Proposal({ incident, source, state, line, count, proposed, reference, onEdit }: LineCardProps) {
  const [event, ...more] = proposed;
  if (state === "ignored") return <p className={classes.origin}>line {line.line} · ignored</p>;
  if (event === undefined || count > 1) return null;
  return (
    <div className={classes.event}>
      <WhenField
        label="Time"
        value={event.when ?? null}
        zone={source.zone ?? incident.zone}
        reference={reference}
        {...(event.when && { previous: event.when })}
        placeholder="without a time"
        onCommit={(when) => onEdit({ ...event, when: when ?? undefined })}
      />
      <EditableText
        label="Event"
        value={event.title}
        required
        people={incident.people}
        onCommit={(title) => onEdit({ ...event, title })}
      />
      <p className={classes.origin}>
        line {line.line} · {event.kind}
        {event.end && ` · until ${describeWhen(event.end, { withoutZone: true })}`}
        {more.length > 0 && ` · and ${more.length} more ${more.length === 1 ? "event" : "events"} from this line`}
      </p>
    </div>
  );
}
