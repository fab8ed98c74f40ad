import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import type { PlacedNode } from "../../../core/picture/cascadeScene";
import type { SceneGroup } from "../../../core/picture/scene";
import { SceneGroups } from "../../ui/SceneGroups";
import classes from "./Canvas.module.css";

export type SceneNodeOfFlow = Node<{ readonly placed: PlacedNode; readonly groups: readonly SceneGroup[] }, "scene">;

/** A node of the scene at its own place: the same shapes as in Word, with handles to draw links from and to. */
export const SceneNode = memo(function SceneNode({ data, selected }: NodeProps<SceneNodeOfFlow>) {
  const { placed, groups } = data;
  return (
    <>
      <svg
        id={`cascade-${placed.id}`}
        className={classes.shapes}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-label={placed.name}
      >
        <rect
          className={classes.ring}
          data-selected={selected || undefined}
          x={-4}
          y={-4}
          width={placed.width + 8}
          height={placed.height + 8}
          rx={9}
        />
        <g transform={`translate(${-placed.x} ${-placed.y})`}>
          <SceneGroups groups={groups} />
        </g>
      </svg>
      <Handle type="target" position={Position.Top} className={classes.handle} aria-hidden="true" />
      <Handle type="source" position={Position.Bottom} className={classes.handle} aria-hidden="true" />
    </>
  );
});
