import { assertNever } from "../model/assertNever";
import { dateAs } from "../model/calendarDate";
import type { When } from "../model/when";
import { dateOf, instantsOfLocal, localOf, offsetMs } from "../model/zone";
import { usualSlack } from "./usualSlack";

export type WhenStyle = {
  /** "January" instead of "Jan". */
  readonly longMonth?: boolean;
  /** Leaves out "GMT" and the like. */
  readonly withoutZone?: boolean;
  /** Names the day only where it differs from this date. */
  readonly knownDay?: string;
};

/**
 * A moment in plain English, as it was understood: "Thu 21 Jan 2016, about 14:00 GMT". Times are shown in the zone in
 * which the moment was stated.
 */
export function describeWhen(when: When, style: WhenStyle = {}): string {
  switch (when.kind) {
    case "exact":
      return join(dayText(when.at, when.zone, style), clockText(when.at, when), zoneText(when.at, when.zone, style));
    case "about": {
      const minute = Number(localOf(Date.parse(when.at), when.zone).slice(14, 16));
      const slack = when.plusMinus === usualSlack(minute) ? "" : ` ±${when.plusMinus} min`;
      const clock = `about ${clockText(when.at, when)}`;
      return `${join(dayText(when.at, when.zone, style), clock, zoneText(when.at, when.zone, style))}${slack}`;
    }
    case "range":
      return describeRange(when, style);
    case "day":
      return dateText(when.date, style);
    case "local":
      return describeLocal(when, style);
    default:
      return assertNever(when);
  }
}

/** "Sun 30 Oct 2016, 01:30, which came twice: write 01:30 BST or 01:30 GMT". */
function describeLocal(when: Extract<When, { kind: "local" }>, style: WhenStyle): string {
  const [date = "", clock = ""] = when.local.split("T");
  const stated = `${dateText(date, style)}, ${clock}`;
  if (style.withoutZone === true) return stated;
  const candidates = instantsOfLocal(when.local, when.zone);
  if (candidates.length === 0) return `${stated}, which clocks skipped: check the time`;
  const choices = candidates.map((at) => `${clock} ${zoneText(new Date(at).toISOString(), when.zone, {})}`);
  return `${stated}, which came twice: write ${choices.join(" or ")}`;
}

function describeRange(when: Extract<When, { kind: "range" }>, style: WhenStyle): string {
  const { earliest, latest, zone } = when;
  if (earliest === undefined && latest === undefined) return "time unknown";
  if (earliest === undefined && latest !== undefined) {
    return join(dayText(latest, zone, style), `before ${clockText(latest, when)}`, zoneText(latest, zone, style));
  }
  if (earliest !== undefined && latest === undefined) {
    return join(dayText(earliest, zone, style), `after ${clockText(earliest, when)}`, zoneText(earliest, zone, style));
  }
  const [from, to] = [earliest ?? "", latest ?? ""];
  const isOneDay = dateOf(Date.parse(from), zone) === dateOf(Date.parse(to), zone);
  const until = isOneDay ? clockText(to, when) : `${dayText(to, zone, style)}, ${clockText(to, when)}`;
  const [fromZone, toZone] = [zoneText(from, zone, style), zoneText(to, zone, style)];
  const since = fromZone === toZone ? clockText(from, when) : `${clockText(from, when)} ${fromZone}`;
  return join(dayText(from, zone, style), `between ${since} and ${until}`, toZone);
}

function join(day: string, clock: string, zone: string): string {
  const time = zone === "" ? clock : `${clock} ${zone}`;
  return day === "" ? time : `${day}, ${time}`;
}

function dayText(at: string, zone: string, style: WhenStyle): string {
  const date = dateOf(Date.parse(at), zone);
  return date === style.knownDay ? "" : dateText(date, style);
}

function dateText(date: string, style: WhenStyle): string {
  return dateAs(date, style.longMonth === true ? "EEE d MMMM yyyy" : "EEE d MMM yyyy");
}

/** "14:02", with seconds or ms where they were stated. */
function clockText(
  at: string,
  { precision, zone }: { readonly precision?: string | undefined; readonly zone: string },
): string {
  const local = localOf(Date.parse(at), zone);
  if (precision === "second") return local.slice(11, 19);
  if (precision === "ms") return local.slice(11, 23);
  return local.slice(11, 16);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone's short name at that instant where English has one ("GMT", "BST", "EST"), else its offset. */
function zoneText(at: string, zone: string, style: WhenStyle): string {
  if (style.withoutZone === true) return "";
  if (/^[+-]/u.test(zone)) return `UTC${zone}`;
  const format = formats.get(zone) ?? shortNames(zone);
  formats.set(zone, format);
  const instant = Date.parse(at);
  const name = format.formatToParts(instant).find((part) => part.type === "timeZoneName")?.value ?? "UTC";
  return name.startsWith("GMT") && name !== "GMT" ? offsetText(offsetMs(instant, zone)) : name;
}

function shortNames(zone: string): Intl.DateTimeFormat {
  const locale = zone.startsWith("America/") ? "en-US" : "en-GB";
  return new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" });
}

function offsetText(ms: number): string {
  const minutes = Math.abs(Math.round(ms / 60_000));
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return `UTC${ms < 0 ? "-" : "+"}${clock}`;
}
