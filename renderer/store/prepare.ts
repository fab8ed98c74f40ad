import type { Incident } from "../../core/model/incident";
import { orderInSteps } from "../../core/timeline/order";
import { inTime } from "./pace";

/** Of fewer events the order is known within a frame. */
const FEW = 1_000;

/** Works out the order of an incident's events before anything shows it: nearly every surface asks for it at once. */
export async function prepare(incident: Incident): Promise<void> {
  if (incident.events.length > FEW) await inTime(orderInSteps(incident));
}
