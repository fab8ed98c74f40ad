import { assertNever } from "../../core/model/assertNever";
import { useSaveState } from "../store/hooks";
import classes from "./SaveIndicator.module.css";

/** Says at any moment whether what was done has reached the disk. */
export function SaveIndicator() {
  const state = useSaveState();
  return (
    <span className={classes.state} data-kind={state.kind} role="status" aria-live="polite" data-testid="save-state">
      {words(state)}
    </span>
  );
}

function words(state: ReturnType<typeof useSaveState>): string {
  switch (state.kind) {
    case "saved":
      return state.at === null ? "✓ saved to disk" : `✓ saved to disk ${clock(state.at)}`;
    case "saving":
      return "saving…";
    case "waiting":
      return `not on disk: ${state.why}`;
    default:
      return assertNever(state);
  }
}

function clock(at: number): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
