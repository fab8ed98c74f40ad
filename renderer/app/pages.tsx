import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { AppCommand } from "../store/command";
import { showAllActions, showHome, showIncidents, showSettings } from "../store/commands/appCommands";
import type { Page, SurfaceProps } from "./navigation";

type PageKind = Exclude<Page["kind"], "incident">;

interface WorkspacePage {
  readonly kind: PageKind;
  readonly label: string;
  readonly component: LazyExoticComponent<ComponentType<SurfaceProps>>;
  readonly command: AppCommand;
  readonly page: Page;
}

/** The pages of the workspace in the order of the sidebar. */
export const workspacePages: readonly WorkspacePage[] = [
  {
    kind: "home",
    label: "Home",
    command: showHome,
    page: { kind: "home" },
    component: lazy(async () => ({ default: (await import("../features/home/HomePage")).HomePage })),
  },
  {
    kind: "incidents",
    label: "Incidents",
    command: showIncidents,
    page: { kind: "incidents" },
    component: lazy(async () => ({ default: (await import("../features/home/IncidentsPage")).IncidentsPage })),
  },
  {
    kind: "actions",
    label: "Actions",
    command: showAllActions,
    page: { kind: "actions", record: null },
    component: lazy(async () => ({ default: (await import("../features/actions/AllActionsPage")).AllActionsPage })),
  },
  {
    kind: "settings",
    label: "Settings",
    command: showSettings,
    page: { kind: "settings" },
    component: lazy(async () => ({ default: (await import("../features/settings/SettingsPage")).SettingsPage })),
  },
];
