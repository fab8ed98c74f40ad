import { useMemo } from "react";
import { draftChain, takeDraftChain } from "../../../core/cascade/draftChain";
import type { Incident } from "../../../core/model/incident";
import { cascadeScene } from "../../../core/picture/cascadeScene";
import { cascadePictureOf } from "../../../core/picture/incidentPictures";
import { runAndTell } from "../../app/bindings";
import { showSurface } from "../../app/navigation";
import { addNodeCommand, drawChainCommand } from "../../store/commands/cascadeNodeCommands";
import { ActionButton } from "../../ui/ActionButton";
import { EmptyState } from "../../ui/EmptyState";
import { SceneGroups } from "../../ui/SceneGroups";
import classes from "./CascadePage.module.css";

interface CascadeEmptyProps {
  readonly incident: Incident;
  readonly show: (text: string) => string;
  readonly onAddNode: () => void;
}

/** What to do with an empty cascade: take the chain that the marked events suggest, or begin with what people felt. */
export function CascadeEmpty({ incident, show, onAddNode }: CascadeEmptyProps) {
  const chain = useMemo(() => draftChain(incident), [incident]);
  const scene = useMemo(() => {
    let count = 0;
    const newId = () => {
      count += 1;
      return `draft.${count}`;
    };
    return cascadeScene(cascadePictureOf(takeDraftChain(incident, { at: "", newId }), { show }));
  }, [incident, show]);
  const add = (
    <ActionButton onClick={onAddNode} keys={addNodeCommand.keys}>
      Add a node
    </ActionButton>
  );
  if (chain.nodes.length === 0) {
    return (
      <div className={classes.over}>
        <EmptyState
          title="What led to what?"
          actions={
            <>
              {add}
              <ActionButton onClick={() => showSurface("timeline")}>To the timeline</ActionButton>
            </>
          }
        >
          Begin with what people felt, then ask what caused it. Or mark on the timeline where the impact starts: the
          failures and changes before it are then offered here as a first chain.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={classes.over}>
      <div className={classes.offer}>
        <svg
          className={classes.draft}
          viewBox={`0 0 ${scene.width} ${scene.height}`}
          width={scene.width}
          height={scene.height}
          role="img"
          aria-label={`Offered: ${chain.nodes.map(({ label }) => show(label)).join(", then ")}`}
        >
          <SceneGroups groups={scene.groups} />
        </svg>
      </div>
      <EmptyState
        title="A first chain, from what was marked"
        actions={
          <>
            <ActionButton
              kind="main"
              onClick={() => void runAndTell(drawChainCommand, {})}
              keys={drawChainCommand.keys}
            >
              Draw this chain
            </ActionButton>
            {add}
          </>
        }
      >
        Each step is a hypothesis, drawn dotted, and shown by its event. Rename, link and remove as you learn more; the
        conditions that made it possible are still to be asked for.
      </EmptyState>
    </div>
  );
}
