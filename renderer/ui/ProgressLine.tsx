import { ActionButton } from "./ActionButton";
import classes from "./ProgressLine.module.css";

interface ProgressLineProps {
  readonly label: string;
  readonly progress: { readonly done: number; readonly total: number };
  /** Null: it can no longer be ended. */
  readonly onStop: (() => void) | null;
  /** How far it is in words, where a bar alone says too little. */
  readonly said?: string;
  /** What the button is called; "Stop" when left out. */
  readonly stop?: string;
}

/** Something long under way: how far it has come, and a way to end it. */
export function ProgressLine({ label, progress, onStop, said, stop = "Stop" }: ProgressLineProps) {
  const { done, total } = progress;
  return (
    <div className={classes.progress}>
      <span>{said ?? `${label}…`}</span>
      {onStop === null ? (
        <progress aria-label={label} />
      ) : (
        <>
          <progress aria-label={label} value={done} max={Math.max(1, total)} />
          <ActionButton onClick={onStop}>{stop}</ActionButton>
        </>
      )}
    </div>
  );
}
