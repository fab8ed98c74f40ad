import { useMemo } from "react";
import type { ProposedLines } from "../../../core/intake/proposedLines";
import { personCalled, speakersOf } from "../../../core/intake/speakers";
import type { Incident } from "../../../core/model/incident";
import type { Source } from "../../../core/model/source";
import { askWhoSpeaks } from "../../app/askedSpeakers";
import { isChat } from "../../app/useUnknownSpeakers";
import { ActionButton } from "../../ui/ActionButton";
import classes from "./Speakers.module.css";

interface SpeakersProps {
  readonly incident: Incident;
  readonly source: Source;
  readonly lines: ProposedLines;
}

/** Offers who speaks in a chat as people of the incident; nobody becomes one before a person says so. */
export function Speakers({ incident, source, lines }: SpeakersProps) {
  const mayHold = isChat(source);
  const speakers = useMemo(() => (mayHold ? speakersOf(lines) : []), [mayHold, lines]);
  const unknown = speakers.filter(({ name }) => personCalled(incident.people, name) === undefined);
  if (unknown.length === 0) return null;
  return (
    <div className={classes.offer}>
      <span>{unknown.length === 1 ? "1 person speaks here." : `${unknown.length} people speak here.`}</span>
      <ActionButton kind="quiet" onClick={askWhoSpeaks}>
        Add as people…
      </ActionButton>
    </div>
  );
}
