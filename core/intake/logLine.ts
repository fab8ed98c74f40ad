import type { PlacedMoment } from "./dayKeeper";
import { type FoundMoment, momentAt } from "./findMoment";
import { guessKind } from "./guessKind";
import { titleAndDetail } from "./plainTitle";
import type { ProposedEvent } from "./proposal";

/** A line of a server log: its moment, the host that it names, and what it says. */
export interface LogLine {
  readonly found: FoundMoment;
  readonly host: string | undefined;
  /** "ERROR"; absent in the syslog form. */
  readonly level: string | undefined;
  readonly text: string;
}

const syslog = /^\s+([\w.-]{1,64})\s+([\w./-]{1,48}(?:\[\d{1,10}\])?):\s+(.*)$/u;
const levelled = /^\s+\[?(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\]?:?\s+(.*)$/u;

/**
 * Reads "Jan 21 14:07:14 host prog[12]: text" and "2016-01-21T14:07:14Z ERROR text"; null for every other line.
 * @param today as a calendar date in the zone of the log
 * @param year of dates that state none
 */
export function readLogLine(line: string, today: string, year?: number): LogLine | null {
  const from = line[0] === "[" ? 1 : 0;
  const found = momentAt(line, from, { today, year });
  if (found === null || found.moment.kind !== "point") return null;
  const { date, clock } = found.moment.point;
  if (date === undefined || clock?.second === undefined) return null;
  const rest = line.slice(found.to).replace(/^\]/u, "");
  // A level first: in "ERROR broker: gone" no host is called ERROR.
  const [, level, said] = levelled.exec(rest) ?? [];
  if (level !== undefined) return { found, host: undefined, level, text: `${level}: ${said}` };
  const [, host, program, told] = syslog.exec(rest) ?? [];
  return host === undefined ? null : { found, host, level, text: `${program}: ${told}` };
}

/** What a line of a log proposes. */
export function eventOfLogLine(logged: LogLine, { when }: PlacedMoment, text: string, line: number): ProposedEvent {
  return {
    when,
    ...titleAndDetail(logged.text),
    kind: guessKind(logged.text),
    ...(logged.host !== undefined && { lane: logged.host }),
    line,
    quote: text.trim(),
  };
}
