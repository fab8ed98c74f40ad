import { type KeyboardEvent, useId, useState } from "react";
import { describeWhen } from "../../core/intake/describeWhen";
import { readWhen } from "../../core/intake/readWhen";
import type { When } from "../../core/model/when";
import classes from "./WhenField.module.css";

interface WhenFieldProps {
  readonly label: string;
  readonly value: When | null;
  /** Called with what was understood when the person leaves the field or presses Enter; null when it was emptied. */
  readonly onCommit: (when: When | null) => void;
  readonly onCancel?: () => void;
  readonly zone: string;
  /** Now, in ms since epoch: what "yesterday" counts from. */
  readonly reference: number;
  /** The moment before: a bare "14:05" takes its day, "+5 min" counts from it. */
  readonly previous?: When;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/**
 * A moment typed in words ("14:02", "about 2pm", "between 14:45 and 15:00", "yesterday"), with an echo of what was
 * understood. What cannot be read stays in the field, with one sentence that says how to write it.
 */
export function WhenField(props: WhenFieldProps) {
  const {
    label,
    value,
    onCommit,
    onCancel,
    zone,
    reference,
    previous,
    placeholder = "14:02, about 2pm, yesterday",
  } = props;
  const initial = value === null ? "" : describeWhen(value, { withoutZone: true });
  const [text, setText] = useState(initial);
  const [isRefused, setRefused] = useState(false);
  const echoId = useId();
  const isTouched = text.trim() !== initial;
  const read =
    isTouched && text.trim() !== "" ? readWhen(text, { zone, reference, ...(previous && { previous }) }) : null;

  function commit(): boolean {
    if (!isTouched) return true;
    if (text.trim() === "") onCommit(null);
    else if (read?.ok === true) onCommit(read.when);
    else {
      setRefused(true);
      return false;
    }
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Enter") {
      event.preventDefault();
      if (commit() && !isTouched) onCancel?.();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      setText(initial);
      onCancel?.();
    }
  }

  return (
    <span className={classes.place}>
      <input
        className={classes.field}
        aria-label={label}
        aria-describedby={echoId}
        aria-invalid={isRefused && read?.ok === false}
        placeholder={placeholder}
        value={text}
        ref={(element) => {
          if (props.autoFocus === true && element !== null && document.activeElement !== element && text === initial) {
            element.focus();
            element.select();
          }
        }}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(false);
        }}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
      <span
        className={classes.echo}
        id={echoId}
        aria-live="polite"
        data-refused={(isRefused && read?.ok === false) || undefined}
      >
        {read === null ? "" : read.ok ? `understood: ${read.understood}` : isRefused ? read.finding.message : ""}
      </span>
    </span>
  );
}
