import type { CascadeCheck } from "../cascade/cascadeCheck";
import { cascadeChecks } from "../cascade/checks";
import { bareCascadeOf } from "../cascade/live";
import { personInLabel } from "../cascade/namesPerson";
import { changeFindings } from "../changes/findings";
import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";
import type { Workspace } from "../model/workspace";
import { eventFindings } from "../timeline/findings";
import { keyTimeFindings } from "../timeline/keyTimes";
import { lacksBesideWording } from "./lacks";
import { wordingFindings, wordingTexts } from "./wordingFindings";

function labelOf(incident: Incident, check: CascadeCheck): string {
  const label = (id: string) => incident.cascade.nodes.find((node) => node.id === id)?.label ?? id;
  const nodes = check.nodes.map((id) => `“${label(id)}”`);
  if (nodes.length > 0) return `cascade, ${nodes.join(", ")}`;
  const links = incident.cascade.links.filter(({ id }) => check.links.includes(id));
  return `cascade, ${links.map(({ from, to }) => `“${label(from)} → ${label(to)}”`).join(", ")}`;
}

function cascadeFindings(incident: Incident): readonly Finding[] {
  return cascadeChecks(bareCascadeOf(incident), personInLabel(incident)).map((check) => ({
    id: check.id,
    severity: check.severity,
    where: labelOf(incident, check),
    message: check.message,
  }));
}

/**
 * Everything about an incident that is worth a second look: the order of its times, the checks of its cascade, its
 * wording, the changes before it, and what a good report still lacks. The `check` command prints these; only those of
 * severity error make it fail. Service names of the workspace are not read as people's.
 */
export function incidentFindings(incident: Incident, workspace?: Workspace): readonly Finding[] {
  const services = (workspace?.services ?? []).map(({ name }) => name);
  return [
    ...eventFindings(incident),
    ...keyTimeFindings(incident),
    ...cascadeFindings(incident),
    ...wordingFindings(wordingTexts(incident, incident.events, services)).map(({ finding }) => finding),
    ...changeFindings(incident),
    // It only counts what is named above one by one.
    ...lacksBesideWording(incident).filter(({ id }) => id !== "untested"),
  ];
}
