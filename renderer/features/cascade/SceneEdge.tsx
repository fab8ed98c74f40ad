import type { Edge, EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { PlacedLink } from "../../../core/picture/cascadeScene";
import type { Point, SceneGroup } from "../../../core/picture/scene";
import { SceneGroups } from "../../ui/SceneGroups";
import classes from "./Canvas.module.css";

export type SceneEdgeOfFlow = Edge<
  { readonly placed: PlacedLink; readonly groups: readonly SceneGroup[]; readonly origin: Point },
  "scene"
>;

/** A link of the scene along its own way, with room for a pointer around it. */
export const SceneEdge = memo(function SceneEdge({ data, selected }: EdgeProps<SceneEdgeOfFlow>) {
  if (data === undefined) return null;
  const { placed, groups, origin } = data;
  return (
    <g id={`cascade-${placed.id}`} transform={`translate(${-origin.x} ${-origin.y})`}>
      <path className={classes.halo} data-selected={selected || undefined} d={placed.path} />
      <SceneGroups groups={groups} />
      <path className={`react-flow__edge-interaction ${classes.reach}`} d={placed.path} />
    </g>
  );
});
