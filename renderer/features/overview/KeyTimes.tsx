import { useState } from "react";
import { type Incident, type KeyTimeName, keyTimeNames } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { dateOf } from "../../../core/model/zone";
import { eventWithId } from "../../../core/timeline/eventsById";
import {
  keyTimeDurations,
  keyTimeEventId,
  keyTimeFindings,
  keyTimeInterval,
  keyTimeLabel,
} from "../../../core/timeline/keyTimes";
import { dateInWords, durationInWords, intervalInWords } from "../../../core/timeline/words";
import { runAndTell } from "../../app/bindings";
import { showSurface } from "../../app/navigation";
import type { AnyCommand } from "../../store/command";
import { setKeyTimeCommand } from "../../store/commands/overviewCommands";
import {
  markAcknowledged,
  markCommunicated,
  markDetected,
  markImpactStart,
  markMitigated,
  markResolved,
} from "../../store/commands/timelineCommands";
import { DataRow, DataRows } from "../../ui/DataRow";
import { Kbd } from "../../ui/Kbd";
import { SectionHeading } from "../../ui/SectionHeading";
import { useAfterPaint } from "../../ui/useAfterPaint";
import { WhenField } from "../../ui/WhenField";
import { Sentence } from "../../ui/Words";
import classes from "./OverviewPage.module.css";

/** What each is, where nothing is said yet, and the command that marks an event of the timeline as it. */
const empty: Readonly<Record<KeyTimeName, readonly [meaning: string, mark: AnyCommand]>> = {
  impactStart: ["when people first felt it", markImpactStart],
  detected: ["when we first noticed", markDetected],
  acknowledged: ["when somebody took it on", markAcknowledged],
  communicated: ["when customers first heard of it from us", markCommunicated],
  mitigated: ["when it stopped hurting", markMitigated],
  resolved: ["when all was as before", markResolved],
};

interface KeyTimesProps {
  readonly incident: Incident;
  readonly shownAs: PeopleShownAs;
  /** Now, in ms since epoch. */
  readonly reference: number;
}

/** The moments that the outage is measured by, each a moment in words or that of an event, with what follows from it. */
export function KeyTimes({ incident, shownAs, reference }: KeyTimesProps) {
  const [edited, setEdited] = useState<KeyTimeName | null>(null);
  const isPainted = useAfterPaint(incident.events.length);
  const findings = isPainted ? keyTimeFindings(incident) : [];
  return (
    <section aria-labelledby="key-times">
      <SectionHeading id="key-times" aside={zoneAside(incident)}>
        Key times
      </SectionHeading>
      <DataRows>
        {keyTimeNames.map((name) => (
          <DataRow
            key={name}
            label={keyTimeLabel(name)}
            aside={<Aside incident={incident} name={name} shownAs={shownAs} />}
          >
            {edited === name ? (
              <WhenField
                label={keyTimeLabel(name)}
                value={ownMoment(incident, name)}
                zone={incident.zone}
                reference={reference}
                autoFocus
                onCancel={() => setEdited(null)}
                onCommit={(time) => {
                  void runAndTell(setKeyTimeCommand, { name, time });
                  setEdited(null);
                }}
              />
            ) : (
              <Moment incident={incident} name={name} onEdit={() => setEdited(name)} />
            )}
          </DataRow>
        ))}
      </DataRows>
      {keyTimeNames.some((name) => incident.keyTimes[name] === undefined) && (
        <p className={classes.quiet}>
          Type a time here, or mark an event on the{" "}
          <button type="button" className={classes.link} onClick={() => showSurface("timeline")}>
            timeline
          </button>{" "}
          with the key of its row.
        </p>
      )}
      {findings.map((finding) => (
        <p key={finding.message} className={classes.finding}>
          ◇ <Sentence>{finding.message}</Sentence>
        </p>
      ))}
    </section>
  );
}

function Moment({ incident, name, onEdit }: { incident: Incident; name: KeyTimeName; onEdit: () => void }) {
  const interval = keyTimeInterval(incident, name);
  const words = interval === null ? "not said" : intervalInWords(interval, incident.zone);
  return (
    <button
      type="button"
      className={classes.moment}
      aria-label={`${keyTimeLabel(name)}: ${words}. Edit`}
      onClick={onEdit}
    >
      {interval === null ? <span className={classes.quiet}>+</span> : words}
    </button>
  );
}

/** How long after, and which event says so; of an empty row, what it is and its key. */
function Aside({ incident, name, shownAs }: Pick<KeyTimesProps, "incident" | "shownAs"> & { name: KeyTimeName }) {
  const duration = durationAside(incident, name);
  const id = keyTimeEventId(incident, name);
  const event = id === null ? undefined : eventWithId(incident, id);
  if (incident.keyTimes[name] === undefined) {
    const [meaning, mark] = empty[name];
    return (
      <span className={classes.quiet}>
        {meaning} {mark.keys !== undefined && <Kbd keys={mark.keys} />}
      </span>
    );
  }
  return (
    <>
      {duration !== undefined && <span className={classes.duration}>{duration}</span>}
      {event !== undefined && (
        <button type="button" className={classes.whence} onClick={() => showSurface("timeline", event.id)}>
          {showPeople(event.title, incident.people, shownAs)}
        </button>
      )}
    </>
  );
}

function ownMoment(incident: Incident, name: KeyTimeName) {
  const time = incident.keyTimes[name];
  if (time === undefined) return null;
  if (!("event" in time)) return time;
  return eventWithId(incident, time.event)?.when ?? null;
}

function durationAside(incident: Incident, name: KeyTimeName): string | undefined {
  const durations = keyTimeDurations(incident);
  const after = {
    impactStart: null,
    detected: durations.detect,
    acknowledged: durations.acknowledge,
    communicated: durations.communicate,
    mitigated: durations.mitigate,
    resolved: durations.resolve,
  }[name];
  if (after === null) return undefined;
  const isImpact = name === "mitigated" || (name === "resolved" && durations.mitigate === null);
  return isImpact ? `${durationInWords(after)} of impact` : `${durationInWords(after)} after`;
}

/** The zone, and the day when all times are of one. */
function zoneAside(incident: Incident): string {
  const starts = keyTimeNames.flatMap((name) => {
    const earliest = keyTimeInterval(incident, name)?.earliest;
    return earliest === undefined || !Number.isFinite(earliest) ? [] : [dateOf(earliest, incident.zone)];
  });
  const days = [...new Set(starts)];
  return days.length === 1 && days[0] !== undefined
    ? `${dateInWords(days[0], true)} · ${incident.zone}`
    : incident.zone;
}
