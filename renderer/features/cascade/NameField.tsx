import { ViewportPortal } from "@xyflow/react";
import { type KeyboardEvent, useRef } from "react";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Person } from "../../../core/model/person";
import type { Box } from "../../../core/picture/scene";
import { MentionField } from "../../ui/MentionField";
import classes from "./Canvas.module.css";

/** What is to be named next: Tab in the field goes on to a cause, Shift+Tab to an effect. */
export type NextName = "cause" | "effect" | null;

interface NameFieldProps {
  /** Of the node, in the canvas's coordinates. */
  readonly box: Box;
  readonly label: string;
  readonly value: string;
  readonly people: readonly Person[];
  readonly shownAs: PeopleShownAs;
  readonly onName: (name: string, next: NextName) => void;
  readonly onCancel: () => void;
}

/** Names a node where it stands: Enter keeps, Esc leaves it, Tab keeps and asks for the cause of what was named. */
export function NameField({ box, label, value, people, shownAs, onName, onCancel }: NameFieldProps) {
  const next = useRef<NextName>(null);
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Tab" || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
      event.preventDefault();
      next.current = event.shiftKey ? "effect" : "cause";
      event.target.blur();
    },
  };
  return (
    <ViewportPortal>
      <div
        className={`nodrag nopan ${classes.naming}`}
        style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, minHeight: box.height }}
        {...keys}
      >
        <MentionField
          label={label}
          value={value}
          people={people}
          shownAs={shownAs}
          placeholder="Say it in a few words"
          className={classes.nameField}
          autoFocus
          onCommit={(name) => onName(name.trim(), next.current)}
          onCancel={onCancel}
        />
      </div>
    </ViewportPortal>
  );
}
