import { dateOf } from "../../model/zone";
import { DayKeeper } from "../dayKeeper";
import { momentAt } from "../findMoment";
import { guessKind } from "../guessKind";
import { titleAndDetail } from "../plainTitle";
import type { ImportedLines, Importer, IntakeContext, ProposedEvent, ProposedLine } from "../proposal";

const syslog = /^\s+([\w.-]{1,64})\s+([\w./-]{1,48}(?:\[\d{1,10}\])?):\s+(.*)$/u;
const levelled = /^\s+\[?(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\]?:?\s+(.*)$/u;

/** Server logs: "Jan 21 14:07:14 host prog[12]: text" and "2016-01-21T14:07:14Z ERROR text". */
export const log: Importer = {
  kind: "log",
  fits(name, firstLines) {
    const logged = firstLines.filter((line) => readLogLine(line, "2000-01-01") !== null).length;
    if (firstLines.length === 0 || logged === 0) return 0;
    return Math.max(/\.log$/iu.test(name) ? 0.7 : 0, logged / firstLines.length);
  },
  propose: proposeLog,
};

function proposeLog(lines: readonly string[], context: IntakeContext): ImportedLines {
  const keeper = new DayKeeper(context);
  const today = dateOf(context.reference, context.zone);
  const proposed = lines.map((text, index): ProposedLine => {
    const line = index + 1;
    const logged = readLogLine(text, today, context.year);
    const placed = logged === null ? null : keeper.place(logged.found, line);
    if (logged === null || placed === null) {
      return { line, text, state: text.trim() === "" ? "ignored" : "open", events: [] };
    }
    const event: ProposedEvent = {
      when: placed.when,
      ...titleAndDetail(logged.text),
      kind: guessKind(logged.text),
      ...(logged.host !== undefined && { lane: logged.host }),
      line,
      quote: text.trim(),
    };
    return { line, text, state: "taken", events: [event] };
  });
  return { lines: proposed, assumed: [...keeper.assumed], findings: keeper.findings };
}

function readLogLine(line: string, today: string, year?: number) {
  const from = line[0] === "[" ? 1 : 0;
  const found = momentAt(line, from, { today, year });
  if (found === null || found.moment.kind !== "point") return null;
  const { date, clock } = found.moment.point;
  if (date === undefined || clock?.second === undefined) return null;
  const rest = line.slice(found.to).replace(/^\]/u, "");
  const system = syslog.exec(rest);
  if (system !== null) return { found, host: system[1], text: `${system[2]}: ${system[3]}` };
  const level = levelled.exec(rest);
  return level === null ? null : { found, host: undefined, text: `${level[1]}: ${level[2]}` };
}
