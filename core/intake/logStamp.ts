import { instantsOfLocal } from "../model/zone";
import { type DateContext, readDate } from "./readDate";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FURTHEST_MINUTES = 14 * 60;
/** Before, clocks were not everywhere set at whole minutes; such lines are read the general way. */
const FIRST_YEAR = 1973;
const months = "JanFebMarAprMayJunJulAugSepOctNovDec";

const ZERO = 0x30;
const SPACE = 0x20;
const COLON = 0x3a;
const COMMA = 0x2c;
const PLUS = 0x2b;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
const MINUS = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const NOT_A_NUMBER = -1;

/**
 * Reads the time at the head of a line of a log ("2016-01-21T14:07:14.250Z", "2016-01-21 14:07:14,250",
 * "Jan 21 14:07:14") over its character codes: no pattern, no text, no calendar object for a line. What it reads is what
 * momentAt and resolveMoment make of it; whatever is written in any other way it leaves to them.
 */
export class LogStamp {
  /** Behind the time that was read. */
  to = 0;
  /** The moment in ms since epoch; NaN where a clock change skipped it or had it twice. */
  at = Number.NaN;

  /** The date ("2016-01-21") that was read without a year; null where the year was written. */
  dateAssumed: string | null = null;

  private dayKey = NOT_A_NUMBER;
  private dayStart = Number.NaN;
  private namedKey = NOT_A_NUMBER;
  private namedStart = Number.NaN;
  private namedDate = "";
  private minute = Number.NaN;
  private minuteShift = Number.NaN;

  constructor(
    private readonly text: string,
    private readonly zone: string,
    private readonly dates: DateContext,
  ) {}

  /** Whether a time in one of the forms begins at `from`; if so, `at` and `to` tell what was read. */
  read(from: number): boolean {
    const { text } = this;
    const first = text.charCodeAt(from) - ZERO;
    this.dateAssumed = null;
    if (first >= 0 && first <= 9) {
      const day = this.numberedDay(from);
      const joint = text.charCodeAt(from + 10);
      return !Number.isNaN(day) && (joint === SPACE || joint === LETTER_T) && this.clock(from + 11, day);
    }
    const behind = this.namedDay(from);
    if (behind === NOT_A_NUMBER) return false;
    this.dateAssumed = this.namedDate;
    return this.clock(behind, this.namedStart);
  }

  /** "2016-01-21" as the beginning of that day in UTC, in ms; NaN for what is no such date. */
  private numberedDay(from: number): number {
    const { text } = this;
    const mark = text.charCodeAt(from + 4);
    if ((mark !== MINUS && mark !== SLASH && mark !== DOT) || text.charCodeAt(from + 7) !== mark) return Number.NaN;
    const [high, low] = [this.two(from), this.two(from + 2)];
    const month = this.two(from + 5);
    const day = this.two(from + 8);
    if (high < 0 || low < 0 || month < 1 || month > 12 || day < 1) return Number.NaN;
    const year = high * 100 + low;
    const key = (year * 16 + month) * 32 + day;
    if (key === this.dayKey) return this.dayStart;
    if (day > 31 || year < FIRST_YEAR) return Number.NaN;
    const start = new Date(Date.UTC(year, month - 1, day));
    if (start.getUTCDate() !== day) return Number.NaN;
    this.dayKey = key;
    this.dayStart = start.getTime();
    return this.dayStart;
  }

  /** "Jan 21 " with its year taken from the context, into namedStart; gives the place behind it, or -1. */
  private namedDay(from: number): number {
    const { text } = this;
    if (text.charCodeAt(from + 3) !== SPACE) return NOT_A_NUMBER;
    let at = from + 4;
    if (text.charCodeAt(at) === SPACE) at += 1;
    let day = text.charCodeAt(at) - ZERO;
    if (!(day >= 0 && day <= 9)) return NOT_A_NUMBER;
    at += 1;
    if (text.charCodeAt(at) !== SPACE) {
      day = this.two(at - 1);
      at += 1;
      if (day < 0 || text.charCodeAt(at) !== SPACE) return NOT_A_NUMBER;
    }
    const letters = (text.charCodeAt(from) * 128 + text.charCodeAt(from + 1)) * 128 + text.charCodeAt(from + 2);
    const key = letters * 32 + day;
    if (key === this.namedKey && day <= 31) return at + 1;
    const name = text.slice(from, from + 3);
    if (day > 31 || !/^[A-Z][a-z][a-z]$/u.test(name) || months.indexOf(name) % 3 !== 0) return NOT_A_NUMBER;
    const stated = readDate(`${name} ${day}`, 0, this.dates)?.value.date;
    if (stated === undefined || Number(stated.slice(0, 4)) < FIRST_YEAR) return NOT_A_NUMBER;
    this.namedKey = key;
    this.namedDate = stated;
    this.namedStart = Date.parse(`${stated}T00:00:00Z`);
    return at + 1;
  }

  /** "14:07:14", with a fraction of the second and an offset where they stand, on a day. */
  private clock(from: number, dayStart: number): boolean {
    const { text } = this;
    const [hour, minute, second] = [this.two(from), this.two(from + 3), this.two(from + 6)];
    if (text.charCodeAt(from + 2) !== COLON || text.charCodeAt(from + 5) !== COLON) return false;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
    let to = from + 8;
    let fraction = 0;
    const mark = text.charCodeAt(to);
    if (mark === DOT || mark === COMMA) {
      const digits = to + 1;
      let weight = 100;
      for (to = digits; to < digits + 10; to += 1) {
        const digit = text.charCodeAt(to) - ZERO;
        if (!(digit >= 0 && digit <= 9)) break;
        if (weight >= 1) fraction += digit * weight;
        weight = weight === 1 ? 0 : weight / 10;
      }
      if (to === digits || to === digits + 10) return false;
    }
    const local = dayStart + hour * HOUR + minute * MINUTE + second * 1_000 + fraction;
    const isIso = text.charCodeAt(from - 1) === LETTER_T;
    return this.offset(to, local, isIso);
  }

  /** The instant of a local time, by the offset behind it, else by the zone of the log. */
  private offset(from: number, local: number, isIso: boolean): boolean {
    const { text } = this;
    const sign = text.charCodeAt(from);
    if (sign === LETTER_Z) {
      this.at = local;
      this.to = from + 1;
      return true;
    }
    const isWest = isIso && sign === MINUS;
    if (isWest || sign === PLUS) {
      const hours = this.two(from + 1);
      const isParted = text.charCodeAt(from + 3) === COLON;
      if (isWest && !isParted) return false;
      const minutes = from + (isParted ? 4 : 3);
      const rest = this.two(minutes);
      if (hours < 0 || rest < 0 || rest > 59 || hours * 60 + rest > FURTHEST_MINUTES) return false;
      this.at = local + (hours * HOUR + rest * MINUTE) * (isWest ? 1 : -1);
      this.to = minutes + 2;
      return true;
    }
    const minute = Math.floor(local / MINUTE);
    if (minute !== this.minute) {
      this.minute = minute;
      this.minuteShift = shiftAt(minute * MINUTE, this.zone);
    }
    this.at = local + this.minuteShift;
    this.to = from;
    return true;
  }

  /** Two digits as a number; negative for anything else. */
  private two(at: number): number {
    const tens = this.text.charCodeAt(at) - ZERO;
    const ones = this.text.charCodeAt(at + 1) - ZERO;
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NOT_A_NUMBER;
  }
}

/** From what clocks show in a minute to the instant; NaN where they show it twice or never. */
function shiftAt(minute: number, zone: string): number {
  const instants = instantsOfLocal(new Date(minute).toISOString().slice(0, 16), zone);
  const [only] = instants;
  return only === undefined || instants.length > 1 ? Number.NaN : only - minute;
}
