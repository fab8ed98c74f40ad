import { type ComponentType, memo } from "react";
import { HomePage } from "../features/home/HomePage";
import type { AppCommand } from "../store/command";
import { showAllActions, showHome, showIncidents, showSettings } from "../store/commands/appCommands";
import { showWeeklyReview } from "../store/commands/weeklyCommands";
import type { Page, SurfaceProps } from "./navigation";
import { onDemand } from "./onDemand";

type PageKind = Exclude<Page["kind"], "incident">;

interface WorkspacePage {
  readonly kind: PageKind;
  readonly label: string;
  readonly component: ComponentType<SurfaceProps>;
  readonly command: AppCommand;
  readonly page: Page;
  /** Set where it is reached from another page, and stands in the sidebar as that one. */
  readonly within?: PageKind;
}

/** The pages of the workspace in the order of the sidebar. The first is what a start shows: it is there at once. */
export const workspacePages: readonly WorkspacePage[] = [
  {
    kind: "home",
    label: "Home",
    command: showHome,
    page: { kind: "home" },
    // Memoised: what comes up beside it at a start must not draw it again.
    component: memo(HomePage),
  },
  {
    kind: "incidents",
    label: "Incidents",
    command: showIncidents,
    page: { kind: "incidents" },
    component: onDemand(async () => (await import("../features/home/IncidentsPage")).IncidentsPage),
  },
  {
    kind: "actions",
    label: "Actions",
    command: showAllActions,
    page: { kind: "actions", record: null },
    component: onDemand(async () => (await import("../features/actions/AllActionsPage")).AllActionsPage),
  },
  {
    kind: "weekly",
    label: "Weekly review",
    command: showWeeklyReview,
    page: { kind: "weekly", record: null },
    within: "actions",
    component: onDemand(async () => (await import("../features/actions/weekly/WeeklyPage")).WeeklyPage),
  },
  {
    kind: "settings",
    label: "Settings",
    command: showSettings,
    page: { kind: "settings" },
    component: onDemand(async () => (await import("../features/settings/SettingsPage")).SettingsPage),
  },
];
