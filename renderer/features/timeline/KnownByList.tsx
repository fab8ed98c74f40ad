import { useState } from "react";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { runAndTell } from "../../app/bindings";
import { setKnownBy } from "../../store/commands/timelineCommands";
import { ActionButton } from "../../ui/ActionButton";
import { EditableText } from "../../ui/EditableText";
import { MentionField } from "../../ui/MentionField";
import { RemoveButton } from "../../ui/RemoveButton";
import { WhenField } from "../../ui/WhenField";
import classes from "./EventDetail.module.css";

interface KnownByListProps {
  readonly incident: Incident;
  readonly event: Event;
  readonly reference: number;
  readonly shownAs: PeopleShownAs;
}

type Knower = Event["knownBy"][number];

/** Who knew of it, and when: "as known at" rests on this. Nobody named: it was known when it happened. */
export function KnownByList({ incident, event, reference, shownAs }: KnownByListProps) {
  const [isAdding, setAdding] = useState(false);
  const { knownBy } = event;
  const keep = (next: readonly Knower[]) =>
    void runAndTell(setKnownBy, { event: event.id, knownBy: next.map((each) => ({ ...each })) });
  const change = (place: number, next: Knower) => keep(knownBy.map((each, index) => (index === place ? next : each)));

  return (
    <section>
      <div className={classes.heading}>
        <h2>Known by</h2>
        <ActionButton kind="quiet" onClick={() => setAdding(true)}>
          Add
        </ActionButton>
      </div>
      {knownBy.length === 0 && !isAdding && <p className={classes.quiet}>Taken as known when it happened.</p>}
      {isAdding && (
        <MentionField
          label="Who knew"
          value=""
          people={incident.people}
          shownAs={shownAs}
          placeholder="role or team, @ for people"
          autoFocus
          onCancel={() => setAdding(false)}
          onCommit={(who) => {
            setAdding(false);
            if (who.trim() !== "") keep([...knownBy, { who: who.trim() }]);
          }}
        />
      )}
      <ul className={classes.list}>
        {keyed(knownBy).map(({ knower, place, key }) => (
          <li key={key}>
            <div>
              <EditableText
                label="Who knew"
                value={knower.who}
                required
                people={incident.people}
                shownAs={shownAs}
                onCommit={(who) => change(place, { ...knower, who })}
              />
              <WhenField
                key={JSON.stringify(knower.when ?? null)}
                label={`When ${place + 1} knew`}
                value={knower.when ?? null}
                zone={incident.zone}
                reference={reference}
                {...((knower.when ?? event.when) && { previous: knower.when ?? event.when })}
                placeholder="when it happened"
                onCommit={(when) => {
                  const { when: _former, ...rest } = knower;
                  change(place, when === null ? rest : { ...rest, when });
                }}
              />
              <EditableText
                label="How it became known"
                value={knower.how ?? ""}
                placeholder="how?"
                onCommit={(how) => {
                  const { how: _former, ...rest } = knower;
                  change(place, how === "" ? rest : { ...rest, how });
                }}
              />
            </div>
            <RemoveButton
              label="Remove who knew"
              onRemove={() => keep(knownBy.filter((_, index) => index !== place))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The entries have no ids: who it was and the how-manieth time tell them apart. */
function keyed(knownBy: readonly Knower[]) {
  const seen = new Map<string, number>();
  return knownBy.map((knower, place) => {
    const times = (seen.get(knower.who) ?? 0) + 1;
    seen.set(knower.who, times);
    return { knower, place, key: `${knower.who} ${times}` };
  });
}
