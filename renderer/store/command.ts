import type { z } from "zod";
import type { ActionReview } from "../../core/model/actionReview";
import type { EditContext } from "../../core/model/editContext";
import type { Result } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import type { Workspace } from "../../core/model/workspace";

/** Where a command stands in the menu bar. */
export type MenuName = "File" | "Edit" | "View" | "Go" | "Timeline" | "Cascade" | "Action" | "Help";

/** What every command says of itself: palette, menu, shortcut help, undo label and history line read it here alone. */
export interface CommandFace {
  /** Subject and verb, as in "event.markKey"; written into the history. */
  readonly id: string;
  /** As a person reads it in palette and menu: "Mark as key event". */
  readonly title: string;
  /** "Mod+Shift+K", "K", "Enter", "Shift+Tab": Mod is Ctrl, on a Mac Cmd. Single letters act outside text fields only. */
  readonly keys?: string;
  readonly menu?: MenuName;
  /** True where only a surface calls it with input of its own, so that a palette entry would mean nothing. */
  readonly hidden?: true;
}

/** What a change may know beyond its input. */
export interface CommandContext extends EditContext {
  /** Today in the workspace's zone; in the sample, the sample's day. */
  readonly today: string;
  readonly workspace: Workspace;
}

/** A command that changes the open incident. `change` is pure and comes from core. */
export interface IncidentCommand<Input> extends CommandFace {
  readonly target: "incident";
  readonly input: z.ZodType<Input>;
  readonly change: (incident: Incident, input: Input, context: CommandContext) => Incident | Result<Incident>;
}

/** A command that changes the workspace. */
export interface WorkspaceCommand<Input> extends CommandFace {
  readonly target: "workspace";
  readonly input: z.ZodType<Input>;
  readonly change: (workspace: Workspace, input: Input, context: CommandContext) => Workspace | Result<Workspace>;
}

/** A command that changes a weekly review; it is told which. */
export interface ReviewCommand<Input> extends CommandFace {
  readonly target: "review";
  readonly input: z.ZodType<Input>;
  readonly change: (review: ActionReview, input: Input, context: CommandContext) => ActionReview | Result<ActionReview>;
}

/** A command that changes nothing that is kept: it goes somewhere, opens or exports something. A surface binds it. */
export interface AppCommand extends CommandFace {
  readonly target: "app";
}

export type DocumentCommand<Input> = IncidentCommand<Input> | WorkspaceCommand<Input> | ReviewCommand<Input>;

/** Any command of the registry, its input hidden. */
export type AnyCommand = CommandFace & { readonly target: "incident" | "workspace" | "review" | "app" };

/** Declares a command on the open incident. */
export function incidentCommand<Input>(command: Omit<IncidentCommand<Input>, "target">): IncidentCommand<Input> {
  return { ...command, target: "incident" };
}

/** Declares a command on the workspace. */
export function workspaceCommand<Input>(command: Omit<WorkspaceCommand<Input>, "target">): WorkspaceCommand<Input> {
  return { ...command, target: "workspace" };
}

/** Declares a command on a weekly review. */
export function reviewCommand<Input>(command: Omit<ReviewCommand<Input>, "target">): ReviewCommand<Input> {
  return { ...command, target: "review" };
}

/** Declares a command of the app itself. */
export function appCommand(command: Omit<AppCommand, "target">): AppCommand {
  return { ...command, target: "app" };
}
