import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { describeWhen } from "../../../core/intake/describeWhen";
import { guessKind } from "../../../core/intake/guessKind";
import { unknownZones } from "../../../core/intake/unknownZone";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, peopleIn } from "../../../core/model/people";
import type { When } from "../../../core/model/when";
import { runAndTell } from "../../app/bindings";
import { holdKeysWhile } from "../../app/heldKeys";
import { newId } from "../../store/clock";
import { enterEvent } from "../../store/commands/timelineCommands";
import { textToKeep } from "../../ui/peopleText";
import classes from "./EntryBar.module.css";
import { EntryWords } from "./EntryWords";
import { editableTime } from "./editableTime";
import { readEntryTime, readingsOf } from "./entry";
import { entryMentions, laneChosenIn } from "./entryMentions";
import { KindSign } from "./KindSign";

/** What others may ask of the bar. */
export interface EntryBarHandle {
  /** Puts the caret into it; with a moment, the new event is read from there. */
  readonly begin: (from?: When) => void;
}

interface EntryBarProps {
  readonly ref: Ref<EntryBarHandle>;
  readonly incident: Incident;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly shownAs: PeopleShownAs;
  /** Now, in ms since epoch. */
  readonly reference: number;
  /** The moment whose day a bare clock time takes until something was entered here. */
  readonly previous: When | undefined;
  /** The calendar date on which most of the incident happened; null before anything has a time. */
  readonly mainDay: string | null;
  readonly onEntered: (event: string) => void;
  /** ↓ out of the bar. */
  readonly onLeave: () => void;
}

/** Five seconds for an event: time, Tab, what happened, Enter. The next time starts from the last. */
export function EntryBar(props: EntryBarProps) {
  const { incident, services, shownAs, reference, onEntered } = props;
  const [time, setTime] = useState("");
  const [words, setWords] = useState("");
  const [from, setFrom] = useState<When | null>(null);
  const [picked, setPicked] = useState<When | null>(null);
  const [isRefused, setRefused] = useState(false);
  const timeField = useRef<HTMLInputElement>(null);
  const wordsField = useRef<HTMLInputElement>(null);
  const echoId = useId();
  const previous = from ?? props.previous;
  const isAlone = words.trim() === "";
  const read = readEntryTime(time, { zone: incident.zone, reference, previous, mainDay: props.mainDay, isAlone });
  const readings = read.kind === "read" && picked === null ? readingsOf(read.when) : [];
  const mentions = useMemo(() => entryMentions(incident, services, shownAs), [incident, services, shownAs]);
  const said = ["words" in read ? read.words : "", words.trim()].filter(Boolean).join(" ");
  const kind = guessKind(said);
  const zone = unknownZones(`${time} ${words}`)[0];

  function focusTime(): void {
    timeField.current?.focus();
    timeField.current?.select();
  }

  /** The next event is read from a moment; its text stands selected, so that typing replaces it. */
  function goOnFrom(moment: When | undefined): void {
    // The field must hold its new text before it is selected: a text set later puts the caret behind it.
    flushSync(() => {
      setPicked(null);
      setTime(editableTime(moment, undefined, incident.zone));
      if (moment !== undefined) setFrom(moment);
    });
    focusTime();
  }

  useImperativeHandle(props.ref, () => ({
    begin: (moment) => {
      if (moment === undefined) focusTime();
      else goOnFrom(moment);
      // A menu that is closing gives the focus back to where it was.
      requestAnimationFrame(() => {
        const form = timeField.current?.closest("form");
        if (form?.contains(document.activeElement) === false) timeField.current?.focus();
      });
    },
  }));

  async function enter(): Promise<void> {
    const { lane, text } = laneChosenIn(textToKeep(said, mentions.all), mentions);
    if (read.kind === "refused") {
      setRefused(true);
      focusTime();
      return;
    }
    if (text === "") return wordsField.current?.focus();
    const when = picked ?? (read.kind === "read" ? read.when : undefined);
    const end = read.kind === "read" ? read.end : undefined;
    const id = newId();
    const event = {
      id,
      title: text,
      kind,
      people: [...peopleIn(text)],
      ...(when && { when }),
      ...(end && { end }),
      ...(lane === null ? {} : { lane }),
    };
    if (!(await runAndTell(enterEvent, event))) return;
    setWords("");
    onEntered(id);
    goOnFrom(when);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") void holdKeysWhile(enter);
    else if (event.key === "ArrowDown" || event.key === "Escape") props.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form className={classes.bar} aria-label="New event" onSubmit={(event) => event.preventDefault()}>
      <div className={classes.fields}>
        <input
          ref={timeField}
          className={classes.time}
          aria-label="Time of the new event"
          aria-describedby={echoId}
          aria-invalid={isRefused && read.kind === "refused"}
          placeholder="14:32"
          value={time}
          onChange={(event) => {
            setTime(event.currentTarget.value);
            setPicked(null);
            setRefused(false);
          }}
          onBlur={() => setRefused(read.kind === "refused")}
          onKeyDown={onKeyDown}
        />
        <EntryWords
          ref={wordsField}
          value={words}
          onChange={setWords}
          mentions={mentions.all}
          onKeyDown={onKeyDown}
          placeholder="what happened"
        />
      </div>
      <div
        className={classes.echo}
        id={echoId}
        aria-live="polite"
        data-refused={(isRefused && read.kind === "refused") || undefined}
      >
        {readings.length > 0 ? (
          <>
            <span>Clocks were changed then:</span>
            {readings.map((reading) => (
              <button
                key={reading.name}
                type="button"
                className={classes.reading}
                onClick={() => {
                  setPicked(reading.when);
                  wordsField.current?.focus();
                }}
              >
                {reading.name}
              </button>
            ))}
          </>
        ) : read.kind === "refused" ? (
          isRefused && read.message
        ) : (
          <>
            {time === "" && said === "" ? (
              <span>
                time <kbd>Tab</kbd> what happened <kbd>↵</kbd> · <b>@</b> lane or role
              </span>
            ) : (
              <span>
                understood:{" "}
                <b>
                  {picked !== null ? describeWhen(picked) : read.kind === "read" ? read.understood : "without a time"}
                </b>
              </span>
            )}
            {zone !== undefined && <span>{zone.message}</span>}
            {said !== "" && (
              <span className={classes.kind}>
                <KindSign kind={kind} /> {kind}
              </span>
            )}
          </>
        )}
      </div>
    </form>
  );
}
