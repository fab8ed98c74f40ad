import { Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { type KeyboardEvent, useId, useState } from "react";
import { readDueDate } from "../../core/actions/readDueDate";
import own from "./DateField.module.css";
import { dateWithWeekday } from "./dateWords";
import classes from "./WhenField.module.css";

interface DateFieldProps {
  readonly label: string;
  /** A calendar date, or null. */
  readonly value: string | null;
  /** Called when a date was typed and left, or picked; null when it was emptied. */
  readonly onCommit: (date: string | null) => void;
  readonly onCancel?: () => void;
  /** What "+2w" counts from. */
  readonly today: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** So much of what was typed is repeated, at most. */
const LONGEST = 40;

/** A date ahead, typed ("+2w", "19 Feb", "Friday", "2016-02-19") or picked; says what it understood. */
export function DateField(props: DateFieldProps) {
  const { label, value, onCommit, onCancel, today, placeholder = "+2w, 19 Feb", autoFocus = false } = props;
  const initial = value === null ? "" : dateWithWeekday(value, today);
  const [text, setText] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const echoId = useId();
  const typed = text?.trim() ?? null;
  const read = typed === null || typed === "" ? null : readDueDate(typed, today);

  function commit(): void {
    if (typed === null) return;
    if (typed !== "" && read === null) {
      setRefused(true);
      return;
    }
    if (read !== value) onCommit(read);
    setText(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Enter") {
      event.preventDefault();
      commit();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      setText(null);
      setRefused(false);
      onCancel?.();
    } else if (event.key === "ArrowDown" && event.altKey) setPicking(true);
  }

  return (
    <span className={classes.place}>
      <span className={own.line}>
        <input
          className={classes.field}
          aria-label={label}
          aria-describedby={echoId}
          aria-invalid={isRefused}
          placeholder={placeholder}
          value={text ?? initial}
          ref={(element) => {
            if (autoFocus && text === null && element !== null && document.activeElement === document.body)
              element.focus();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setRefused(false);
          }}
          onKeyDown={onKeyDown}
          onBlur={commit}
        />
        <Popover opened={isPicking} onChange={setPicking} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <button
              type="button"
              className={own.pick}
              aria-label={`${label}: pick`}
              onClick={() => setPicking(!isPicking)}
            >
              ▾
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              size="xs"
              ariaLabels={{
                previousMonth: "Month before",
                nextMonth: "Month after",
                previousYear: "Year before",
                nextYear: "Year after",
                previousDecade: "Ten years before",
                nextDecade: "Ten years after",
                monthLevelControl: "Choose a month",
                yearLevelControl: "Choose a year",
              }}
              value={value}
              defaultDate={value ?? today}
              onChange={(date) => {
                onCommit(date);
                setText(null);
                setPicking(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </span>
      <span className={classes.echo} id={echoId} aria-live="polite" data-refused={isRefused || undefined}>
        {isRefused
          ? `“${typed !== null && typed.length > LONGEST ? `${typed.slice(0, LONGEST)}…` : typed}” is not a date that can be read. Write for example “19 Feb”, “+2w” or “2016-02-19”.`
          : read === null
            ? ""
            : `understood: ${dateWithWeekday(read, today)}`}
      </span>
    </span>
  );
}
