import type { Precision } from "../model/when";
import { isZone } from "../model/zone";
import { matchAt, type ReadAt } from "./readAt";

/** A time of day as stated. `fraction` is the part of a second in ms. */
export type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number | undefined;
  readonly fraction?: number | undefined;
  readonly precision: Precision;
  /** "14:00ish", "two or so". */
  readonly isAbout: boolean;
  /** "2:30" or "two" with no half of the day: what stands beside it may say which one is meant. */
  readonly isHalfOpen?: boolean | undefined;
  /** An offset like "+01:00" or "UTC", when one was written behind the time. */
  readonly zone?: string | undefined;
  /** The offset was written as a name like "BST", which a zone may have at that time. */
  readonly isZoneNamed?: boolean | undefined;
};

export type ClockForms = {
  /** "14.02" is a time, not a number. */
  readonly dot: boolean;
  /** "two" and "2" are hours. */
  readonly bareHour: boolean;
};

const hours = ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
const hourWord = hours.join("|");
const minuteWords: Readonly<Record<string, number>> = { five: 5, ten: 10, quarter: 15, twenty: 20, half: 30 };

const digital =
  /(\d{1,2})([:.h])([0-5]\d)(?:[:.]([0-5]\d)(?:[.,](\d{1,9}))?)?(?:\s?([ap])\.?m\b\.?)?(?!\d|[.:]\d|\s?(?:%|[kmg]i?b\b|ms\b|sec))/iy;
const basic = /([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?=Z|[+-]\d{4}\b)/y;
const meridiem = /(\d{1,2})\s?([ap])\.?m\b\.?/iy;
const noon = /(noon|midday|midnight)\b/iy;
const spoken = new RegExp(
  `(?:(half|a quarter|quarter|five|ten|twenty)(?: minutes)? (past|to) )?(?:(${hourWord})|(\\d{1,2}))(?![\\w.:,]*\\d)\\b(?: ?o['’]?clock\\b)?`,
  "iy",
);
const partOfDay = /,? (?:in the (morning|afternoon|evening)|at (night)|(tonight))\b/iy;
const aboutBehind = /-?ish\b| or so\b| or thereabouts\b/iy;
const zoneBehind =
  /\s?(Z|UTC|GMT|BST|CEST|CET|EEST|EET|EST|EDT|CST|CDT|MST|MDT|PST|PDT)\b(?:\s?([+-]\d{1,2}(?::\d{2})?)(?!\d))?|\s?(\+\d\d:?\d\d)\b|(?:\s)(-\d{4})\b/iy;
const nameBehind =
  /[ \t]((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Za-z][A-Za-z_+-]{0,29}\d{0,2}(?:\/[A-Za-z_]{2,30})?)(?![\w/])/y;
const isoWest = /-\d\d:\d\d\b/y;
/** Names of offsets as people write them. CST and the like are read as those of North America. */
export const zoneOffsets: Readonly<Record<string, string>> = {
  Z: "UTC",
  UTC: "UTC",
  GMT: "UTC",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/**
 * A time of day at `at`: "14:02", "14:02:31.250", "14.02", "2pm", "half past two", "noon"; with a part of the day,
 * "ish" and an offset behind it. A bare 1 to 6 is read as afternoon, 7 to 12 as it stands.
 */
export function readClock(text: string, at: number, forms: ClockForms): ReadAt<Clock> | null {
  const base =
    readDigital(text, at, forms) ??
    readBasic(text, at) ??
    readMeridiem(text, at) ??
    readNoon(text, at) ??
    readSpoken(text, at, forms);
  if (base === null) return null;
  let { value: clock, to } = base;
  const about = matchAt(aboutBehind, text, to);
  if (about !== null) {
    clock = { ...clock, isAbout: true };
    to += about[0].length;
  }
  const zone = (text[at - 1] === "T" ? readIsoWest(text, to) : null) ?? readZone(text, to);
  if (zone === null) return { value: clock, to };
  const isZoneNamed = /^\s?(?!utc)[a-y]{3,4}$/iu.test(text.slice(to, zone.to));
  return { value: { ...clock, zone: zone.value, isZoneNamed }, to: zone.to };
}

function readDigital(text: string, at: number, forms: ClockForms): ReadAt<Clock> | null {
  const match = matchAt(digital, text, at);
  if (match === null) return null;
  const isOneDigit = match[1]?.length === 1 && match[6] === undefined;
  if (match[2] === "." && (!forms.dot || isOneDigit)) return null;
  const hour = hourOf(Number(match[1]), match[6]);
  if (hour === null) return null;
  const second = match[4] === undefined ? undefined : Number(match[4]);
  const fraction = match[5] === undefined ? undefined : Number(match[5].slice(0, 3).padEnd(3, "0"));
  const precision = fraction !== undefined ? "ms" : second !== undefined ? "second" : "minute";
  const clock = {
    hour,
    minute: Number(match[3]),
    second,
    fraction,
    precision,
    isAbout: false,
    ...(isOneDigit && hour > 0 && { isHalfOpen: true }),
  } as const;
  return { value: clock, to: at + match[0].length };
}

/** The same clock in the other half of the day. */
export function otherHalf(clock: Clock): Clock {
  return { ...clock, hour: (clock.hour + 12) % 24 };
}

/** The clock of "20160121T140200Z". */
function readBasic(text: string, at: number): ReadAt<Clock> | null {
  const match = text[at - 1] === "T" ? matchAt(basic, text, at) : null;
  if (match === null) return null;
  const second = match[3] === undefined ? undefined : Number(match[3]);
  const clock = { ...fullHour(Number(match[1]), Number(match[2])), second };
  return { value: { ...clock, precision: second === undefined ? "minute" : "second" }, to: at + match[0].length };
}

function readMeridiem(text: string, at: number): ReadAt<Clock> | null {
  const match = matchAt(meridiem, text, at);
  if (match === null) return null;
  const hour = hourOf(Number(match[1]), match[2]);
  return hour === null ? null : { value: fullHour(hour, 0), to: at + match[0].length };
}

function readNoon(text: string, at: number): ReadAt<Clock> | null {
  const match = matchAt(noon, text, at);
  if (match === null) return null;
  return { value: fullHour(match[1]?.toLowerCase() === "midnight" ? 0 : 12, 0), to: at + match[0].length };
}

function readSpoken(text: string, at: number, forms: ClockForms): ReadAt<Clock> | null {
  const match = matchAt(spoken, text, at);
  if (match === null) return null;
  const isMarked = match[1] !== undefined || /clock$/iu.test(match[0]);
  let to = at + match[0].length;
  const part = matchAt(partOfDay, text, to);
  if (!isMarked && part === null && !forms.bareHour) return null;
  const said = match[3] === undefined ? Number(match[4]) : hours.indexOf(match[3].toLowerCase());
  if (said > 24) return null;
  if (part !== null) to += part[0].length;
  const hour = hourInPart(said, (part?.[1] ?? part?.[2] ?? part?.[3])?.toLowerCase());
  const minutes = minuteWords[(match[1] ?? "").replace(/^a /iu, "").toLowerCase()] ?? 0;
  const open = part === null && said >= 1 && said <= 11 ? { isHalfOpen: true } : {};
  if (match[2]?.toLowerCase() === "to") return { value: { ...fullHour((hour + 23) % 24, 60 - minutes), ...open }, to };
  return { value: { ...fullHour(hour % 24, minutes), ...open }, to };
}

function fullHour(hour: number, minute: number): Clock {
  return { hour, minute, precision: "minute", isAbout: false };
}

function hourOf(said: number, half: string | undefined): number | null {
  if (half === undefined) return said <= 23 ? said : null;
  if (said < 1 || said > 12) return null;
  return (said % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function hourInPart(said: number, part: string | undefined): number {
  if (said > 12) return said;
  if (part === "morning") return said % 12;
  if (part === "afternoon" || part === "evening") return (said % 12) + 12;
  if (part === "night" || part === "tonight") return said >= 6 && said < 12 ? said + 12 : said % 12;
  return said >= 1 && said <= 6 ? said + 12 : said === 0 ? 12 : said;
}

function readZone(text: string, at: number): ReadAt<string> | null {
  const named = matchAt(nameBehind, text, at);
  if (named !== null) return zoneAt(named[1] ?? "", at + named[0].length);
  const match = matchAt(zoneBehind, text, at);
  if (match === null) return null;
  const to = at + match[0].length;
  if (match[1] !== undefined) {
    if (match[2] !== undefined) {
      const [hours = "", minutes = "00"] = match[2].slice(1).split(":");
      return zoneAt(`${match[2][0]}${hours.padStart(2, "0")}:${minutes}`, to);
    }
    const zone = zoneOffsets[match[1].toUpperCase()];
    return zone === undefined ? null : { value: zone, to };
  }
  const digits = (match[3] ?? match[4] ?? "").replace(":", "");
  const offset = `${digits.slice(0, 3)}:${digits.slice(3)}`;
  return zoneAt(offset === "+00:00" ? "UTC" : offset, to);
}

/** "-05:00" behind the clock of "2016-01-21T14:02:00"; behind any other it may as well end a span. */
function readIsoWest(text: string, at: number): ReadAt<string> | null {
  const match = matchAt(isoWest, text, at);
  return match === null ? null : zoneAt(match[0], at + match[0].length);
}

/** An offset that no place on earth has, such as "+99:99", is none. */
function zoneAt(value: string, to: number): ReadAt<string> | null {
  return isZone(value) ? { value, to } : null;
}
