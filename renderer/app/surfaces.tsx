import type { Incident } from "../../core/model/incident";
import type { AppCommand } from "../store/command";
import { showActions, showCascade, showOverview, showReport, showTimeline } from "../store/commands/appCommands";
import type { SurfaceId, SurfaceProps } from "./navigation";
import { type OnDemand, onDemand } from "./onDemand";

interface Surface {
  readonly id: SurfaceId;
  readonly label: string;
  /** Loaded when it is first shown, so that the window starts fast. */
  readonly component: OnDemand<SurfaceProps>;
  /** Goes to it; its keys are the command's. */
  readonly command: AppCommand;
  /** The number beside the label. */
  readonly count?: (incident: Incident) => number;
}

/** The surfaces of an incident in the order of their tabs: a new one is one entry here, one id and one command. */
export const surfaces: readonly Surface[] = [
  {
    id: "overview",
    label: "Overview",
    command: showOverview,
    component: onDemand(async () => (await import("../features/overview/OverviewPage")).OverviewPage),
  },
  {
    id: "timeline",
    label: "Timeline",
    command: showTimeline,
    component: onDemand(async () => (await import("../features/timeline/TimelinePage")).TimelinePage),
    count: (incident) => incident.events.length,
  },
  {
    id: "cascade",
    label: "Cascade",
    command: showCascade,
    component: onDemand(async () => (await import("../features/cascade/CascadePage")).CascadePage),
    count: (incident) => incident.cascade.nodes.length,
  },
  {
    id: "actions",
    label: "Actions",
    command: showActions,
    component: onDemand(async () => (await import("../features/actions/ActionsPage")).ActionsPage),
    count: (incident) => incident.actions.length,
  },
  {
    id: "report",
    label: "Report",
    command: showReport,
    component: onDemand(async () => (await import("../features/report/ReportPage")).ReportPage),
  },
];
