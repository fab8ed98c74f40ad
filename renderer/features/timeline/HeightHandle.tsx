import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { separator } from "./gridRoles";
import classes from "./HeightHandle.module.css";

interface HeightHandleProps {
  /** In px, of what stands above. */
  readonly height: number;
  readonly max: number;
  readonly onChange: (height: number) => void;
}

const MIN = 60;
const STEP = 24;

/** The line between picture and list: drag it, or ↑ ↓ while it has the focus. */
export function HeightHandle({ height, max, onChange }: HeightHandleProps) {
  const drag = useRef<{ y: number; height: number } | null>(null);
  const set = (next: number) => onChange(Math.round(Math.max(MIN, Math.min(max, next))));
  const handle = {
    ...separator,
    "aria-label": "Height of the picture",
    "aria-orientation": "horizontal" as const,
    "aria-valuenow": Math.round(height),
    "aria-valuemin": MIN,
    "aria-valuemax": Math.round(max),
    onPointerDown: (event: PointerEvent) => {
      drag.current = { y: event.clientY, height };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag.current !== null) set(drag.current.height + event.clientY - drag.current.y);
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      set(height + (event.key === "ArrowDown" ? STEP : -STEP));
    },
  };
  return <div className={classes.handle} {...handle} />;
}
