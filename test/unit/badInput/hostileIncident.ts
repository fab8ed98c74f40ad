import { Incident } from "../../../core/model/incident";
import { hostileTexts } from "./hostileTexts";
import { everyField } from "./smallIncidents";

/**
 * The incident that uses every field, with a hostile text in each place where its schema takes any text: in names,
 * titles, prose, addresses and file names. Over as many rounds as there are texts, each place holds each of them.
 */
export function hostileIncident(round: number): Incident {
  const fields = JSON.parse(everyField) as Record<string, unknown>;
  let at = round;
  for (const { holder, key } of placesOfText(fields)) {
    const before = holder[key];
    holder[key] = hostileTexts[at % hostileTexts.length];
    if (Incident.safeParse(fields).success) at += 1;
    else holder[key] = before;
  }
  return Incident.parse(fields);
}

interface PlaceOfText {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesOfText(value: unknown): readonly PlaceOfText[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) =>
    typeof holder[key] === "string" && key !== "key" ? [{ holder, key }] : placesOfText(holder[key]),
  );
}
