import { actions } from "./parts/actions";
import { appendixEvents } from "./parts/appendixEvents";
import { appendixEvidence } from "./parts/appendixEvidence";
import { appendixRoles } from "./parts/appendixRoles";
import { appendixSigns } from "./parts/appendixSigns";
import { appendixSources } from "./parts/appendixSources";
import { changes } from "./parts/changes";
import { factors } from "./parts/factors";
import { front } from "./parts/front";
import { happened } from "./parts/happened";
import { impact } from "./parts/impact";
import { learned } from "./parts/learned";
import { spread } from "./parts/spread";
import { summary } from "./parts/summary";
import type { ReportPart } from "./reportPart";

/** The parts of a report in the order of 7-report; a new part is one file beside these and one line here. */
export const reportParts: readonly ReportPart[] = [
  front,
  summary,
  impact,
  happened,
  spread,
  factors,
  learned,
  actions,
  changes,
  appendixEvents,
  appendixEvidence,
  appendixSources,
  appendixRoles,
  appendixSigns,
];
