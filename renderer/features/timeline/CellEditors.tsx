import { Autocomplete } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Event } from "../../../core/model/event";
import type { When } from "../../../core/model/when";
import { effectiveWhen } from "../../../core/timeline/effectiveWhen";
import { MentionField, type MentionFieldProps } from "../../ui/MentionField";
import classes from "./CellEditors.module.css";
import { editableTime } from "./editableTime";
import { readEntryTime } from "./entry";

/** Where the caret goes when a cell is left by a key. */
export type Leaving = "stay" | "next" | "previous";

interface TimeCellProps {
  readonly event: Event;
  readonly zone: string;
  readonly reference: number;
  /** The source's clock minus true time, ms: what is typed here is true time. */
  readonly offsetMs: number;
  readonly previous: When | undefined;
  /** What was understood; null when nothing changed. */
  readonly onDone: (time: { readonly when?: When; readonly end?: When } | null, leaving: Leaving) => void;
}

/** An event's time, typed in words. What cannot be read stays, with a sentence that says how to write it. */
export function TimeCell({ event, zone, reference, offsetMs, previous, onDone }: TimeCellProps) {
  const shown = (when: When | undefined) => (when === undefined ? undefined : effectiveWhen(when, offsetMs));
  const initial = editableTime(shown(event.when), shown(event.end), zone);
  const [text, setText] = useState(initial);
  const isDone = useRef(false);
  const read = readEntryTime(text, { zone, reference, previous: shown(event.when) ?? previous, isOnlyTime: true });

  function leave(leaving: Leaving): void {
    if (isDone.current || read.kind === "refused" || read.kind === "words") return;
    isDone.current = true;
    const isSame = text.trim() === initial;
    if (isSame || read.kind === "none") {
      onDone(isSame ? null : {}, leaving);
      return;
    }
    const stored = (when: When) =>
      when.kind === "day" || when.kind === "local" ? when : effectiveWhen(when, -offsetMs);
    onDone({ when: stored(read.when), ...(read.end && { end: stored(read.end) }) }, leaving);
  }

  return (
    <span className={classes.cell}>
      <input
        ref={selectOnce}
        className={classes.field}
        aria-label="Time"
        aria-invalid={read.kind === "refused"}
        value={text}
        onChange={(changed) => setText(changed.currentTarget.value)}
        onBlur={() => (read.kind === "refused" ? cancel() : leave("stay"))}
        onKeyDown={(pressed) => onCellKey(pressed, { leave, cancel })}
      />
      {text.trim() !== initial && (
        <span className={classes.echo} data-refused={read.kind === "refused" || undefined} role="status">
          {read.kind === "read" ? read.understood : read.kind === "refused" ? read.message : "without a time"}
        </span>
      )}
    </span>
  );

  function cancel(): void {
    isDone.current = true;
    onDone(null, "stay");
  }
}

interface LaneCellProps {
  readonly value: string;
  /** Names of lanes and services. */
  readonly offered: readonly string[];
  /** The words of the lane; null when nothing changed. */
  readonly onDone: (name: string | null, leaving: Leaving) => void;
}

/** An event's lane: one of those in use, a service, or a team in words. */
export function LaneCell({ value, offered, onDone }: LaneCellProps) {
  const [text, setText] = useState(value);
  const isDone = useRef(false);
  function finish(name: string | null, leaving: Leaving): void {
    if (isDone.current) return;
    isDone.current = true;
    const whole = name === null ? null : completed(name, offered);
    onDone(whole === value ? null : whole, leaving);
  }
  return (
    <span className={classes.cell}>
      <Autocomplete
        ref={selectOnce}
        aria-label="Lane"
        size="xs"
        data={[...offered]}
        value={text}
        onChange={setText}
        onOptionSubmit={(name) => finish(name, "stay")}
        onBlur={() => finish(text.trim(), "stay")}
        onKeyDown={(pressed) =>
          onCellKey(pressed, {
            leave: (leaving) => finish(text.trim(), leaving),
            cancel: () => finish(null, "stay"),
            hasOffer: pressed.currentTarget.getAttribute("aria-activedescendant") !== null,
          })
        }
      />
    </span>
  );
}

/** The only lane that begins with what was typed, else what was typed. */
function completed(typed: string, offered: readonly string[]): string {
  const begun = typed.toLowerCase();
  const fitting = offered.filter((name) => name.toLowerCase().startsWith(begun));
  const isExact = fitting.some((name) => name.toLowerCase() === begun);
  return typed !== "" && !isExact && fitting.length === 1 ? (fitting[0] ?? typed) : typed;
}

interface TitleCellProps extends Pick<MentionFieldProps, "people" | "shownAs"> {
  readonly value: string;
  /** The words as stored; null when nothing changed. */
  readonly onDone: (title: string | null, leaving: Leaving) => void;
}

/** An event's words; "@" offers roles. */
export function TitleCell({ value, onDone, people, shownAs }: TitleCellProps) {
  const leaving = useRef<Leaving>("stay");
  // The field keeps itself when it loses the focus: Tab says where to go then.
  const tabbing = {
    onKeyDown: (pressed: KeyboardEvent) => {
      if (pressed.key !== "Tab" || pressed.defaultPrevented || !(pressed.target instanceof HTMLElement)) return;
      pressed.preventDefault();
      leaving.current = pressed.shiftKey ? "previous" : "next";
      pressed.target.blur();
    },
  };
  return (
    <span className={classes.cell} {...tabbing}>
      <MentionField
        label="Event"
        value={value}
        {...(people && { people })}
        {...(shownAs && { shownAs })}
        autoFocus
        onCancel={() => onDone(null, "stay")}
        onCommit={(text) => {
          const title = text.trim();
          onDone(title === "" || title === value ? null : title, leaving.current);
        }}
      />
    </span>
  );
}

interface CellKeys {
  readonly leave: (leaving: Leaving) => void;
  readonly cancel: () => void;
  /** An offer is highlighted, which Enter takes. */
  readonly hasOffer?: boolean;
}

function onCellKey(pressed: KeyboardEvent<HTMLInputElement>, { leave, cancel, hasOffer = false }: CellKeys): void {
  if (pressed.nativeEvent.isComposing) return;
  if (pressed.key === "Enter" && !hasOffer) leave("stay");
  else if (pressed.key === "Tab") leave(pressed.shiftKey ? "previous" : "next");
  else if (pressed.key === "Escape") cancel();
  else return;
  pressed.preventDefault();
  pressed.stopPropagation();
}

const selected = new WeakSet<HTMLInputElement>();

/** Focuses a field that replaces what was just pressed, its text selected, once. */
function selectOnce(field: HTMLInputElement | null): void {
  if (field === null || selected.has(field)) return;
  selected.add(field);
  field.focus();
  field.select();
}
