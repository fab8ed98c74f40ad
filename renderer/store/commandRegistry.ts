import type { AnyCommand } from "./command";
import { actionCommands } from "./commands/actionCommands";
import { actionVerificationCommands } from "./commands/actionVerificationCommands";
import { actionViewCommands } from "./commands/actionViewCommands";
import { appCommands } from "./commands/appCommands";
import { cascadeCommands } from "./commands/cascadeCommands";
import { cascadeNodeCommands } from "./commands/cascadeNodeCommands";
import { cascadeViewCommands } from "./commands/cascadeViewCommands";
import { changeCommands } from "./commands/changeCommands";
import { incidentCommands } from "./commands/incidentCommands";
import { memoryCommands } from "./commands/memoryCommands";
import { overviewCommands } from "./commands/overviewCommands";
import { reportCommands } from "./commands/reportCommands";
import { reviewCommands } from "./commands/reviewCommands";
import { sourceCommands } from "./commands/sourceCommands";
import { timelineCommands } from "./commands/timelineCommands";
import { timelineViewCommands } from "./commands/timelineViewCommands";
import { weeklyCommands } from "./commands/weeklyCommands";
import { workspaceCommands } from "./commands/workspaceCommands";

/** Every command, once: palette, menus, shortcut help, undo labels and history lines read from here. */
export const allCommands: readonly AnyCommand[] = [
  ...appCommands,
  ...incidentCommands,
  ...workspaceCommands,
  ...overviewCommands,
  ...changeCommands,
  ...actionViewCommands,
  ...actionCommands,
  ...actionVerificationCommands,
  ...weeklyCommands,
  ...reviewCommands,
  ...timelineViewCommands,
  ...timelineCommands,
  ...sourceCommands,
  ...cascadeViewCommands,
  ...cascadeNodeCommands,
  ...cascadeCommands,
  ...reportCommands,
  ...memoryCommands,
];

const byId = new Map(allCommands.map((command) => [command.id, command]));

/** The title of a command in the history; the id itself where a newer version made it. */
export function commandTitle(id: string): string {
  return byId.get(id)?.title ?? id;
}
