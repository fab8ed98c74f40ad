import { counted } from "../ui/dateWords";
import { ProgressLine } from "../ui/ProgressLine";
import { useTakingOut } from "./forgetting";
import classes from "./TakingOut.module.css";

/** In place of the workspace while a text is taken out of its files: its working copy is built anew after that. */
export function TakingOut() {
  const files = useTakingOut();
  if (files === null) return null;
  return (
    <main className={classes.page}>
      <div role="status">
        <ProgressLine
          label={`Taking the text out of ${counted(files, "file")}`}
          progress={{ done: 0, total: 1 }}
          onStop={null}
        />
        <p>This cannot be stopped any more. Should the app end now, it offers to go on at the next start.</p>
      </div>
    </main>
  );
}
