import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from "react";
import type { SceneGroup } from "../../../core/picture/scene";
import type { TimelineScene } from "../../../core/picture/timelineScene";
import { SceneGroups } from "../../ui/SceneGroups";
import { drawing } from "./gridRoles";
import classes from "./TimelinePicture.module.css";

interface TimelinePictureProps {
  readonly scene: TimelineScene;
  /** What the picture shows, for those who cannot see it. */
  readonly description: string;
  readonly selected: ReadonlySet<string>;
  /** The event with the cursor: kept in view where the lanes need more height than there is. */
  readonly active: string | null;
  readonly hovered: string | null;
  readonly onHover: (event: string | null) => void;
  readonly onSelect: (event: string, how: { readonly isToggle: boolean }) => void;
  /** A key time's line was clicked; its name. */
  readonly onKeyTime: (name: string) => void;
  readonly onZoom: (factor: number, x?: number) => void;
  readonly onPan: (px: number) => void;
  readonly onFit: () => void;
  /** To the event before (-1) or after (1). */
  readonly onStep: (step: number) => void;
  readonly height: number | undefined;
}

const DRAG_BEGINS = 4;
const KEY_PAN = 60;

/** The swimlanes: Ctrl-wheel or pinch zooms, dragging moves, a click selects. */
export function TimelinePicture(props: TimelinePictureProps) {
  const { scene, selected, hovered, onZoom, onPan } = props;
  const place = useRef<HTMLDivElement>(null);
  const drag = useRef<{ x: number; isMoving: boolean } | null>(null);
  const latest = useRef({ onZoom, onPan });
  latest.current = { onZoom, onPan };

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    // React's own wheel listener is passive and could not keep the page from zooming.
    const onWheel = (event: WheelEvent) => {
      const left = element.getBoundingClientRect().left;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        latest.current.onZoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.006), event.clientX - left);
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (sideways === 0) return;
      event.preventDefault();
      latest.current.onPan(sideways);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, []);

  const { axis, ground, above } = useMemo(() => {
    const isGround = (group: SceneGroup) => group.part === "ground" || group.part === "lane";
    return {
      axis: scene.groups.filter((group) => group.part === "ground" || group.part === "keyTime"),
      ground: scene.groups.filter(isGround),
      above: scene.groups.filter((group) => !isGround(group)),
    };
  }, [scene]);

  // On the ground of a mark, words have an edge of that colour instead of the paper's.
  const lit = above.filter(({ id }) => id !== undefined && (selected.has(id) || id === hovered));

  // The times stay in view while the lanes are scrolled.
  const head = scene.axis === null ? 0 : scene.plot.y;
  const mark = scene.marks.find((each) => each.id === props.active);
  const top = mark?.y ?? null;
  const bottom = mark === undefined ? null : mark.y + mark.height;
  useEffect(() => {
    const element = place.current;
    if (element === null || top === null || bottom === null) return;
    if (top - head < element.scrollTop) element.scrollTop = top - head - 12;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom + 24 - element.clientHeight;
  }, [top, bottom, head]);

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const state = drag.current;
    if (state === null) {
      const over = groupAt(event.target);
      props.onHover(over?.part === "event" ? over.id : null);
      return;
    }
    const moved = event.clientX - state.x;
    if (!state.isMoving && Math.abs(moved) < DRAG_BEGINS) return;
    if (!state.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, isMoving: true };
    onPan(-moved);
  }

  function onPointerUp(event: PointerEvent<HTMLDivElement>): void {
    const state = drag.current;
    drag.current = null;
    if (state === null || state.isMoving) return;
    const hit = groupAt(event.target);
    if (hit?.part === "event") props.onSelect(hit.id, { isToggle: event.ctrlKey || event.metaKey });
    if (hit?.part === "keyTime") props.onKeyTime(hit.id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowLeft") onPan(-KEY_PAN);
    else if (event.key === "ArrowRight") onPan(KEY_PAN);
    else if (event.key === "ArrowUp") props.onStep(-1);
    else if (event.key === "ArrowDown") props.onStep(1);
    else if (event.key === "Home") props.onFit();
    else return;
    event.preventDefault();
  }

  const drawingProps = {
    ...drawing,
    "aria-label": `Picture. ← → move, + and − zoom, 0 fits all, ↑ ↓ select. ${props.description}`,
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) drag.current = { x: event.clientX, isMoving: false };
    },
    onPointerMove,
    onPointerUp,
    onPointerCancel: () => {
      drag.current = null;
    },
    onPointerLeave: () => props.onHover(null),
    onKeyDown,
  };

  return (
    <div ref={place} className={classes.place} style={{ height: props.height }} {...drawingProps}>
      <svg className={classes.axis} width={scene.width} height={head} aria-hidden="true">
        <SceneGroups groups={axis} />
      </svg>
      <svg
        className={classes.svg}
        style={{ marginTop: -head }}
        width={scene.width}
        height={scene.height}
        aria-hidden="true"
      >
        <SceneGroups groups={ground} />
        {scene.marks.map((mark) =>
          selected.has(mark.id) || mark.id === hovered ? (
            <rect
              key={mark.id}
              className={classes.mark}
              data-selected={selected.has(mark.id) || undefined}
              x={mark.x - 3}
              y={mark.y}
              width={mark.width + 6}
              height={mark.height}
              rx={5}
            />
          ) : null,
        )}
        <SceneGroups groups={above} />
        {lit.map((group) => (
          <g key={group.id} className={classes.lit} data-selected={selected.has(group.id ?? "") || undefined}>
            <SceneGroups groups={[{ part: "event", elements: group.elements.filter(({ kind }) => kind === "text") }]} />
          </g>
        ))}
        {scene.axis !== null && scene.marks.length === 0 && isBare(scene) && (
          <text className={classes.nothing} x={scene.plot.x + scene.plot.width / 2} y={scene.plot.y + 24}>
            Nothing recorded here. 0 shows all.
          </text>
        )}
      </svg>
    </div>
  );
}

/** Whether no lane tells of events that are too many to draw each. */
function isBare(scene: TimelineScene): boolean {
  return scene.groups.every((group) => group.part !== "lane" || group.name === undefined);
}

function groupAt(target: EventTarget): { readonly part: string; readonly id: string } | null {
  const group = target instanceof Element ? target.closest<SVGGElement>("g[data-id]") : null;
  const { part, id } = group?.dataset ?? {};
  return part === undefined || id === undefined ? null : { part, id };
}
