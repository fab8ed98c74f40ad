import { cascadeChecks } from "../cascade/checks";
import { bareCascadeOf } from "../cascade/live";
import { personInLabel } from "../cascade/namesPerson";
import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";

/** What a good report of the incident still lacks, most important first. Nothing of it holds anything up. */
export function reportLacks(incident: Incident): readonly Finding[] {
  const lack = (id: string, message: string, where = incident.title): Finding => ({
    id,
    severity: "info",
    where,
    message,
  });
  const { nodes, links } = incident.cascade;
  const untested = cascadeChecks(bareCascadeOf(incident), personInLabel(incident)).filter(
    ({ id }) => id === "untested",
  );
  const openLines = incident.sources.flatMap((source) => {
    const open = source.states
      .filter(({ state }) => state === "open")
      .reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return open === 0
      ? []
      : [lack("open-lines", `${open} ${open === 1 ? "line" : "lines"} of ${source.name} still open`)];
  });
  return [
    ...(incident.summary === undefined ? [lack("no-summary", "a summary, half a page is plenty")] : []),
    ...(incident.keyTimes.impactStart === undefined ? [lack("no-impact-start", "when it began to hurt")] : []),
    ...(incident.keyTimes.detected === undefined ? [lack("no-detected", "when it was noticed")] : []),
    ...(incident.keyTimes.mitigated === undefined ? [lack("no-mitigated", "when it got better")] : []),
    ...(nodes.length === 0 ? [lack("no-cascade", "how it spread: no cascade is drawn yet")] : []),
    ...(untested.length === 0 ? [] : [lack("untested", `${untested.length} of ${links.length} links untested`)]),
    ...openLines,
    ...(incident.insights.length === 0
      ? [lack("no-insights", "what went well, was lucky, surprised us or was hard")]
      : []),
    ...(incident.actions.length === 0 ? [lack("no-actions", "an action, or why none is needed")] : []),
  ];
}
