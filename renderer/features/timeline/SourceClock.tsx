import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Incident } from "../../../core/model/incident";
import type { Source } from "../../../core/model/source";
import { isZone } from "../../../core/model/zone";
import { runAndTell } from "../../app/bindings";
import { setSourceClock } from "../../store/commands/sourceCommands";
import { isSameWhen, readClockError } from "./clockError";
import { clockErrorInWords } from "./eventWords";
import { PopoverButton } from "./PopoverButton";
import classes from "./SourceClock.module.css";
import { dayBeside, readSource } from "./sourceIntake";
import type { ReadSourceText } from "./useSourceText";

interface SourceClockProps {
  readonly incident: Incident;
  readonly source: Source;
  readonly read: ReadSourceText;
}

/** What was assumed of a source's times, said aloud, and how to set it right. */
export function SourceClock({ incident, source, read }: SourceClockProps) {
  const { offsetMs = 0 } = source;
  return (
    <div className={classes.said}>
      {offsetMs !== 0 && (
        <>
          Clock ran{" "}
          <b>
            {clockErrorInWords(Math.abs(offsetMs))} {offsetMs > 0 ? "fast" : "slow"}
          </b>
          .{" "}
        </>
      )}
      {source.assumed.map((each) => `${each.charAt(0).toUpperCase()}${each.slice(1).replace(/\.$/u, "")}. `)}
      <PopoverButton label="Change" kind="quiet" position="bottom-end">
        {(close) => <ClockForm incident={incident} source={source} read={read} onDone={close} />}
      </PopoverButton>
    </div>
  );
}

function ClockForm({ incident, source, read, onDone }: SourceClockProps & { readonly onDone: () => void }) {
  const { offsetMs = 0 } = source;
  const [clock, setClock] = useState(
    offsetMs === 0 ? "" : `${clockErrorInWords(Math.abs(offsetMs))} ${offsetMs > 0 ? "fast" : "slow"}`,
  );
  const [zone, setZone] = useState(source.zone ?? incident.zone);
  const [year, setYear] = useState(source.year === undefined ? "" : String(source.year));
  const error = readClockError(clock);
  const isYear = year.trim() === "" || /^\d{4}$/u.test(year.trim());

  async function keep(): Promise<void> {
    if (error === null || !isZone(zone) || !isYear) return;
    const changed = {
      zone,
      year: year.trim() === "" ? undefined : Number(year),
    };
    const reading = retimed(incident, source, read, changed);
    const input = {
      source: source.id,
      offsetMs: error,
      zone,
      ...(changed.year === undefined ? {} : { year: changed.year }),
      assumed: [...reading.assumed],
      events: reading.events.map(({ id, when, end }) => ({ id, ...(when && { when }), ...(end && { end }) })),
    };
    if (await runAndTell(setSourceClock, input)) onDone();
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextInput
        label="Its clock was"
        placeholder="right, or “43 s fast”, “2 min slow”"
        value={clock}
        onChange={(event) => setClock(event.currentTarget.value)}
        error={error === null ? "Write for example “43 s fast” or “2 min slow”." : undefined}
        data-autofocus
      />
      <TextInput
        label="Zone of its times"
        value={zone}
        onChange={(event) => setZone(event.currentTarget.value)}
        error={isZone(zone) ? undefined : "Write a zone like Europe/London or +01:00."}
      />
      <TextInput
        label="Year of dates without one"
        placeholder="as near as possible"
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
        error={isYear ? undefined : "Write a year in four digits."}
      />
      <p className={classes.note}>
        Events taken from it move along, unless their time was edited. The text stays as it is.
      </p>
      <button type="submit" className={classes.submit}>
        Keep
      </button>
    </form>
  );
}

interface Changed {
  readonly zone: string;
  readonly year: number | undefined;
}

/** What the text says under other assumptions, and the new times of events that still have the former one's. */
function retimed(incident: Incident, source: Source, read: ReadSourceText, { zone, year }: Changed) {
  if (read.kind !== "read") return { assumed: source.assumed, events: [] };
  const day = dayBeside(incident, source.id, zone);
  const takenAt = source.takenAt === undefined ? Date.parse("1970-01-01T00:00:00.000Z") : Date.parse(source.takenAt);
  const again = readSource({ name: source.name, kind: source.kind, zone, year, day, takenAt }, read.text);
  const events = incident.events.flatMap((event) => {
    if (event.source?.id !== source.id) return [];
    const before = read.proposals.lines.at(event.source.line - 1)?.events ?? [];
    const place = before.findIndex((each) => isSameWhen(each.when, event.when));
    const after = again.lines.at(event.source.line - 1)?.events[place];
    if (after === undefined || isSameWhen(after.when, event.when)) return [];
    return [{ id: event.id, when: after.when, end: after.end }];
  });
  return { assumed: again.source.assumed, events };
}
