import { Checkbox, TextInput } from "@mantine/core";
import type { Ref } from "react";
import type { Lane } from "../../../core/timeline/lanes";
import { showSources, takeInNotes } from "../../store/commands/timelineViewCommands";
import { ActionButton } from "../../ui/ActionButton";
import { Toolbar, ToolbarSpace } from "../../ui/Toolbar";
import { PopoverButton } from "./PopoverButton";
import classes from "./TimelineToolbar.module.css";

interface TimelineToolbarProps {
  readonly lanes: readonly Lane[];
  readonly hiddenLanes: ReadonlySet<string>;
  readonly onToggleLane: (lane: string) => void;
  readonly keyOnly: boolean;
  readonly onKeyOnly: () => void;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly wordsField: Ref<HTMLInputElement>;
  readonly onLeaveWords: () => void;
  /** Whether there are moments to step through: "As known at". */
  readonly canStepBack: boolean;
  readonly isStepping: boolean;
  readonly onStepBack: () => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  readonly onTakeIn: () => void;
}

/** Above the picture: what is shown, and how closely. */
export function TimelineToolbar(props: TimelineToolbarProps) {
  const { keyOnly, words, onWords } = props;
  return (
    <Toolbar label="What the timeline shows" wraps>
      <LanesButton {...props} />
      <ActionButton pressed={keyOnly} onClick={props.onKeyOnly} title="Key events only (Shift+K)">
        Key only
      </ActionButton>
      <TextInput
        ref={props.wordsField}
        className={classes.filter}
        aria-label="Find in events"
        placeholder="Find in events"
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onWords("");
          else if (event.key !== "Enter" && event.key !== "ArrowDown") return;
          event.preventDefault();
          props.onLeaveWords();
        }}
      />
      <ToolbarSpace />
      {props.canStepBack && (
        <ActionButton
          kind="quiet"
          onClick={props.onStepBack}
          title="Hide what was not known at a moment"
          pressed={props.isStepping}
        >
          As known at…
        </ActionButton>
      )}
      <span className={classes.zoom}>
        <ActionButton onClick={props.onFit} title="Fit all of the time (0)">
          Fit
        </ActionButton>
        <ActionButton onClick={() => props.onZoom(1.5)} label="Zoom out of time" title="Zoom out (−)">
          −
        </ActionButton>
        <ActionButton onClick={() => props.onZoom(1 / 1.5)} label="Zoom in on time" title="Zoom in (+)">
          +
        </ActionButton>
      </span>
      <ActionButton onClick={props.onTakeIn} keys={takeInNotes.keys}>
        Take in notes…
      </ActionButton>
      {!props.isPanelOpen && (
        <ActionButton onClick={props.onPanel} keys={showSources.keys}>
          Sources
        </ActionButton>
      )}
    </Toolbar>
  );
}

function LanesButton({ lanes, hiddenLanes, onToggleLane }: TimelineToolbarProps) {
  const hidden = lanes.filter((lane) => hiddenLanes.has(lane.id ?? "")).length;
  return (
    <PopoverButton label={`${hidden === 0 ? "Lanes" : `Lanes: ${lanes.length - hidden} of ${lanes.length}`} ▾`}>
      {() => (
        <div className={classes.lanes}>
          {lanes.map((lane) => (
            <Checkbox
              key={lane.id ?? ""}
              label={`${lane.name} (${lane.events})`}
              checked={!hiddenLanes.has(lane.id ?? "")}
              onChange={() => onToggleLane(lane.id ?? "")}
            />
          ))}
          {lanes.length === 0 && <span>No event has a lane yet. Type @ and a service or team behind an event.</span>}
        </div>
      )}
    </PopoverButton>
  );
}
