import { useId, useState } from "react";
import { intervalInWords } from "../../../core/timeline/words";
import { ActionButton } from "../../ui/ActionButton";
import classes from "./TimelineToolbar.module.css";

interface KnownAtProps {
  /** Moments at which something became known, ms since epoch, ascending. */
  readonly moments: readonly number[];
  /** Null: now. */
  readonly at: number | null;
  readonly onChange: (at: number | null) => void;
  readonly zone: string;
}

/** "As known at": steps through the moments at which something became known; the last step is now. */
export function KnownAt({ moments, at, onChange, zone }: KnownAtProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (moments.length < 2) return null;
  if (!isOpen) {
    return (
      <ActionButton kind="quiet" onClick={() => setOpen(true)} title="Hide what was not known at a moment">
        As known at <b>now</b>
      </ActionButton>
    );
  }
  const step =
    at === null
      ? moments.length
      : Math.max(
          0,
          moments.findLastIndex((moment) => moment <= at),
        );
  const words = at === null ? "now" : intervalInWords({ earliest: at, latest: at }, zone, { date: isLong(moments) });
  return (
    <span className={classes.known}>
      <label htmlFor={id}>As known at</label>
      <input
        id={id}
        type="range"
        ref={(field) => field?.focus()}
        min={0}
        max={moments.length}
        value={step}
        aria-valuetext={words}
        onChange={(event) => onChange(moments[Number(event.currentTarget.value)] ?? null)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onChange(null);
          setOpen(false);
        }}
      />
      <b>{words}</b>
      <ActionButton
        kind="quiet"
        onClick={() => {
          onChange(null);
          setOpen(false);
        }}
      >
        now
      </ActionButton>
    </span>
  );
}

const DAY = 86_400_000;

function isLong(moments: readonly number[]): boolean {
  return (moments.at(-1) ?? 0) - (moments[0] ?? 0) > DAY;
}
