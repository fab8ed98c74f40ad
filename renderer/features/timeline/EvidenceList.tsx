import { useRef, useState } from "react";
import { assertNever } from "../../../core/model/assertNever";
import type { Event } from "../../../core/model/event";
import type { Evidence } from "../../../core/model/evidence";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { runAndTell } from "../../app/bindings";
import { newId } from "../../store/clock";
import { addEvidence, removeEvidence } from "../../store/commands/timelineCommands";
import { useOpenIncident } from "../../store/hooks";
import { keepAttachment } from "../../store/keepAttachment";
import { ActionButton } from "../../ui/ActionButton";
import { tellFinding } from "../../ui/notices";
import { RemoveButton } from "../../ui/RemoveButton";
import { WebLink } from "../../ui/WebLink";
import classes from "./EventDetail.module.css";

interface EvidenceListProps {
  readonly incident: Incident;
  readonly event: Event;
  readonly shownAs: PeopleShownAs;
  readonly onShowLine: (event: Pick<Event, "source">) => void;
}

/** What shows that it was so: source lines, links, notes and files. */
export function EvidenceList({ incident, event, shownAs, onShowLine }: EvidenceListProps) {
  const folder = useOpenIncident()?.folder ?? null;
  const [adding, setAdding] = useState<"link" | "note" | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  function add(text: string): void {
    setAdding(null);
    const typed = text.trim();
    if (typed === "" || adding === null) return;
    const evidence: Evidence =
      adding === "note"
        ? { id: newId(), kind: "note", note: typed }
        : { id: newId(), kind: "link", url: /^[a-z][a-z0-9+.-]*:/iu.test(typed) ? typed : `https://${typed}` };
    void runAndTell(addEvidence, { event: event.id, evidence });
  }

  async function attach(file: File | undefined): Promise<void> {
    if (file === undefined || folder === null) return;
    const kept = await keepAttachment(folder, file);
    if (!kept.ok) return tellFinding(kept.finding);
    const evidence = { id: newId(), kind: "attachment", attachment: kept.value.id, note: file.name } as const;
    await runAndTell(addEvidence, { event: event.id, evidence, attachment: kept.value });
  }

  return (
    <section>
      <div className={classes.heading}>
        <h2>Evidence</h2>
        <span className={classes.adds}>
          <ActionButton kind="quiet" onClick={() => setAdding("link")}>
            Link
          </ActionButton>
          <ActionButton kind="quiet" onClick={() => setAdding("note")}>
            Note
          </ActionButton>
          <ActionButton kind="quiet" onClick={() => picker.current?.click()}>
            File…
          </ActionButton>
        </span>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="File that shows this event"
          onChange={(changed) => void attach(changed.currentTarget.files?.[0])}
        />
      </div>
      {adding !== null && (
        <input
          className={classes.field}
          ref={(field) => field?.focus()}
          aria-label={adding === "link" ? "Address of the evidence" : "Note as evidence"}
          placeholder={adding === "link" ? "https://…" : "who saw it, on what screen…"}
          onBlur={(left) => add(left.currentTarget.value)}
          onKeyDown={(pressed) => {
            if (pressed.key === "Enter") add(pressed.currentTarget.value);
            else if (pressed.key === "Escape") setAdding(null);
            else return;
            pressed.preventDefault();
          }}
        />
      )}
      {event.evidence.length === 0 && adding === null && (
        <p className={classes.quiet}>None yet. Until there is some, this rests on memory.</p>
      )}
      <ul className={classes.list}>
        {event.evidence.map((each) => (
          <li key={each.id}>
            <EvidenceWords incident={incident} evidence={each} shownAs={shownAs} onShowLine={onShowLine} />
            <RemoveButton
              label="Remove this evidence"
              onRemove={() => void runAndTell(removeEvidence, { event: event.id, evidence: each.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EvidenceWordsProps extends Pick<EvidenceListProps, "incident" | "shownAs" | "onShowLine"> {
  readonly evidence: Evidence;
}

function EvidenceWords({ incident, evidence, shownAs, onShowLine }: EvidenceWordsProps) {
  switch (evidence.kind) {
    case "line": {
      const name = incident.sources.find((source) => source.id === evidence.source)?.name ?? "a source";
      return (
        <span>
          <button
            type="button"
            className={classes.link}
            onClick={() => onShowLine({ source: { id: evidence.source, line: evidence.line } })}
          >
            line {evidence.line} of {name}
          </button>
          <br />
          <span className={classes.mono}>{evidence.quote}</span>
        </span>
      );
    }
    case "link":
      return <WebLink url={evidence.url} words={evidence.note} className={classes.link} />;
    case "note":
      return <span>{showPeople(evidence.note, incident.people, shownAs)}</span>;
    case "attachment": {
      const file = incident.attachments.find((each) => each.id === evidence.attachment);
      return <span>{file === undefined ? "a file that is not there" : (evidence.note ?? file.name)}</span>;
    }
    default:
      return assertNever(evidence);
  }
}
