import { Incident } from "../../../../core/model/incident";
import type { When } from "../../../../core/model/when";

/** An incident with what a test cares about, read by the schema like a file. */
export function incidentOf(content: object): Incident {
  return Incident.parse({ schema: 1, id: "i1", key: "INC-2016-001", title: "The queue stops", ...content }) as Incident;
}

/** "14:02" (to the minute) or "14:02:31" (to the second) on 21 January 2016 in London. */
export function clock(time: string): When {
  const isMinute = time.length === 5;
  return {
    kind: "exact",
    at: `2016-01-21T${time}${isMinute ? ":00" : ""}.000Z`,
    precision: isMinute ? "minute" : "second",
    zone: "Europe/London",
  };
}

/** "about 14:02", give or take minutes. */
export function about(time: string, plusMinus: number): When {
  return { kind: "about", at: `2016-01-21T${time}:00.000Z`, plusMinus, precision: "minute", zone: "Europe/London" };
}
