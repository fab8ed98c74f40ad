import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import type { CoachedAction } from "../../../core/actions/coach/coachNotes";
import { portfolioNote } from "../../../core/actions/coach/portfolioNote";
import { guessStrength } from "../../../core/actions/guessStrength";
import { CoachLine } from "./CoachLine";
import { dismissNote, useDismissedNotes } from "./dismissedNotes";
import { type CoachSurroundings, useCoach } from "./useCoach";

interface IdeaCoachProps extends CoachSurroundings {
  /** As it is typed. */
  readonly title: string;
  /** The id that the action will have. */
  readonly id: string;
  /** Says what the incident's actions lean to while nothing is typed. */
  readonly tellsOfAll: boolean;
  /** A remark was put away: the writing goes on. */
  readonly onPutAway: () => void;
}

/** Long enough that no half-written word is judged. */
const PAUSE_MS = 350;

/** Under the idea line: one remark about what is typed, once the hand rests; else one about all actions so far. */
export function IdeaCoach({ title, id, tellsOfAll, onPutAway, ...surroundings }: IdeaCoachProps) {
  const [rested] = useDebouncedValue(title.trim(), PAUSE_MS);
  const typed = title.trim() === "" ? "" : rested;
  const idea = useMemo<CoachedAction | null>(
    () => (typed === "" ? null : { title: typed, strength: guessStrength(typed), breaks: [] }),
    [typed],
  );
  const notes = useCoach(idea, surroundings);
  const { incident } = surroundings;
  const putAway = useDismissedNotes(id);
  const putAwayOfAll = useDismissedNotes(incident.id);
  const ofIdea = notes.find((note) => !putAway.includes(note.id));
  const ofAll = tellsOfAll && title.trim() === "" ? portfolioNote(incident.actions) : null;

  function dismiss(of: string, note: string): void {
    dismissNote(of, note);
    onPutAway();
  }

  if (ofAll !== null && !putAwayOfAll.includes(ofAll.id)) {
    return <CoachLine sentence={ofAll.sentence} onDismiss={() => dismiss(incident.id, ofAll.id)} />;
  }
  return <CoachLine sentence={ofIdea?.sentence ?? ""} onDismiss={() => ofIdea && dismiss(id, ofIdea.id)} />;
}
