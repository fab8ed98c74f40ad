import { TextInput } from "@mantine/core";
import { Fragment, useEffect, useRef, useState } from "react";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import type { Source } from "../../../core/model/source";
import { isZone } from "../../../core/model/zone";
import { runAndTell } from "../../app/bindings";
import { readSourceAside } from "../../app/sourceReader";
import { setSourceClock } from "../../store/commands/sourceCommands";
import { ProgressLine } from "../../ui/ProgressLine";
import { Words } from "../../ui/Words";
import { isSameWhen, readClockError } from "./clockError";
import { clockErrorInWords } from "./eventWords";
import { inSteps } from "./inSteps";
import { PopoverButton } from "./PopoverButton";
import classes from "./SourceClock.module.css";
import { dayBeside } from "./sourceIntake";
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
      {source.assumed.map((each) => (
        <Fragment key={each}>
          <Words>{`${each.charAt(0).toUpperCase()}${each.slice(1).replace(/\.$/u, "")}.`}</Words>{" "}
        </Fragment>
      ))}
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
  const [progress, setProgress] = useState<Progress | null>(null);
  const ended = useRef(new AbortController());
  useEffect(() => {
    const mine = new AbortController();
    ended.current = mine;
    return () => mine.abort();
  }, []);

  async function keep(): Promise<void> {
    if (error === null || !isZone(zone) || !isYear || progress !== null) return;
    const changed = {
      zone,
      year: year.trim() === "" ? undefined : Number(year),
    };
    const { signal } = ended.current;
    const reading = await retimed(incident, source, read, { ...changed, signal, onProgress: setProgress });
    setProgress(null);
    if (reading === null) return;
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
      {progress === null ? (
        <button type="submit" className={classes.submit}>
          Keep
        </button>
      ) : (
        <ProgressLine
          label="Reading its times anew"
          said={`${progress.done.toLocaleString("en-GB")} of ${progress.total.toLocaleString("en-GB")} lines`}
          progress={progress}
          stop="Cancel"
          onStop={() => {
            ended.current.abort();
            ended.current = new AbortController();
          }}
        />
      )}
    </form>
  );
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

interface Changed {
  readonly zone: string;
  readonly year: number | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * What the text says under other assumptions, and the new times of events that still have the former one's. Null: it
 * was cancelled.
 */
async function retimed(incident: Incident, source: Source, read: ReadSourceText, changed: Changed) {
  if (read.kind !== "read") return { assumed: source.assumed, events: [] };
  const { zone, year, signal, onProgress } = changed;
  const day = dayBeside(incident, source.id, zone);
  const takenAt = source.takenAt === undefined ? Date.parse("1970-01-01T00:00:00.000Z") : Date.parse(source.takenAt);
  const reading = { name: source.name, kind: source.kind, zone, year, day, takenAt };
  const again = await readSourceAside(reading, read.text, { signal, onProgress });
  if (again === null) return null;
  const from = incident.events.filter((event) => event.source?.id === source.id);
  const retime = ({ id, source: place, when }: Event) => {
    const index = (place?.line ?? 0) - 1;
    const before = read.proposals.lines.at(index)?.events ?? [];
    const after = again.lines.at(index)?.events[before.findIndex((each) => isSameWhen(each.when, when))];
    return after === undefined || isSameWhen(after.when, when) ? [] : [{ id, when: after.when, end: after.end }];
  };
  const events = await inSteps(from, retime, {
    signal,
    onProgress: (done) => onProgress({ done, total: from.length }),
  });
  return events === null ? null : { assumed: again.source.assumed, events };
}
