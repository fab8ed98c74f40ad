import {
  Background,
  BackgroundVariant,
  type Connection,
  type NodeChange,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  ViewportPortal,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useState } from "react";
import type { CascadeScene, PlacedNode } from "../../../core/picture/cascadeScene";
import { NODE_WIDTH } from "../../../core/picture/nodeDrawing";
import type { Point, SceneGroup } from "../../../core/picture/scene";
import { SceneGroups } from "../../ui/SceneGroups";
import classes from "./Canvas.module.css";
import { EVENT_DRAG_TYPE } from "./EventDrawer";
import { SceneEdge, type SceneEdgeOfFlow } from "./SceneEdge";
import { SceneNode, type SceneNodeOfFlow } from "./SceneNode";
import { type Place, rememberedViewport } from "./useCascadePreferences";

export type CascadeFlow = ReactFlowInstance<SceneNodeOfFlow, SceneEdgeOfFlow>;

interface CascadeCanvasProps {
  readonly incidentId: string;
  readonly scene: CascadeScene;
  readonly ends: ReadonlyMap<string, { readonly from: string; readonly to: string }>;
  readonly selected: ReadonlySet<string>;
  /** What is lit up while the rest stands back; null lights all. */
  readonly lit: ReadonlySet<string> | null;
  /** Where nodes are while they are dragged; null while none is. */
  readonly moved: Readonly<Record<string, Point>> | null;
  readonly description: string;
  /** The element that has the keyboard, for screen readers. */
  readonly active: string | null;
  readonly onSelect: (id: string | null, isAdding: boolean) => void;
  readonly onRename: (node: string) => void;
  readonly onDragged: (moved: Readonly<Record<string, Point>> | null) => void;
  readonly onMoved: (moved: Readonly<Record<string, Point>>) => void;
  readonly onLink: (from: string, to: string) => void;
  readonly onEventDropped: (event: string, on: { readonly node: string | null; readonly position: Point }) => void;
  /** The view has come to rest, by hand or because it was set. */
  readonly onLooked: (place: Place, isByHand: boolean) => void;
  readonly onReady: (flow: CascadeFlow) => void;
  readonly children?: ReactNode;
}

const nodeTypes = { scene: SceneNode };
const edgeTypes = { scene: SceneEdge };
/** The canvas is one stop of the Tab key; its commands move and edit. */
export const CANVAS_ID = "cascade-canvas";

/** Px across, as in the style sheet. */
const HANDLE = 11;

/** The cascade as a picture that can be edited: pan by drag, zoom by Ctrl-wheel, one selection. */
export function CascadeCanvas(props: CascadeCanvasProps) {
  const { incidentId, scene, ends, selected, lit, moved, onSelect } = props;
  const [remembered] = useState(() => rememberedViewport(incidentId));
  const { origin } = scene;
  const placed = useMemo(() => flowNodes(scene), [scene]);
  const nodes = useMemo(
    () =>
      placed.map((node) => {
        const at = moved?.[node.id];
        const shown = withSight(node, selected, lit);
        return at === undefined ? shown : { ...shown, position: at };
      }),
    [placed, moved, selected, lit],
  );
  const ways = useMemo(() => flowEdges(scene, ends), [scene, ends]);
  const edges = useMemo(() => ways.map((edge) => withSight(edge, selected, lit)), [ways, selected, lit]);
  const marks = useMemo(() => markGroups(scene), [scene]);
  const [flow, setFlow] = useState<CascadeFlow | null>(null);

  function onDrop(event: DragEvent): void {
    const id = event.dataTransfer.getData(EVENT_DRAG_TYPE);
    if (id === "" || flow === null) return;
    event.preventDefault();
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const node = event.target instanceof Element ? event.target.closest<HTMLElement>(".react-flow__node") : null;
    props.onEventDropped(id, {
      node: node?.dataset.id ?? null,
      position: { x: Math.round(at.x - NODE_WIDTH / 2), y: Math.round(at.y - 24) },
    });
  }

  const isAdding = (event: MouseEvent | KeyboardEvent) => event.shiftKey || event.ctrlKey || event.metaKey;
  const place = {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(EVENT_DRAG_TYPE)) event.preventDefault();
    },
    onDrop,
    role: "application",
    tabIndex: 0,
    "data-cascade-keys": "canvas",
    "aria-label": `Cascade. ${props.description}`,
    "aria-activedescendant": props.active === null ? undefined : `cascade-${props.active}`,
  };
  return (
    <div id={CANVAS_ID} className={classes.canvas} {...place}>
      <ReactFlow<SceneNodeOfFlow, SceneEdgeOfFlow>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={(instance) => {
          setFlow(instance);
          props.onReady(instance);
        }}
        {...(remembered !== null && { defaultViewport: remembered })}
        // A large cascade is walked through a part at a time: what is out of sight is not made.
        onlyRenderVisibleElements
        minZoom={0.1}
        maxZoom={4}
        onMoveEnd={(event, viewport) => props.onLooked(viewport, event instanceof Event)}
        onNodeClick={(event, node) => onSelect(node.id, isAdding(event))}
        onEdgeClick={(event, edge) => onSelect(edge.id, isAdding(event))}
        onPaneClick={() => onSelect(null, false)}
        onNodeDoubleClick={(_event, node) => props.onRename(node.id)}
        onNodesChange={(changes) => {
          const dragged = draggedBy(changes);
          if (dragged.length > 0) props.onDragged({ ...moved, ...placesOf(dragged) });
        }}
        onNodeDragStop={(_event, _node, dragged) => props.onMoved(placesOf(dragged))}
        onConnect={({ source, target }: Connection) => props.onLink(source, target)}
        connectionRadius={60}
        nodeDragThreshold={4}
        zoomOnDoubleClick={false}
        zoomOnScroll={false}
        panOnScroll
        zoomActivationKeyCode={["Control", "Meta"]}
        panActivationKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={["Shift", "Control", "Meta"]}
        deleteKeyCode={null}
        disableKeyboardA11y
        nodesFocusable={false}
        edgesFocusable={false}
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect={false}
        proOptions={{ hideAttribution: true }}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} color="var(--line2)" />
        <ViewportPortal>
          <svg className={classes.marks} width={1} height={1} aria-hidden="true">
            <g transform={`translate(${-origin.x} ${-origin.y})`}>
              {marks.map(({ id, groups }) => (
                <g key={id} className={dimmed(lit, id)}>
                  <SceneGroups groups={groups} />
                </g>
              ))}
            </g>
          </svg>
        </ViewportPortal>
        {props.children}
      </ReactFlow>
    </div>
  );
}

/** What lies on links, above the nodes: in the scene they follow the lines. */
function markGroups(scene: CascadeScene): readonly { readonly id: string; readonly groups: readonly SceneGroup[] }[] {
  return scene.links.flatMap(({ id, name, marks }) =>
    marks.length === 0 ? [] : [{ id, groups: [{ part: "link", id, name, elements: marks }] }],
  );
}

interface Dragged {
  readonly id: string;
  readonly position: Point;
}

function draggedBy(changes: readonly NodeChange<SceneNodeOfFlow>[]): readonly Dragged[] {
  return changes.flatMap((change) =>
    change.type === "position" && change.dragging === true && change.position !== undefined
      ? [{ id: change.id, position: change.position }]
      : [],
  );
}

/** In whole px. */
function placesOf(dragged: readonly Dragged[]): Readonly<Record<string, Point>> {
  return Object.fromEntries(
    dragged.map(({ id, position }) => [id, { x: Math.round(position.x), y: Math.round(position.y) }]),
  );
}

/** Selected, or standing back; the same object where it is neither, so that it is not drawn anew. */
function withSight<Shown extends { readonly id: string; selected?: boolean; className?: string }>(
  shown: Shown,
  selected: ReadonlySet<string>,
  lit: ReadonlySet<string> | null,
): Shown {
  const className = dimmed(lit, shown.id);
  if (className === "" && !selected.has(shown.id)) return shown;
  return { ...shown, selected: selected.has(shown.id), className };
}

function dimmed(lit: ReadonlySet<string> | null, id: string): string {
  return lit === null || lit.has(id) ? "" : (classes.dimmed ?? "");
}

function handleOf(type: "source" | "target", { width }: PlacedNode, y: number) {
  const position = type === "source" ? Position.Bottom : Position.Top;
  return { type, position, x: (width - HANDLE) / 2, y: y - HANDLE / 2, width: HANDLE, height: HANDLE };
}

function flowNodes(scene: CascadeScene): SceneNodeOfFlow[] {
  return scene.nodes.map((node) => ({
    id: node.id,
    type: "scene",
    position: { x: node.x - scene.origin.x, y: node.y - scene.origin.y },
    width: node.width,
    height: node.height,
    // Told beforehand, so that links are there at once and stay while their nodes change.
    measured: { width: node.width, height: node.height },
    handles: [handleOf("target", node, 0), handleOf("source", node, node.height)],
    data: {
      placed: node,
      groups: [{ part: "node", id: node.id, name: node.name, elements: node.elements } satisfies SceneGroup],
    },
  }));
}

function flowEdges(
  scene: CascadeScene,
  ends: ReadonlyMap<string, { readonly from: string; readonly to: string }>,
): SceneEdgeOfFlow[] {
  return scene.links.flatMap((link) => {
    const between = ends.get(link.id);
    if (between === undefined) return [];
    return [
      {
        id: link.id,
        type: "scene",
        // By its ends' words; the library would read out their ids.
        ariaLabel: link.name,
        ariaRole: "img",
        source: between.from,
        target: between.to,
        data: {
          placed: link,
          groups: [{ part: "link", id: link.id, name: link.name, elements: link.line } satisfies SceneGroup],
          origin: scene.origin,
        },
      },
    ];
  });
}
