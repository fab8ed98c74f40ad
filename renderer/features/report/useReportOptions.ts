import { useMemo } from "react";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Paper } from "../../../core/report/documentModel";
import type { ReportOptions } from "../../../core/report/reportOptions";
import { momentIn } from "../../store/clock";
import { useAllIncidents, useToday, useWorkspace } from "../../store/hooks";

/** The options under which reports are made here: the team's paper, today, all incidents. */
export function useReportOptions(incident: Incident, people: PeopleShownAs): ReportOptions {
  const workspace = useWorkspace();
  const today = useToday();
  const all = useAllIncidents();
  return useMemo(
    () => ({
      audience: "full",
      people,
      paper: workspace.settings.paper ?? paperOfLocale(),
      at: momentIn(workspace),
      today,
      workspace,
      incidents: (all ?? []).map((each) => (each.incident.id === incident.id ? incident : each.incident)),
    }),
    [workspace, today, all, people, incident],
  );
}

/** Letter where it is the usual paper, else A4. */
function paperOfLocale(): Paper {
  const region = new Intl.Locale(navigator.language).maximize().region ?? "";
  return ["US", "CA", "MX", "PH", "CL", "CO", "VE"].includes(region) ? "Letter" : "A4";
}
