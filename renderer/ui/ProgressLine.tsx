import { ActionButton } from "./ActionButton";
import classes from "./ProgressLine.module.css";

interface ProgressLineProps {
  readonly label: string;
  /** Null: it is not known how far it is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Null: it can no longer be ended. */
  readonly onStop: (() => void) | null;
  /** How far it is in words, where a bar alone says too little. */
  readonly said?: string;
  /** What the button is called; "Stop" when left out. */
  readonly stop?: string;
}

/** Something long under way: how far it has come, and a way to end it. */
export function ProgressLine({ label, progress, onStop, said, stop = "Stop" }: ProgressLineProps) {
  return (
    <div className={classes.progress}>
      <span>{said ?? `${label}…`}</span>
      <progress aria-label={label} value={progress?.done} max={Math.max(1, progress?.total ?? 1)} />
      {onStop !== null && <ActionButton onClick={onStop}>{stop}</ActionButton>}
    </div>
  );
}
