import type { Ref } from "react";
import classes from "./FilterField.module.css";

interface FilterFieldProps {
  /** Names the field for screen readers and stands in it while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  /** ↓: into the list that is filtered. */
  readonly onDown?: () => void;
  /** So that `useFind` can focus and select it. */
  readonly ref?: Ref<HTMLInputElement>;
}

/** Filters a list by typing; Esc empties it, ↓ goes into the list. */
export function FilterField({ label, value, onChange, onDown, ref }: FilterFieldProps) {
  return (
    <input
      ref={ref}
      type="search"
      className={classes.filter}
      aria-label={label}
      placeholder={`${label}…`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && value !== "") onChange("");
        else if (event.key === "ArrowDown") onDown?.();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
