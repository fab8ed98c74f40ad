import { useState } from "react";
import type { Incident } from "../../../core/model/incident";
import { mentionsInSteps } from "../../../core/model/mentions";
import { type PeopleShownAs, personLabel } from "../../../core/model/people";
import type { Person } from "../../../core/model/person";
import { askWhoSpeaks } from "../../app/askedSpeakers";
import { runAndTell } from "../../app/bindings";
import { useInTime } from "../../app/useInTime";
import { useUnknownSpeakers } from "../../app/useUnknownSpeakers";
import { addPersonCommand, editPersonCommand, removePersonCommand } from "../../store/commands/overviewCommands";
import { AddLine } from "../../ui/AddLine";
import { EditableText } from "../../ui/EditableText";
import { RemoveButton } from "../../ui/RemoveButton";
import { SectionHeading } from "../../ui/SectionHeading";
import { useAfterPaint } from "../../ui/useAfterPaint";
import { Words } from "../../ui/Words";
import classes from "./OverviewPage.module.css";

interface PeoplePanelProps {
  readonly incident: Incident;
  readonly shownAs: PeopleShownAs;
}

/** People as roles. Names are kept here alone, behind "names"; everywhere else text refers to a person by token. */
export function PeoplePanel({ incident, shownAs }: PeoplePanelProps) {
  const [showsNames, setShowsNames] = useState(false);
  const isPainted = useAfterPaint(incident.events.length);
  const mentioned = useInTime(isPainted, incident, mentionsInSteps);
  return (
    <section aria-labelledby="people">
      <SectionHeading
        id="people"
        aside={
          <button
            type="button"
            className={`${classes.link} ${classes.quiet}`}
            aria-expanded={showsNames}
            onClick={() => setShowsNames(!showsNames)}
          >
            {showsNames ? "Fold" : shownAs === "names" ? "Names shown" : "Roles shown"}
          </button>
        }
      >
        People
      </SectionHeading>
      <ul className={classes.list}>
        {incident.people.map((person) => (
          <li key={person.id} className={classes.item}>
            <PersonLine
              person={person}
              shownAs={shownAs}
              showsNames={showsNames}
              mayGo={mentioned?.has(person.id) === false}
            />
          </li>
        ))}
      </ul>
      {isPainted && <SpeakersLine incident={incident} />}
      <AddLine
        label="Add a role"
        placeholder="the administrator on duty"
        onAdd={(role) => void runAndTell(addPersonCommand, { role })}
      />
    </section>
  );
}

/** Who speaks in the sources and is nobody of the list yet. */
function SpeakersLine({ incident }: Pick<PeoplePanelProps, "incident">) {
  const count = useUnknownSpeakers(incident)?.length ?? 0;
  if (count === 0) return null;
  return (
    <p className={`${classes.speakers} ${classes.quiet}`}>
      {count === 1
        ? "1 person speaks in the sources."
        : `${count.toLocaleString("en-GB")} people speak in the sources.`}{" "}
      <button type="button" className={classes.link} onClick={askWhoSpeaks}>
        Add them…
      </button>
    </p>
  );
}

interface PersonLineProps extends Pick<PeoplePanelProps, "shownAs"> {
  readonly person: Person;
  readonly showsNames: boolean;
  /** Whether nothing speaks of this person. */
  readonly mayGo: boolean;
}

function PersonLine({ person, shownAs, showsNames, mayGo }: PersonLineProps) {
  const label = personLabel(person, shownAs);
  const edit = (patch: { role?: string; name?: string; team?: string }) =>
    void runAndTell(editPersonCommand, { person: person.id, ...patch });
  return (
    <>
      <div>
        <EditableText label="Role" value={person.role ?? ""} placeholder={label} onCommit={(role) => edit({ role })} />
        {showsNames ? (
          <div className={classes.quiet}>
            <EditableText
              label={`Name of ${label}`}
              value={person.name ?? ""}
              placeholder="name, kept in this list alone"
              onCommit={(name) => edit({ name })}
            />
            {" · "}
            <EditableText
              label={`Team of ${label}`}
              value={person.team ?? ""}
              placeholder="team"
              onCommit={(team) => edit({ team })}
            />
          </div>
        ) : (
          person.team !== undefined &&
          person.team !== "" && (
            <span className={classes.quiet}>
              {" "}
              · <Words>{person.team}</Words>
            </span>
          )
        )}
      </div>
      {mayGo && (
        <RemoveButton
          label={`Remove ${label}`}
          onRemove={() => void runAndTell(removePersonCommand, { person: person.id })}
        />
      )}
    </>
  );
}
