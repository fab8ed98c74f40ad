import type { Finding } from "../model/finding";
import { dateOf } from "../model/zone";
import { DayKeeper } from "./dayKeeper";
import type { IntakeContext } from "./importer";
import { readLogLine } from "./logLine";
import { gravityOf, LogLineEnd } from "./logLineEnd";
import { LogStamp } from "./logStamp";
import type { Gravity } from "./proposedLines";
import { countOfLines, LINES_A_STEP, LineCutter } from "./textLines";

/** What became of each line of a log, as columns: numbers, a place in each for every line. */
export interface LogColumns {
  readonly length: number;
  /** How many lines propose an event. */
  readonly events: number;
  /** Where each line begins, in UTF-16 units. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Index into LOG_STATES, and, times four, into GRAVITIES. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** The moment of each line in ms since epoch; NaN where it has none, or none that is exactly known. */
  readonly moments: Float64Array<ArrayBuffer>;
}

/** A log as columns, with what had to be assumed and what was found on the way. */
export interface ReadLog {
  readonly columns: LogColumns;
  readonly assumed: readonly string[];
  readonly findings: readonly Finding[];
}

export const LOG_STATES = ["open", "ignored", "taken"] as const;
export const GRAVITIES: readonly Gravity[] = [null, "low", "warning", "error"];

const OPEN = 0;
const IGNORED = 1;
const TAKEN = 2;
/** Usual length of a line; only a guess with which the columns begin. */
const USUAL = 64;
/** What `.` in a pattern does not match, and so no line of a log holds. */
const paragraphs = /[\u2028\u2029]/u;

/**
 * Reads a log in one pass: what every line proposes, without making a text or a record of any. A line in one of the usual
 * forms is read over its character codes; any other goes the way of readLogLine. Both give the same: that of the general
 * way. Linear in the text.
 */
export function readLogColumns(text: string, context: IntakeContext): ReadLog {
  const keeper = new DayKeeper(context);
  const today = dateOf(context.reference, context.zone);
  const stamp = new LogStamp(text, context.zone, { today, year: context.year });
  const end = new LogLineEnd(text);
  const mayBreak = text.includes("\u2028") || text.includes("\u2029");
  const lines = new LineCutter(text);
  let capacity = Math.ceil(text.length / USUAL) + 16;
  let starts = new Uint32Array(capacity);
  let flags = new Uint8Array(capacity);
  let moments = new Float64Array(capacity);
  let length = 0;
  let events = 0;
  let total: number | undefined;
  let dateAssumed: string | null = null;

  /** The general way: any line, any form. */
  const readLine = (from: number, to: number): void => {
    const line = text.slice(from, to);
    const logged = readLogLine(line, today, context.year);
    const placed = logged === null ? null : keeper.place(logged.found, length + 1);
    if (logged === null || placed === null) {
      flags[length] = line.trim() === "" ? IGNORED : OPEN;
      return;
    }
    flags[length] = TAKEN + 4 * GRAVITIES.indexOf(gravityOf(logged.level));
    if (placed.when.kind === "exact") moments[length] = Date.parse(placed.when.at);
    events += 1;
  };

  while (lines.next()) {
    if (length === capacity) {
      capacity *= 2;
      starts = grown(starts, new Uint32Array(capacity));
      flags = grown(flags, new Uint8Array(capacity));
      moments = grown(moments, new Float64Array(capacity));
    }
    const { from, to } = lines;
    if (context.onProgress !== undefined && length % LINES_A_STEP === 0 && length > 0) {
      total ??= countOfLines(text);
      context.onProgress(length, total);
    }
    starts[length] = from;
    moments[length] = Number.NaN;
    const head = text.charCodeAt(from);
    if (from === to) flags[length] = IGNORED;
    else if (mayBreak && paragraphs.test(text.slice(from, to))) readLine(from, to);
    else if (stamp.read(head === 0x5b ? from + 1 : from) && end.recognises(from, stamp.to, to)) {
      flags[length] = TAKEN + 4 * GRAVITIES.indexOf(end.gravity);
      moments[length] = stamp.at;
      if (stamp.dateAssumed !== null && stamp.dateAssumed !== dateAssumed) {
        dateAssumed = stamp.dateAssumed;
        keeper.assumeYear(dateAssumed);
      }
      events += 1;
    } else if (!isIndented(head) || isBlankBetween(text, from, to)) readLine(from, to);
    else flags[length] = OPEN;
    length += 1;
  }
  return {
    columns: {
      length,
      events,
      starts: starts.slice(0, length),
      flags: flags.slice(0, length),
      moments: moments.slice(0, length),
    },
    assumed: [...keeper.assumed],
    findings: keeper.findings,
  };
}

function grown<Column extends Uint32Array | Uint8Array | Float64Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}

/** No time begins with a blank: a line that is indented, as a stack trace is, states none at its head. */
function isIndented(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Whether no letter, digit or mark of ASCII stands in [from, to) among the first: then the line may be blank. */
function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code < 0x7f) return false;
    if (code !== 0x20 && code !== 0x09) return true;
  }
  return true;
}
