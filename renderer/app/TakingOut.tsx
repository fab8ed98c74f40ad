import { counted } from "../ui/dateWords";
import { ProgressLine } from "../ui/ProgressLine";
import { useTakingOut } from "./forgetting";
import classes from "./TakingOut.module.css";

/** In place of the workspace while a text is taken out of its files: its working copy is built anew after that. */
export function TakingOut() {
  const state = useTakingOut();
  if (state === null) return null;
  const { done, total } = state;
  const isReplacing = done < total;
  return (
    <main className={classes.page}>
      <p role="status">
        {isReplacing
          ? `Taking the text out of ${counted(total, "file")}. This cannot be stopped any more. Should the app end now, it offers to go on at the next start.`
          : "The working copy is built anew."}
      </p>
      <div className={classes.bar}>
        <ProgressLine
          label={isReplacing ? "Taking the text out" : "Building the working copy anew"}
          {...(isReplacing && { said: `${done.toLocaleString("en-GB")} of ${counted(total, "file")}` })}
          progress={isReplacing ? state : null}
          onStop={null}
        />
      </div>
    </main>
  );
}
