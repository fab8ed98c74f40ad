import { showIncident } from "../../app/navigation";
import classes from "./ActionPanel.module.css";
import type { ActionItem } from "./actionItems";
import { CoachLine } from "./CoachLine";
import { dismissNote, useDismissedNotes } from "./dismissedNotes";
import { focusList } from "./listRoles";
import { type CoachSurroundings, useCoach } from "./useCoach";

interface ActionCoachProps extends Omit<CoachSurroundings, "incident"> {
  readonly item: ActionItem;
}

/** In the panel: one remark at a time about an action that is still open or an idea. Its strength speaks beside the strength. */
export function ActionCoach({ item, ...surroundings }: ActionCoachProps) {
  const { incident, row } = item;
  const { action } = row;
  const isWritten = row.isOpen || action.status === "idea";
  const notes = useCoach(isWritten ? action : null, { incident, ...surroundings });
  const putAway = useDismissedNotes(action.id);
  const note = notes.find(({ id, about }) => about !== "strength" && !putAway.includes(id));
  if (note === undefined) return null;
  const { other } = note;
  const folder = surroundings.everything.find((each) => each.incident.id === other?.incident.id)?.folder;

  function dismiss(remark: string): void {
    dismissNote(action.id, remark);
    focusList();
  }

  return (
    <div className={classes.coach}>
      <CoachLine sentence={note.sentence} onDismiss={() => dismiss(note.id)}>
        {other !== undefined && folder !== undefined && (
          <>
            {" "}
            <button
              type="button"
              className={classes.link}
              onClick={() => showIncident(folder, "actions", other.action.id)}
            >
              Show {other.incident.key}-A{other.action.number}
            </button>
          </>
        )}
      </CoachLine>
    </div>
  );
}
