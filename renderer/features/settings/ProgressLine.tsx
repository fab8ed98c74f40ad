import type { Progress } from "../../store/backups";
import { ActionButton } from "../../ui/ActionButton";
import classes from "./Backups.module.css";

interface ProgressLineProps {
  readonly label: string;
  readonly progress: Progress;
  readonly onStop: () => void;
}

/** Something long under way: how far it has come, and a way to end it. */
export function ProgressLine({ label, progress, onStop }: ProgressLineProps) {
  const { done, total } = progress;
  return (
    <div className={classes.progress}>
      <span>{label}…</span>
      <progress aria-label={label} value={done} max={Math.max(1, total)} />
      <ActionButton onClick={onStop}>Stop</ActionButton>
    </div>
  );
}
