import { answerNoCommand, answerUnsureCommand, answerYesCommand } from "../../store/commands/cascadeCommands";
import {
  addCauseCommand,
  addEffectCommand,
  addSiblingCommand,
  tidyCommand,
} from "../../store/commands/cascadeNodeCommands";
import { nextUntested, showEventDrawer, showPanel, showTree } from "../../store/commands/cascadeViewCommands";
import { ActionButton } from "../../ui/ActionButton";
import { Kbd } from "../../ui/Kbd";
import { Toolbar, ToolbarSpace } from "../../ui/Toolbar";
import classes from "./CascadePage.module.css";

interface CascadeToolbarProps {
  readonly aside: "none" | "tree" | "events";
  readonly onAside: (aside: "tree" | "events") => void;
  /** What is selected decides which keys are worth knowing. */
  readonly selected: "node" | "link" | null;
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  readonly untested: number;
  readonly onNextUntested: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onTidy: () => void;
  readonly canTidy: boolean;
}

/** Above the picture: what stands beside it, the keys of the moment, and how closely it is looked at. */
export function CascadeToolbar(props: CascadeToolbarProps) {
  const { aside, onAside, untested } = props;
  return (
    <Toolbar label="How the cascade is shown">
      <ActionButton
        pressed={aside === "tree"}
        onClick={() => onAside("tree")}
        title={`Tree of causes (${showTree.keys})`}
      >
        Tree
      </ActionButton>
      <ActionButton
        pressed={aside === "events"}
        onClick={() => onAside("events")}
        title={`Events to drag in (${showEventDrawer.keys})`}
      >
        Events
      </ActionButton>
      {untested > 0 && (
        <ActionButton onClick={props.onNextUntested} title={`Next untested link (${nextUntested.keys})`}>
          {untested} untested
        </ActionButton>
      )}
      <ToolbarSpace />
      <Hints selected={props.selected} />
      <span className={classes.zoom}>
        <ActionButton onClick={() => props.onZoom(1 / 1.25)} label="Zoom out" title="Zoom out (−)">
          −
        </ActionButton>
        <ActionButton onClick={() => props.onZoom(1.25)} label="Zoom in" title="Zoom in (+)">
          +
        </ActionButton>
      </span>
      <ActionButton onClick={props.onFit} title="Fit the whole cascade (0)">
        Fit
      </ActionButton>
      <ActionButton
        onClick={props.onTidy}
        disabled={!props.canTidy}
        title={`${tidyCommand.title} (${tidyCommand.keys})`}
      >
        Tidy
      </ActionButton>
      <ActionButton
        pressed={props.isPanelOpen}
        onClick={props.onPanel}
        label="What it says"
        title={`${showPanel.title} (${showPanel.keys})`}
      >
        ▥
      </ActionButton>
    </Toolbar>
  );
}

function Hints({ selected }: { readonly selected: "node" | "link" | null }) {
  const hints =
    selected === "link"
      ? ([
          [answerNoCommand.keys, "no"],
          [answerYesCommand.keys, "anyway"],
          [answerUnsureCommand.keys, "unsure"],
        ] as const)
      : ([
          [addCauseCommand.keys, "what caused this?"],
          [addSiblingCommand.keys, "beside"],
          [addEffectCommand.keys, "then what?"],
        ] as const);
  return (
    <span className={classes.hints}>
      {selected === "link" && <span>Would it have happened without?</span>}
      {hints.map(([keys = "", words]) => (
        <span key={keys} className={classes.hint}>
          <Kbd keys={keys} /> {words}
        </span>
      ))}
    </span>
  );
}
