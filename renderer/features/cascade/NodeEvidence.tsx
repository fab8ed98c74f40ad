import { assertNever } from "../../../core/model/assertNever";
import type { CascadeNode } from "../../../core/model/cascade";
import type { Evidence } from "../../../core/model/evidence";
import type { Incident } from "../../../core/model/incident";
import { runAndTell } from "../../app/bindings";
import { showSurface } from "../../app/navigation";
import { newId } from "../../store/clock";
import {
  evidenceNodeCommand,
  releaseEventCommand,
  setNodeEvidenceCommand,
} from "../../store/commands/cascadeNodeCommands";
import { ActionButton } from "../../ui/ActionButton";
import { AddLine } from "../../ui/AddLine";
import { RemoveButton } from "../../ui/RemoveButton";
import { eventTime } from "./eventTime";
import classes from "./Panel.module.css";

interface NodeEvidenceProps {
  readonly incident: Incident;
  readonly node: CascadeNode;
  readonly show: (text: string) => string;
  readonly onPickEvent: () => void;
}

/** What shows a node: events of the timeline, which give it its time, and notes or links. */
export function NodeEvidence({ incident, node, show, onPickEvent }: NodeEvidenceProps) {
  const events = incident.events.filter(({ id }) => node.events.includes(id));
  const set = (evidence: readonly Evidence[]) =>
    void runAndTell(setNodeEvidenceCommand, { node: node.id, evidence: [...evidence] });
  return (
    <div className={classes.field}>
      <span className={classes.label}>What shows it</span>
      {events.map((event) => (
        <div key={event.id} className={classes.row}>
          <span className={classes.quiet}>{eventTime(incident, event)}</span>
          <button
            type="button"
            className={`${classes.path} ${classes.wide}`}
            onClick={() => showSurface("timeline", event.id)}
          >
            {show(event.title)}
          </button>
          <RemoveButton
            label={`“${show(event.title)}” does not show it`}
            onRemove={() => void runAndTell(releaseEventCommand, { node: node.id, event: event.id })}
          />
        </div>
      ))}
      {node.evidence.map((evidence) => (
        <div key={evidence.id} className={classes.row}>
          <span className={classes.wide}>{show(wordsOf(incident, evidence))}</span>
          <RemoveButton
            label="Remove this evidence"
            onRemove={() => set(node.evidence.filter(({ id }) => id !== evidence.id))}
          />
        </div>
      ))}
      <AddLine
        label="Add a note or a link that shows it"
        placeholder="a note, or a link"
        onAdd={(text) => set([...node.evidence, evidenceOf(text)])}
      />
      <div>
        <ActionButton onClick={onPickEvent} keys={evidenceNodeCommand.keys}>
          An event…
        </ActionButton>
      </div>
    </div>
  );
}

function evidenceOf(text: string): Evidence {
  return /^https?:\/\/\S+$/u.test(text)
    ? { id: newId(), kind: "link", url: text }
    : { id: newId(), kind: "note", note: text };
}

function wordsOf(incident: Incident, evidence: Evidence): string {
  switch (evidence.kind) {
    case "note":
      return evidence.note;
    case "link":
      return evidence.note ?? evidence.url;
    case "line":
      return `“${evidence.quote}”`;
    case "attachment":
      return evidence.note ?? incident.attachments.find(({ id }) => id === evidence.attachment)?.name ?? "a file";
    default:
      return assertNever(evidence);
  }
}
