import { useEffect, useMemo, useRef, useState } from "react";
import type { Incident } from "../../../core/model/incident";
import { orderOfEvents } from "../../../core/timeline/order";
import { useFind } from "../../app/find";
import { ActionButton } from "../../ui/ActionButton";
import { FilterField } from "../../ui/FilterField";
import { useRovingList } from "../../ui/useRovingList";
import { Sentence } from "../../ui/Words";
import classes from "./Aside.module.css";
import { closedByEscape } from "./closedByEscape";
import { eventTime } from "./eventTime";

/** What a dragged event is on the clipboard of the drag: its id. */
export const EVENT_DRAG_TYPE = "application/x-second-story-event";

interface EventDrawerProps {
  readonly incident: Incident;
  readonly show: (text: string) => string;
  /** The selected node, which an event may show. */
  readonly node: { readonly id: string; readonly label: string } | null;
  readonly onMake: (event: string) => void;
  readonly onEvidence: (event: string) => void;
  readonly onClose: () => void;
  /** The keyboard goes to the filter when the drawer is opened by hand, not when it is there already. */
  readonly takesFocus: boolean;
}

/** The events in order, to be dragged into the picture; Enter makes a node, Shift+Enter shows the selected node by it. */
export function EventDrawer({ incident, show, node, onMake, onEvidence, onClose, takesFocus }: EventDrawerProps) {
  const [words, setWords] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const used = useMemo(() => new Set(incident.cascade.nodes.flatMap((each) => each.events)), [incident.cascade.nodes]);
  const events = useMemo(() => {
    const wanted = words.toLowerCase();
    return orderOfEvents(incident).sorted.filter((event) => show(event.title).toLowerCase().includes(wanted));
  }, [incident, show, words]);
  const roving = useRovingList(events.length, (index) => {
    const event = events[index];
    if (event !== undefined) onMake(event.id);
  });
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  useFind(() => field.current?.select());

  return (
    <section className={classes.aside} aria-label="Events" {...closedByEscape(onClose)}>
      <div className={classes.head}>
        <FilterField
          ref={field}
          label="Find in events"
          value={words}
          onChange={setWords}
          onDown={() => roving.select(0)}
        />
        <ActionButton kind="quiet" label="Close the events" onClick={onClose}>
          ×
        </ActionButton>
      </div>
      <p className={classes.hint}>
        Drag one into the picture, or onto a node that it shows. Enter makes a node
        <Sentence>{node === null ? "." : `, Shift+Enter shows “${node.label}” by it.`}</Sentence>
      </p>
      <ul className={classes.events} {...roving.list}>
        {events.map((event, index) => (
          <li
            key={event.id}
            className={classes.event}
            draggable
            {...roving.row(index)}
            onClick={() => roving.select(index)}
            onDoubleClick={() => onMake(event.id)}
            onKeyDown={(press) => {
              if (press.key !== "Enter" || !press.shiftKey || node === null) return;
              press.preventDefault();
              press.stopPropagation();
              onEvidence(event.id);
            }}
            onDragStart={(drag) => {
              drag.dataTransfer.setData(EVENT_DRAG_TYPE, event.id);
              drag.dataTransfer.effectAllowed = "copy";
            }}
          >
            <span className={classes.time}>{eventTime(incident, event)}</span>
            <span>{show(event.title)}</span>
            {used.has(event.id) && (
              <span className={classes.used} title="It shows a node already">
                in the cascade
              </span>
            )}
          </li>
        ))}
      </ul>
      {incident.events.length === 0 && <p className={classes.hint}>The timeline has no events yet.</p>}
    </section>
  );
}
