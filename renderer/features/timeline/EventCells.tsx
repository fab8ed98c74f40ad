import { type ReactNode, useRef } from "react";
import type { Event } from "../../../core/model/event";
import type { KeyTimeName } from "../../../core/model/incident";
import { keyTimeWords } from "../../../core/timeline/keyTimes";
import { Chip } from "../../ui/Chip";
import { MarkdownText } from "../../ui/MarkdownText";
import { useShownProse } from "../../ui/shownProse";
import { Words } from "../../ui/Words";
import classes from "./EventCells.module.css";
import { cell } from "./gridRoles";
import { KindSign } from "./KindSign";

interface EventCellsProps {
  readonly event: Event;
  /** As the list shows it; empty without a time. */
  readonly time: string;
  readonly lane: string;
  readonly title: string;
  readonly detail: string;
  readonly marks: readonly KeyTimeName[];
  /** The events whose order to this one is uncertain and matters; null: none. */
  readonly uncertain: string | null;
  /** The field that stands in for a cell while it is edited. */
  readonly edited: { readonly cell: "time" | "lane" | "title"; readonly field: ReactNode } | null;
  readonly onEditCell: (cell: "time" | "lane" | "title") => void;
  readonly onShowLine: () => void;
}

/** Time, lane, words and evidence of one event. A double click edits the cell under it. */
export function EventCells(props: EventCellsProps) {
  const { event, time, lane, title, detail, marks, uncertain, edited, onEditCell } = props;
  const words = useRef<HTMLSpanElement>(null);
  const further = useRef<HTMLSpanElement>(null);
  useShownProse(words, edited?.cell === "title" ? "" : event.title);
  useShownProse(further, event.detail ?? "");
  const edit = (name: "time" | "lane" | "title") => ({
    ...cell,
    onDoubleClick: (pressed: { stopPropagation: () => void }) => {
      pressed.stopPropagation();
      onEditCell(name);
    },
  });
  return (
    <>
      <span {...edit("time")} className={classes.time} data-empty={time === "" || undefined}>
        {edited?.cell === "time" ? edited.field : time === "" ? "–" : time}
      </span>
      <span {...edit("lane")} className={classes.lane}>
        {edited?.cell === "lane" ? edited.field : lane}
      </span>
      <span {...edit("title")} className={classes.words}>
        <span className={classes.sign}>
          <KindSign kind={event.kind} titled />
        </span>
        {edited?.cell === "title" ? (
          edited.field
        ) : (
          <span ref={words} className={classes.title} data-key={event.key || undefined}>
            <Words>{title}</Words>
          </span>
        )}
        {(marks.length > 0 || uncertain !== null) && (
          <span className={classes.chips}>
            {marks.map((name) => (
              <Chip key={name} tone="accent">
                {keyTimeWords[name]}
              </Chip>
            ))}
            {uncertain !== null && (
              <Chip tone="amber" title={uncertain}>
                order uncertain
              </Chip>
            )}
          </span>
        )}
        {detail !== "" && (
          <span ref={further} className={classes.detail}>
            <MarkdownText text={detail} />
          </span>
        )}
      </span>
      <span {...cell} className={classes.evidence}>
        {event.source === undefined ? (
          event.evidence.length || "–"
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={classes.count}
            title={`Show line ${event.source.line} of the source`}
            onClick={(pressed) => {
              pressed.stopPropagation();
              props.onShowLine();
            }}
          >
            {event.evidence.length}
          </button>
        )}
      </span>
    </>
  );
}
