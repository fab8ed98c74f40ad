import { keyTimeInterval } from "../../timeline/keyTimes";
import { zoneAbbreviation } from "../reportClock";
import type { ReportContext } from "../reportContext";

/** "GMT (Europe/London)", by the zone's offset when the incident happened. */
export function zoneInWords({ clock, incident, options }: ReportContext): string {
  const at = keyTimeInterval(incident, "impactStart")?.earliest;
  const fallback = clock.mainDate === null ? Date.parse(options.at) : Date.parse(`${clock.mainDate}T12:00:00.000Z`);
  const name = zoneAbbreviation(clock.zone, at !== undefined && Number.isFinite(at) ? at : fallback);
  return name === clock.zone ? name : `${name} (${clock.zone})`;
}
