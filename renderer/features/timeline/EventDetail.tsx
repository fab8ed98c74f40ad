import { Autocomplete, MultiSelect, Select } from "@mantine/core";
import { useState } from "react";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, personLabel } from "../../../core/model/people";
import { EventKind } from "../../../core/model/vocabulary";
import type { When } from "../../../core/model/when";
import { laneName } from "../../../core/timeline/lanes";
import { runAndTell } from "../../app/bindings";
import {
  markKeyEvent,
  setEventDetail,
  setEventKind,
  setEventLane,
  setEventPeople,
  setEventTime,
  setEventTitle,
} from "../../store/commands/timelineCommands";
import { ActionButton } from "../../ui/ActionButton";
import { EditableProse } from "../../ui/EditableProse";
import { EditableText } from "../../ui/EditableText";
import { WhenField } from "../../ui/WhenField";
import classes from "./EventDetail.module.css";
import { EvidenceList } from "./EvidenceList";
import { readingsOf } from "./entry";
import { KnownByList } from "./KnownByList";
import { laneNamesFor, laneOfWords } from "./lanes";
import { OrderList } from "./OrderList";
import { SourceOfEvent } from "./SourceOfEvent";
import type { SourceView } from "./useSourceView";

interface EventDetailProps {
  readonly incident: Incident;
  readonly event: Event | null;
  readonly view: SourceView;
  readonly reference: number;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly shownAs: PeopleShownAs;
}

/** Every field of the selected event. Nothing here is required but its words. */
export function EventDetail({ incident, event, view, reference, services, shownAs }: EventDetailProps) {
  if (event === null) {
    return <p className={classes.none}>Select an event in the list or the picture to see all of it here.</p>;
  }
  const { people } = incident;
  const setTime = (time: { readonly when?: When | undefined; readonly end?: When | undefined }) =>
    void runAndTell(setEventTime, {
      event: event.id,
      ...(time.when && { when: time.when }),
      ...(time.end && { end: time.end }),
    });
  const readings = event.when === undefined ? [] : readingsOf(event.when);
  return (
    <div className={classes.detail}>
      <div className={classes.title}>
        <EditableText
          label="Title"
          value={event.title}
          required
          people={people}
          shownAs={shownAs}
          onCommit={(title) => void runAndTell(setEventTitle, { event: event.id, title })}
        />
      </div>
      <EditableProse
        label="Detail"
        value={event.detail ?? ""}
        placeholder="Tell more: what was seen, what was said…"
        people={people}
        shownAs={shownAs}
        onCommit={(detail) => void runAndTell(setEventDetail, { event: event.id, detail })}
      />
      <SourceOfEvent incident={incident} event={event} onShowLine={() => view.showLineOf(event)} />
      <div className={classes.fields}>
        <span className={classes.label}>When</span>
        <div>
          <WhenField
            key={JSON.stringify(event.when)}
            label="When"
            value={event.when ?? null}
            zone={incident.zone}
            reference={reference}
            {...(event.when && { previous: event.when })}
            placeholder="without a time"
            onCommit={(when) => setTime({ when: when ?? undefined, end: event.end })}
          />
          {readings.length > 0 && (
            <div className={classes.readings}>
              Clocks were changed then:
              {readings.map((reading) => (
                <ActionButton key={reading.name} onClick={() => setTime({ when: reading.when, end: event.end })}>
                  {reading.name}
                </ActionButton>
              ))}
            </div>
          )}
        </div>
        <span className={classes.label}>Until</span>
        <WhenField
          key={JSON.stringify(event.end ?? null)}
          label="Until"
          value={event.end ?? null}
          zone={incident.zone}
          reference={reference}
          {...((event.end ?? event.when) && { previous: event.end ?? event.when })}
          placeholder="a moment"
          onCommit={(end) => setTime({ when: event.when, end: end ?? undefined })}
        />
        <span className={classes.label}>Kind</span>
        <Select
          aria-label="Kind"
          data={[...EventKind.options]}
          value={event.kind}
          onChange={(kind) => {
            const parsed = EventKind.safeParse(kind);
            if (parsed.success) void runAndTell(setEventKind, { events: [event.id], kind: parsed.data });
          }}
        />
        <span className={classes.label}>Lane</span>
        <LaneField
          key={event.lane ?? ""}
          value={event.lane === undefined ? "" : laneName(incident, event.lane)}
          offered={laneNamesFor(incident, services)}
          onCommit={(name) => {
            const lane = laneOfWords(incident, services, name);
            void runAndTell(setEventLane, { events: [event.id], ...(lane === undefined ? {} : { lane }) });
          }}
        />
        {people.length > 0 && (
          <>
            <span className={classes.label}>People</span>
            <MultiSelect
              aria-label="People"
              data={people.map((person) => ({ value: person.id, label: personLabel(person, shownAs) }))}
              value={event.people.filter((id) => people.some((person) => person.id === id))}
              placeholder={event.people.length === 0 ? "roles" : ""}
              onChange={(chosen) => void runAndTell(setEventPeople, { event: event.id, people: chosen })}
            />
          </>
        )}
        <span className={classes.label}>Report</span>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={event.key}
            onChange={(changed) =>
              void runAndTell(markKeyEvent, { events: [event.id], key: changed.currentTarget.checked })
            }
          />
          key event
        </label>
      </div>
      <EvidenceList incident={incident} event={event} shownAs={shownAs} onShowLine={view.showLineOf} />
      <KnownByList incident={incident} event={event} reference={reference} shownAs={shownAs} />
      <OrderList incident={incident} event={event} shownAs={shownAs} />
    </div>
  );
}

interface LaneFieldProps {
  readonly value: string;
  readonly offered: readonly string[];
  readonly onCommit: (name: string) => void;
}

function LaneField({ value, offered, onCommit }: LaneFieldProps) {
  const [text, setText] = useState(value);
  const keep = (name: string) => {
    if (name.trim() !== value) onCommit(name.trim());
  };
  return (
    <Autocomplete
      aria-label="Lane"
      size="xs"
      data={[...offered]}
      value={text}
      placeholder="a service or team"
      onChange={setText}
      onOptionSubmit={keep}
      onBlur={() => keep(text)}
      onKeyDown={(pressed) => {
        if (pressed.key === "Enter" && pressed.currentTarget.getAttribute("aria-activedescendant") === null) keep(text);
        if (pressed.key === "Escape") setText(value);
      }}
    />
  );
}
