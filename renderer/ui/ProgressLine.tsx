import { ActionButton } from "./ActionButton";
import classes from "./ProgressLine.module.css";

interface ProgressLineProps {
  readonly label: string;
  readonly progress: { readonly done: number; readonly total: number };
  /** Null: it can no longer be ended. */
  readonly onStop: (() => void) | null;
}

/** Something long under way: how far it has come, and a way to end it. */
export function ProgressLine({ label, progress, onStop }: ProgressLineProps) {
  const { done, total } = progress;
  return (
    <div className={classes.progress}>
      <span>{label}…</span>
      {onStop === null ? (
        <progress aria-label={label} />
      ) : (
        <>
          <progress aria-label={label} value={done} max={Math.max(1, total)} />
          <ActionButton onClick={onStop}>Stop</ActionButton>
        </>
      )}
    </div>
  );
}
