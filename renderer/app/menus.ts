import type { PeopleShownAs } from "../../core/model/people";
import type { CallArgs, MenuItem } from "../../electron/bridge";
import type { AnyCommand, MenuName } from "../store/command";
import { allCommands } from "../store/commandRegistry";
import {
  darkTheme,
  lightTheme,
  redoCommand,
  showNames,
  showRoles,
  systemTheme,
  undoCommand,
} from "../store/commands/appCommands";
import { acceleratorOf } from "../ui/keys";

interface MenuState {
  readonly isBound: (id: string) => boolean;
  readonly undone: { readonly undo: string | null; readonly redo: string | null };
  readonly theme: "system" | "light" | "dark";
  readonly showPeopleAs: PeopleShownAs;
}

const separator: MenuItem = { kind: "separator" };

/** What the system does by itself stands in these menus behind our commands. */
const roles: Partial<Record<MenuName, readonly MenuItem[]>> = {
  File: [separator, { kind: "role", role: "quit" }],
  Edit: [
    separator,
    { kind: "role", role: "cut" },
    { kind: "role", role: "copy" },
    { kind: "role", role: "paste" },
    { kind: "role", role: "selectAll" },
  ],
  View: [
    separator,
    { kind: "role", role: "zoomIn" },
    { kind: "role", role: "zoomOut" },
    { kind: "role", role: "resetZoom" },
    separator,
    { kind: "role", role: "togglefullscreen" },
  ],
};

const order: readonly MenuName[] = ["File", "Edit", "View", "Go", "Timeline", "Cascade", "Action", "Help"];

/** The menu bar: every command that names a menu, where a surface takes it; menus that would be empty are left out. */
export function menusOf(state: MenuState): CallArgs<"setMenu">["menus"] {
  return order.flatMap((label) => {
    const commands = allCommands.filter((command) => command.menu === label && state.isBound(command.id));
    const items = [...commands.map((command) => itemOf(command, state)), ...(roles[label] ?? [])];
    return items.length === 0 ? [] : [{ label, items }];
  });
}

function itemOf(command: AnyCommand, state: MenuState): MenuItem {
  const { id, title, keys } = command;
  const checked = checkedIn(id, state);
  return {
    kind: "command",
    id,
    label: labelIn(id, title, state),
    ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys) }),
    ...(checked === null ? {} : { checked }),
    enabled: isPossible(id, state),
  };
}

function labelIn(id: string, title: string, { undone }: MenuState): string {
  if (id === undoCommand.id && undone.undo !== null) return `Undo: ${undone.undo}`;
  if (id === redoCommand.id && undone.redo !== null) return `Redo: ${undone.redo}`;
  return title;
}

function isPossible(id: string, { undone }: MenuState): boolean {
  if (id === undoCommand.id) return undone.undo !== null;
  return id !== redoCommand.id || undone.redo !== null;
}

function checkedIn(id: string, { theme, showPeopleAs }: MenuState): boolean | null {
  if (id === systemTheme.id) return theme === "system";
  if (id === lightTheme.id) return theme === "light";
  if (id === darkTheme.id) return theme === "dark";
  if (id === showRoles.id) return showPeopleAs === "roles";
  return id === showNames.id ? showPeopleAs === "names" : null;
}
