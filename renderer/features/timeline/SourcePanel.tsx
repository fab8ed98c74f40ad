import { Select } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ProposedEvent, ProposedLine } from "../../../core/intake/proposal";
import { eventsOfProposals } from "../../../core/intake/proposedRecords";
import { stateOfLine } from "../../../core/intake/sourceStates";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { runAndTell, useCallbackBinding } from "../../app/bindings";
import { newId } from "../../store/clock";
import { reopenLines, setAsideLines, takeLines } from "../../store/commands/sourceCommands";
import { takeAllDated } from "../../store/commands/timelineViewCommands";
import { ActionButton } from "../../ui/ActionButton";
import { counted } from "../../ui/dateWords";
import { EmptyState } from "../../ui/EmptyState";
import { LineCard } from "./LineCard";
import { laneOfWords } from "./lanes";
import { SourceClock } from "./SourceClock";
import { SourceLines } from "./SourceLines";
import classes from "./SourcePanel.module.css";
import { proposalsOf, withContinuation } from "./sourceIntake";
import { useSourceText } from "./useSourceText";
import type { SourceView } from "./useSourceView";

interface SourcePanelProps {
  readonly incident: Incident;
  readonly view: SourceView;
  /** The event with the cursor. */
  readonly active: Event | null;
  readonly reference: number;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly shownAs: PeopleShownAs;
  readonly onSelectEvent: (id: string) => void;
  readonly onTakeIn: () => void;
}

/** So many lines take longer to enter than a person notices. */
const LONG = 1_000;

function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** A proposal that was edited before it was taken. */
interface EditedLine {
  readonly line: number;
  readonly event: ProposedEvent;
}

/** What was taken in: the lines of a source with what became of each; taking, ignoring, and the way to the event. */
export function SourcePanel(props: SourcePanelProps) {
  const { incident, view, reference, services } = props;
  const source = incident.sources.find((each) => each.id === view.sourceId) ?? null;
  const read = useSourceText(incident, source, reference);
  const lines = read.kind === "read" ? read.intake.lines : [];
  const [isTaking, setTaking] = useState(false);
  const [edited, setEdited] = useState<EditedLine | null>(null);
  const stateOf = (line: number) => (source === null ? "open" : stateOfLine(source, line));
  const dated = lines.filter((line) => line.events.length > 0 && stateOf(line.line) === "open");

  const { isFresh, chooseLine } = view;
  const first = dated[0]?.line ?? null;
  const offered = useRef<string | null>(null);
  useEffect(() => {
    if (!isFresh || read.kind !== "read" || source === null || offered.current === source.id) return;
    offered.current = source.id;
    const proposed = read.intake.lines.filter((line) => line.events.length > 0).map(({ line }) => line);
    chooseLine(first ?? 1, new Set(proposed.length > 0 ? proposed : [1]));
    requestAnimationFrame(() => document.getElementById("source-lines")?.focus());
  }, [isFresh, read, source, first, chooseLine]);

  function proposed(line: ProposedLine): readonly ProposedEvent[] {
    const read = proposalsOf(line);
    return edited?.line === line.line ? [edited.event, ...read.slice(1)] : read;
  }

  async function take(chosen: readonly ProposedLine[]): Promise<void> {
    const open = chosen.filter((line) => stateOf(line.line) !== "taken" && proposed(line).length > 0);
    if (source === null || open.length === 0) return;
    if (open.length > LONG) {
      setTaking(true);
      await nextPaint();
    }
    const events = eventsOfProposals(open.flatMap(proposed), source.id, newId).map((event) => inLane(event));
    const taken = open.flatMap((line) => withContinuation(lines, line.line));
    const isDone = await runAndTell(takeLines, { source: source.id, lines: taken, events });
    setTaking(false);
    if (!isDone) return;
    setEdited(null);
    const last = taken.at(-1) ?? 0;
    const next = dated.find((line) => line.line > last)?.line ?? last;
    if (next !== last || open.length === 1) chooseLine(next, new Set([next]));
  }

  function inLane(event: Event): Event {
    if (event.lane === undefined) return event;
    const lane = laneOfWords(incident, services, event.lane);
    return lane === undefined ? event : { ...event, lane };
  }

  function setAside(chosen: readonly ProposedLine[]): void {
    if (source === null) return;
    const ignored = chosen.filter((line) => stateOf(line.line) === "ignored").map(({ line }) => line);
    const open = chosen.filter((line) => stateOf(line.line) === "open").map(({ line }) => line);
    if (open.length > 0) void runAndTell(setAsideLines, { source: source.id, lines: open });
    else if (ignored.length > 0) void runAndTell(reopenLines, { source: source.id, lines: ignored });
    const last = Math.max(0, ...open);
    if (last > 0 && last < lines.length) chooseLine(last + 1, new Set([last + 1]));
  }

  useCallbackBinding(takeAllDated, dated.length === 0 ? null : () => void take(dated));

  if (source === null) {
    return (
      <EmptyState
        title="Nothing taken in yet"
        actions={<ActionButton onClick={props.onTakeIn}>Take in notes…</ActionButton>}
      >
        Paste a chat, a log, a mail or notes anywhere on this page, or drop files here. The text is kept as it is; its
        dated lines are proposed as events.
      </EmptyState>
    );
  }
  const taken = source.states.reduce((sum, { from, to, state }) => sum + (state === "taken" ? to - from + 1 : 0), 0);
  const chosen = lines.filter((line) => view.lines.has(line.line));
  const active = view.line === null ? undefined : lines[view.line - 1];
  return (
    <>
      <div className={classes.head}>
        <Select
          className={classes.choice}
          aria-label="Source"
          data={incident.sources.map(({ id, name }) => ({ value: id, label: name }))}
          value={source.id}
          onChange={(id) => id !== null && view.chooseSource(id)}
        />
        <span className={classes.count}>
          {counted(source.lines, "line")}, {taken.toLocaleString("en-GB")} taken
        </span>
      </div>
      <SourceClock key={source.id} incident={incident} source={source} read={read} />
      {dated.length > 0 && (
        <div className={classes.bulk}>
          <span role="status">
            {isTaking ? "Taking" : ""} {dated.length.toLocaleString("en-GB")} dated{" "}
            {dated.length === 1 ? "line" : "lines"} {isTaking ? "…" : "to take"}
          </span>
          <ActionButton kind="main" keys={takeAllDated.keys} onClick={() => void take(dated)} disabled={isTaking}>
            Take all
          </ActionButton>
        </div>
      )}
      {read.kind === "failed" ? (
        <p className={classes.failed}>{read.message}</p>
      ) : read.kind === "loading" ? (
        <p className={classes.loading} role="status">
          Reading {counted(source.lines, "line")}…
        </p>
      ) : (
        <SourceLines
          lines={lines}
          stateOf={stateOf}
          active={view.line}
          selected={view.lines}
          onChoose={chooseLine}
          onTake={() => void take(chosen)}
          onSetAside={() => setAside(chosen)}
        />
      )}
      {active !== undefined && (
        <LineCard
          key={`${source.id} ${active.line}`}
          incident={incident}
          source={source}
          line={active}
          count={view.lines.size}
          state={stateOf(active.line)}
          proposed={proposed(active)}
          reference={reference}
          shownAs={props.shownAs}
          activeEvent={props.active}
          onEdit={(event) => setEdited({ line: active.line, event })}
          onTake={() => void take(chosen)}
          onSetAside={() => setAside(chosen)}
          onSelectEvent={props.onSelectEvent}
        />
      )}
    </>
  );
}
