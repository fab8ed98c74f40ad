import { useId } from "react";
import { intervalInWords } from "../../../core/timeline/words";
import { ActionButton } from "../../ui/ActionButton";
import classes from "./KnownAt.module.css";

interface KnownAtProps {
  /** Moments at which something became known, ms since epoch, ascending. */
  readonly moments: readonly number[];
  /** Null: now. */
  readonly at: number | null;
  readonly onChange: (at: number | null) => void;
  readonly onClose: () => void;
  readonly zone: string;
}

/** "As known at": steps through the moments at which something became known; the last step is now. */
export function KnownAt({ moments, at, onChange, onClose, zone }: KnownAtProps) {
  const id = useId();
  const step =
    at === null
      ? moments.length
      : Math.max(
          0,
          moments.findLastIndex((moment) => moment <= at),
        );
  const words = at === null ? "now" : momentInWords(at, zone, isLong(moments));
  return (
    <div className={classes.bar}>
      <label htmlFor={id}>As known at</label>
      <b className={classes.words}>{words}</b>
      <input
        id={id}
        className={classes.slider}
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
          onClose();
        }}
      />
      <ActionButton onClick={onClose} keys="Escape">
        Back to now
      </ActionButton>
    </div>
  );
}

const DAY = 86_400_000;
const MINUTE = 60_000;

function isLong(moments: readonly number[]): boolean {
  return (moments.at(-1) ?? 0) - (moments[0] ?? 0) > DAY;
}

/** The last ms of a stated minute is told as that minute. */
function momentInWords(at: number, zone: string, date: boolean): string {
  const earliest = (at + 1) % MINUTE === 0 ? at + 1 - MINUTE : at;
  return intervalInWords({ earliest, latest: at }, zone, { date });
}
