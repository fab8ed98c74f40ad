import { addDays } from "../model/calendarDate";
import type { Incident } from "../model/incident";
import { type Compliance, compliance, firstDue } from "./derived";

/** Days of each of the two stretches that are compared. */
export const TREND_DAYS = 90;

/** Compliance of a workspace, and how it goes: over what was first due in the last days, and in as many before. */
export interface ComplianceTrend {
  readonly all: Compliance;
  readonly recent: Compliance;
  readonly before: Compliance;
}

/**
 * Compliance over all incidents, each action counted in its incident's zone unless the workspace has one. `today` is a
 * calendar date; the recent stretch ends with the day before it, since what is due today can still be met.
 * 2-model, "Derived".
 */
export function complianceTrend(
  incidents: readonly Incident[],
  zone: string | undefined,
  today: string,
): ComplianceTrend {
  const [start, earlier] = [addDays(today, -TREND_DAYS), addDays(today, -2 * TREND_DAYS)];
  const over = (from: string, until: string) =>
    incidents.map((incident) =>
      compliance(
        incident.actions.filter((action) => {
          const due = firstDue(action);
          return due !== null && due >= from && due < until;
        }),
        today,
        zone ?? incident.zone,
      ),
    );
  return {
    all: sum(over("0000-01-01", "9999-12-31")),
    recent: sum(over(start, today)),
    before: sum(over(earlier, start)),
  };
}

function sum(parts: readonly Compliance[]): Compliance {
  const met = parts.reduce((count, part) => count + part.met, 0);
  const due = parts.reduce((count, part) => count + part.due, 0);
  return { met, due, ratio: due === 0 ? null : met / due };
}

/** In a line, "9 of 12 verified by their first due date · last 90 days 5 of 6, before 3 of 5"; null while nothing was due. */
export function complianceInWords({ all, recent, before }: ComplianceTrend): string | null {
  if (all.due === 0) return null;
  const whole = `${all.met} of ${all.due} verified by their first due date`;
  if (recent.due === 0 || before.due === 0) return whole;
  return `${whole} · last ${TREND_DAYS} days ${recent.met} of ${recent.due}, before ${before.met} of ${before.due}`;
}
