import { useEffect } from "react";
import { allCommands } from "../store/commandRegistry";
import { belongsToField, isStroke, strokeOf } from "../ui/keys";
import { isMac } from "../ui/thisKeyboard";
import { useBindingTable } from "./bindings";

const strokes = allCommands.flatMap((command) =>
  command.keys === undefined ? [] : [{ id: command.id, stroke: strokeOf(command.keys) }],
);

/** The one key handler of the window: a press does the command that it belongs to, where that can act now. */
export function GlobalKeys() {
  const table = useBindingTable();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || belongsToField(event)) return;
      const wanted = strokes.filter(({ stroke }) => isStroke(event, stroke, isMac)).map(({ id }) => id);
      if (wanted.length === 0) return;
      const act = table.firstAction(wanted);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [table]);
  return null;
}
