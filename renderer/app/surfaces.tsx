import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Incident } from "../../core/model/incident";
import type { AppCommand } from "../store/command";
import { showActions, showCascade, showOverview, showReport, showTimeline } from "../store/commands/appCommands";
import type { SurfaceId, SurfaceProps } from "./navigation";

interface Surface {
  readonly id: SurfaceId;
  readonly label: string;
  /** Loaded when it is first shown, so that the window starts fast. */
  readonly component: LazyExoticComponent<ComponentType<SurfaceProps>>;
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
    component: lazy(async () => ({ default: (await import("../features/overview/OverviewPage")).OverviewPage })),
  },
  {
    id: "timeline",
    label: "Timeline",
    command: showTimeline,
    component: lazy(async () => ({ default: (await import("../features/timeline/TimelinePage")).TimelinePage })),
    count: (incident) => incident.events.length,
  },
  {
    id: "cascade",
    label: "Cascade",
    command: showCascade,
    component: lazy(async () => ({ default: (await import("../features/cascade/CascadePage")).CascadePage })),
    count: (incident) => incident.cascade.nodes.length,
  },
  {
    id: "actions",
    label: "Actions",
    command: showActions,
    component: lazy(async () => ({ default: (await import("../features/actions/ActionsPage")).ActionsPage })),
    count: (incident) => incident.actions.length,
  },
  {
    id: "report",
    label: "Report",
    command: showReport,
    component: lazy(async () => ({ default: (await import("../features/report/ReportPage")).ReportPage })),
  },
];
