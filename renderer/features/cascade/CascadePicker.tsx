import { assertNever } from "../../../core/model/assertNever";
import type { Incident } from "../../../core/model/incident";
import { orderOfEvents } from "../../../core/timeline/order";
import { runAndTell } from "../../app/bindings";
import { setActionBreaks } from "../../store/commands/actionCommands";
import { linkFromCauseCommand, linkNodesCommand } from "../../store/commands/cascadeCommands";
import { eventTime } from "./eventTime";
import { PickDialog } from "./PickDialog";
import type { Picking } from "./useCascadeBindings";

interface CascadePickerProps {
  readonly incident: Incident;
  readonly show: (text: string) => string;
  readonly picking: Picking;
  readonly active: string | null;
  readonly onMake: (event: string) => void;
  readonly onEvidence: (node: string, event: string) => void;
  readonly onClose: () => void;
}

/** Everything that a pointer drags, by keyboard: the other end of a link, an event, an action. */
export function CascadePicker({ incident, show, picking, active, onMake, onEvidence, onClose }: CascadePickerProps) {
  const { nodes, links } = incident.cascade;
  const node = nodes.find(({ id }) => id === active);
  const label = show(node?.label ?? "");
  const eventOptions = (taken: readonly string[]) =>
    orderOfEvents(incident).sorted.flatMap((event) =>
      taken.includes(event.id) ? [] : [{ id: event.id, label: show(event.title), hint: eventTime(incident, event) }],
    );
  const nodeOptions = (taken: ReadonlySet<string>) =>
    nodes.flatMap((each) =>
      each.id === active || taken.has(each.id) ? [] : [{ id: each.id, label: show(each.label), hint: each.kind }],
    );
  const noEvents = "The timeline has no other events yet.";
  const noNodes = "There is no other node yet. Tab adds a cause, Shift+Tab an effect.";
  switch (picking) {
    case "event":
      return (
        <PickDialog
          title="Make a node from an event"
          options={eventOptions([])}
          none={noEvents}
          onPick={onMake}
          onClose={onClose}
        />
      );
    case "evidence":
      return (
        <PickDialog
          title={`What shows “${label}”?`}
          options={eventOptions(node?.events ?? [])}
          none={noEvents}
          onPick={(event) => node !== undefined && onEvidence(node.id, event)}
          onClose={onClose}
        />
      );
    case "effect":
      return (
        <PickDialog
          title={`“${label}” leads to`}
          options={nodeOptions(new Set(links.flatMap(({ from, to }) => (from === active ? [to] : []))))}
          none={noNodes}
          onPick={(to) => node !== undefined && void runAndTell(linkNodesCommand, { from: node.id, to })}
          onClose={onClose}
        />
      );
    case "cause":
      return (
        <PickDialog
          title={`“${label}” was caused by`}
          options={nodeOptions(new Set(links.flatMap(({ from, to }) => (to === active ? [from] : []))))}
          none={noNodes}
          onPick={(from) => node !== undefined && void runAndTell(linkFromCauseCommand, { from, to: node.id })}
          onClose={onClose}
        />
      );
    case "action":
      return (
        <PickDialog
          title="Which action breaks or weakens this?"
          options={incident.actions.flatMap((action) =>
            action.breaks.some(({ element }) => element === active)
              ? []
              : [{ id: action.id, label: show(action.title), hint: `A${action.number} ${action.status}` }],
          )}
          none="There are no other actions yet."
          onPick={(id) => active !== null && nameAction(incident, id, active)}
          onClose={onClose}
        />
      );
    default:
      return assertNever(picking);
  }
}

function nameAction(incident: Incident, id: string, element: string): void {
  const action = incident.actions.find((each) => each.id === id);
  if (action === undefined) return;
  void runAndTell(setActionBreaks, { action: id, breaks: [...action.breaks, { incident: incident.id, element }] });
}
