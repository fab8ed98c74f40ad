import type { Finding } from "../model/finding";
import { isZone } from "../model/zone";
import { zoneOffsets } from "./readClock";

/** A zone in the place of one, behind a clock time: "14:02 Europe/Lundon", "14:02:31 GTM". */
const behindClock =
  /\d[:.][0-5]\d(?:[:.]\d\d(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\.?)?[ \t]{1,3}(?:([A-Z][a-z]{2,12}\/[A-Za-z_+-]{2,30}(?:\/[A-Za-z_]{2,30})?)|([A-Z]{3,5}))(?![\w/:])/gu;
/** What IANA's names begin with. */
const areas = [
  "Africa",
  "America",
  "Antarctica",
  "Arctic",
  "Asia",
  "Atlantic",
  "Australia",
  "Europe",
  "Indian",
  "Pacific",
];
const farthest = 3;

/** A zone as somebody wrote it, that no zone is called. */
export interface UnknownZone {
  /** Where it stands, in UTF-16 units. */
  readonly at: number;
  readonly said: string;
  /** One sentence, or two: what is wrong, and which zone may be meant. */
  readonly message: string;
}

/**
 * Zones behind clock times that no zone is called, though they are written like one: a name of the form Area/City, or a
 * known abbreviation with two letters swapped or one doubled. "14:02 CDN down" and "14:02 Checkout/Billing" are words.
 */
export function unknownZones(text: string): readonly UnknownZone[] {
  const found: UnknownZone[] = [];
  for (const match of text.matchAll(behindClock)) {
    const said = match[1] ?? match[2] ?? "";
    const nearest = match[1] === undefined ? nearestAbbreviation(said) : nearestName(said);
    if (nearest === undefined) continue;
    const meant = nearest === null ? "Write for example Europe/London." : `Did you mean ${nearest}?`;
    const at = match.index + match[0].length - said.length;
    found.push({ at, said, message: `${said} is not a time zone that is known. ${meant}` });
  }
  return found;
}

/** As findings of a text that is taken in, each zone once. */
export function findingsOfZones(text: string, name: string): readonly Finding[] {
  const told = new Set<string>();
  return unknownZones(text).flatMap(({ at, said, message }) => {
    if (told.has(said)) return [];
    told.add(said);
    const line = text.slice(0, at).split(/\r\n|\n|\r/u).length;
    const where = `${name}, line ${line}`;
    return [{ id: "intake/unknown-zone", severity: "warning", where, message } as const];
  });
}

/** Undefined where it is a known name, or none was meant. Null where none is near. */
function nearestName(said: string): string | null | undefined {
  if (isZone(said)) return undefined;
  const area = said.split("/")[0] ?? "";
  if (!areas.some((each) => distance(each.toLowerCase(), area.toLowerCase()) <= 1)) return undefined;
  let best: string | null = null;
  let least = farthest + 1;
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    if (Math.abs(zone.length - said.length) >= least) continue;
    const far = distance(zone.toLowerCase(), said.toLowerCase());
    if (far < least) [best, least] = [zone, far];
  }
  return best;
}

function nearestAbbreviation(said: string): string | undefined {
  const known = Object.keys(zoneOffsets);
  if (known.includes(said)) return undefined;
  const undoubled = [...said].flatMap((letter, at) =>
    letter === said[at + 1] ? [said.slice(0, at) + said.slice(at + 1)] : [],
  );
  const swapped = Array.from({ length: said.length - 1 }, (_, at) => {
    return `${said.slice(0, at)}${said[at + 1]}${said[at]}${said.slice(at + 2)}`;
  });
  return [...undoubled, ...swapped].find((each) => known.includes(each));
}

/** How many letters must be changed, left out or put in. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let index = 1; index <= other.length; index += 1) {
      const changed = (row[index - 1] ?? 0) + (one[at - 1] === other[index - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
