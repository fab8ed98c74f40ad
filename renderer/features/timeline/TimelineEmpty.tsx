import { beginEntry, takeInNotes } from "../../store/commands/timelineViewCommands";
import { ActionButton } from "../../ui/ActionButton";
import { EmptyState } from "../../ui/EmptyState";
import classes from "./TimelinePage.module.css";

interface TimelineEmptyProps {
  readonly onBegin: () => void;
  readonly onTakeIn: () => void;
}

/** What to do while nothing is on the timeline. */
export function TimelineEmpty({ onBegin, onTakeIn }: TimelineEmptyProps) {
  return (
    <div className={classes.empty}>
      <EmptyState
        title="What happened first?"
        actions={
          <>
            <ActionButton kind="main" onClick={onBegin} keys={beginEntry.keys}>
              Add an event
            </ActionButton>
            <ActionButton onClick={onTakeIn} keys={takeInNotes.keys}>
              Take in notes…
            </ActionButton>
          </>
        }
      >
        Type a time above, Tab, what happened, Enter. “About 2pm”, “between 14:45 and 15:00” or no time at all will do.
        Or paste a chat, a log or your notes anywhere here, or drop files: dated lines become events, the rest is kept.
      </EmptyState>
    </div>
  );
}
