import type { ProposedLine } from "../../../core/intake/proposal";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import type { Source } from "../../../core/model/source";
import { apart } from "../../../core/model/textDirection";
import { effectiveIntervalOf } from "../../../core/timeline/effective";
import { runAndTell } from "../../app/bindings";
import { setSourceClock } from "../../store/commands/sourceCommands";
import { ActionButton } from "../../ui/ActionButton";
import { clockErrorBetween } from "./clockError";
import { clockErrorInWords } from "./eventWords";

interface SameMomentProps {
  readonly incident: Incident;
  readonly source: Source;
  readonly line: ProposedLine;
  /** The event with the cursor, from elsewhere: its time is taken as true. */
  readonly event: Event;
  readonly shownAs: PeopleShownAs;
}

const SHORT = 16;

/** Sets the clock of a source by one line that tells of the same moment as an event from elsewhere. */
export function SameMoment({ incident, source, line, event, shownAs }: SameMomentProps) {
  const stamped = line.events[0]?.when;
  const truth = effectiveIntervalOf(incident, event);
  const error = stamped === undefined || truth === null ? null : clockErrorBetween(stamped, truth);
  if (error === null || event.source?.id === source.id || error === (source.offsetMs ?? 0)) return null;
  const title = showPeople(event.title, incident.people, shownAs);
  const name = title.length > SHORT ? `${title.slice(0, SHORT).trimEnd()}…` : title;
  const amount = error === 0 ? "right" : `${clockErrorInWords(Math.abs(error))} ${error > 0 ? "fast" : "slow"}`;

  function align(): void {
    const input = {
      source: source.id,
      offsetMs: error ?? 0,
      ...(source.zone === undefined ? {} : { zone: source.zone }),
      ...(source.year === undefined ? {} : { year: source.year }),
      assumed: [...source.assumed.filter((each) => !each.startsWith(ALIGNED)), `${ALIGNED} “${title}”`],
      events: [],
    };
    void runAndTell(setSourceClock, input);
  }

  return (
    <ActionButton
      onClick={align}
      title={`The clock of ${apart(source.name)} was ${amount} then. All of its times move along.`}
    >
      Same moment as “{name}”
    </ActionButton>
  );
}

const ALIGNED = "its clock is aligned by";
