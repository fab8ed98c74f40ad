import type { AppCommand } from "../store/command";
import { showAllActions, showHome, showIncidents, showSettings } from "../store/commands/appCommands";
import { showWeeklyReview } from "../store/commands/weeklyCommands";
import type { Page, SurfaceProps } from "./navigation";
import { type OnDemand, onDemand } from "./onDemand";

type PageKind = Exclude<Page["kind"], "incident">;

interface WorkspacePage {
  readonly kind: PageKind;
  readonly label: string;
  readonly component: OnDemand<SurfaceProps>;
  readonly command: AppCommand;
  readonly page: Page;
  /** Set where it is reached from another page, and stands in the sidebar as that one. */
  readonly within?: PageKind;
}

/** The pages of the workspace in the order of the sidebar. */
export const workspacePages: readonly WorkspacePage[] = [
  {
    kind: "home",
    label: "Home",
    command: showHome,
    page: { kind: "home" },
    component: onDemand(async () => (await import("../features/home/HomePage")).HomePage),
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
