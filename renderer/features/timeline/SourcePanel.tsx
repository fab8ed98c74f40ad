import { Select } from "@mantine/core";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ProposedEvent, ProposedLine } from "../../../core/intake/proposal";
import { madeLines } from "../../../core/intake/proposedLines";
import { eventsOfProposals } from "../../../core/intake/proposedRecords";
import { personWhoTold, toldBy } from "../../../core/intake/speakers";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { effectiveIntervalOf } from "../../../core/timeline/effective";
import { runAndTell, useCallbackBinding } from "../../app/bindings";
import { newId } from "../../store/clock";
import { reopenLines, setAsideLines, takeLines } from "../../store/commands/sourceCommands";
import { takeAllDated } from "../../store/commands/timelineViewCommands";
import { signal } from "../../store/signal";
import { ActionButton } from "../../ui/ActionButton";
import { counted } from "../../ui/dateWords";
import { EmptyState } from "../../ui/EmptyState";
import { inSteps } from "./inSteps";
import { LineCard } from "./LineCard";
import { laneOfWords } from "./lanes";
import { SourceClock } from "./SourceClock";
import { SourceLines } from "./SourceLines";
import classes from "./SourcePanel.module.css";
import { Speakers } from "./Speakers";
import { proposalsOf, withContinuation } from "./sourceIntake";
import { type Taking, TakingProgress } from "./TakingProgress";
import { useDatedLines } from "./useDatedLines";
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

/** So many events are more than a person reads through; they are also slower to enter than one notices. */
const LONG = 1_000;
const noLines = madeLines([]);

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
  const lines = read.kind === "read" ? read.proposals.lines : noLines;
  const [taking] = useState(() => signal<Taking | null>(null));
  const isTaking = useSyncExternalStore(taking.subscribe, () => taking.get() !== null);
  const [edited, setEdited] = useState<EditedLine | null>(null);
  const { stateOf, dated, grave } = useDatedLines(source, lines);
  const isGrave = grave.length > 0 && grave.length < dated.length;

  const { isFresh, chooseLine } = view;
  const first = dated[0] ?? null;
  const offered = useRef<string | null>(null);
  useEffect(() => {
    if (!isFresh || read.kind !== "read" || source === null || offered.current === source.id) return;
    offered.current = source.id;
    chooseLine(first ?? 1, new Set(dated.length > 0 ? dated : [1]));
    requestAnimationFrame(() => document.getElementById("source-lines")?.focus());
  }, [isFresh, read, source, first, dated, chooseLine]);

  function proposed(line: ProposedLine): readonly ProposedEvent[] {
    const read = proposalsOf(line);
    return edited?.line === line.line ? [edited.event, ...read.slice(1)] : read;
  }

  function eventsAt(line: number, id: string): readonly Event[] {
    const made = lines.at(line - 1);
    if (made === null || stateOf(line) === "taken") return [];
    const proposals = proposed(made);
    return eventsOfProposals(proposals, id, newId).map((event, index) => {
      const { who = "", knownBy } = proposals[index] ?? {};
      const person = personWhoTold(incident.people, { who, knownBy });
      const told = inLane(person === undefined ? event : toldBy(event, person, who));
      // Zones are slow to ask: asked now, a little at a time, all of them are known when the list is drawn.
      effectiveIntervalOf(incident, told);
      return told;
    });
  }

  async function take(chosen: readonly number[]): Promise<void> {
    if (source === null || taking.get() !== null) return;
    const ended = new AbortController();
    const total = chosen.length;
    const say = (done: number) => taking.set({ done, total, stop: () => ended.abort() });
    const events = await inSteps(chosen, (line) => eventsAt(line, source.id), {
      onProgress: say,
      signal: ended.signal,
    });
    if (events === null || events.length === 0) return taking.set(null);
    if (total > LONG) {
      say(total);
      await nextPaint();
    }
    const open = [...new Set(events.flatMap((event) => event.source?.line ?? []))];
    const taken = open.flatMap((line) => withContinuation(lines, line));
    const isDone = await runAndTell(takeLines, { source: source.id, lines: taken, events });
    taking.set(null);
    if (!isDone) return;
    setEdited(null);
    const last = taken.at(-1) ?? 0;
    const next = dated.find((line) => line > last) ?? last;
    if (next !== last || open.length === 1) chooseLine(next, new Set([next]));
  }

  /** The selected lines, from the top. */
  function chosen(): readonly number[] {
    return [...view.lines].sort((a, b) => a - b);
  }

  function inLane(event: Event): Event {
    if (event.lane === undefined) return event;
    const lane = laneOfWords(incident, services, event.lane);
    return lane === undefined ? event : { ...event, lane };
  }

  function setAside(chosen: readonly number[]): void {
    if (source === null) return;
    const ignored = chosen.filter((line) => stateOf(line) === "ignored");
    const open = chosen.filter((line) => stateOf(line) === "open");
    if (open.length > 0) void runAndTell(setAsideLines, { source: source.id, lines: open });
    else if (ignored.length > 0) void runAndTell(reopenLines, { source: source.id, lines: ignored });
    const last = open.at(-1) ?? 0;
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
  const active = view.line === null ? null : lines.at(view.line - 1);
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
      <Speakers incident={incident} source={source} lines={lines} />
      {isTaking && (
        <div className={classes.bulk}>
          <TakingProgress taking={taking} />
        </div>
      )}
      {!isTaking && dated.length > 0 && (
        <div className={classes.bulk}>
          <span role="status" data-wide={isGrave || undefined}>
            {dated.length.toLocaleString("en-GB")} dated {dated.length === 1 ? "line" : "lines"} to take.
            {dated.length > LONG && !isGrave && " That is more than anyone reads: select the lines that matter."}
          </span>
          {isGrave && (
            <ActionButton
              kind={dated.length > LONG ? "main" : "plain"}
              title="Only the lines that say themselves that something is wrong"
              onClick={() => void take(grave)}
            >
              Take{" "}
              {grave.length === 1
                ? "1 warning or error"
                : `${grave.length.toLocaleString("en-GB")} warnings and errors`}
            </ActionButton>
          )}
          <ActionButton
            kind={isGrave && dated.length > LONG ? "plain" : "main"}
            keys={takeAllDated.keys}
            onClick={() => void take(dated)}
          >
            Take all
          </ActionButton>
        </div>
      )}
      {read.kind === "failed" ? (
        <p className={classes.failed}>{read.message}</p>
      ) : read.kind === "loading" ? (
        <p className={classes.loading} role="status">
          Reading {counted(source.lines, "line")}…{read.done > 0 && ` ${read.done.toLocaleString("en-GB")} are read.`}
        </p>
      ) : (
        <SourceLines
          lines={lines}
          stateOf={stateOf}
          active={view.line}
          selected={view.lines}
          onChoose={chooseLine}
          onTake={() => void take(chosen())}
          onSetAside={() => setAside(chosen())}
        />
      )}
      {active !== null && (
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
          onTake={() => void take(chosen())}
          onSetAside={() => setAside(chosen())}
          onSelectEvent={props.onSelectEvent}
        />
      )}
    </>
  );
}
