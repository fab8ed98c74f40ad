import type { Incident } from "../../../core/model/incident";
import { runAndTell } from "../../app/bindings";
import { showSurface } from "../../app/navigation";
import { addActionIdea, setActionBreaks } from "../../store/commands/actionCommands";
import { AddLine } from "../../ui/AddLine";
import { Chip } from "../../ui/Chip";
import { RemoveButton } from "../../ui/RemoveButton";
import { Words } from "../../ui/Words";
import type { NamedAction } from "./namedActions";
import classes from "./Panel.module.css";

interface BrokenByProps {
  readonly incident: Incident;
  /** The link or node. */
  readonly element: string;
  readonly actions: ReadonlyMap<string, NamedAction>;
  readonly show: (text: string) => string;
  readonly onPickAction: () => void;
}

/** The actions that break or weaken a link or node, or a safeguard on it. */
export function BrokenBy({ incident, element, actions, show, onPickAction }: BrokenByProps) {
  const guards = incident.cascade.safeguards.filter((each) => each.guards.includes(element)).map(({ id }) => id);
  const here = new Set([element, ...guards]);
  const touching = [...actions.values()].filter(({ action }) =>
    action.breaks.some((named) => named.incident === incident.id && here.has(named.element)),
  );
  return (
    <div className={classes.field}>
      <span className={classes.label}>Broken or weakened by</span>
      {touching.map(({ action, label, isOwn }) => (
        <div key={action.id} className={classes.row}>
          <span className={classes.wide}>
            {isOwn ? (
              <button type="button" className={classes.inline} onClick={() => showSurface("actions", action.id)}>
                {label}
              </button>
            ) : (
              <strong>{label}</strong>
            )}{" "}
            <Words>{show(action.title)}</Words>
          </span>
          <Chip>{action.status}</Chip>
          {isOwn && action.breaks.some((named) => named.element === element) && (
            <RemoveButton
              label={`${label} does not touch this`}
              onRemove={() =>
                void runAndTell(setActionBreaks, {
                  action: action.id,
                  breaks: action.breaks.filter((named) => named.element !== element),
                })
              }
            />
          )}
        </div>
      ))}
      <AddLine
        label="Add an idea for an action that would break this"
        placeholder="an idea for an action"
        onAdd={(title) => void runAndTell(addActionIdea, { title, breaks: [{ incident: incident.id, element }] })}
      />
      {incident.actions.length > touching.length && (
        <div>
          <button type="button" className={classes.inline} onClick={onPickAction}>
            Name an action that is there
          </button>
        </div>
      )}
    </div>
  );
}
