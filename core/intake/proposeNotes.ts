import { assertNever } from "../model/assertNever";
import { dateOf } from "../model/zone";
import { DayKeeper } from "./dayKeeper";
import { findMoment } from "./findMoment";
import { guessKind } from "./guessKind";
import type { ImportedLines, IntakeContext } from "./importer";
import { lineForms } from "./lineForms";
import { titleAndDetail, withoutMarkup } from "./plainTitle";
import type { ProposedEvent, ProposedLine } from "./proposal";
import { madeLines } from "./proposedLines";
import type { DateContext } from "./readDate";
import { statedZone } from "./statedZone";
import { LINES_A_STEP, linesOf } from "./textLines";
import { indentOf, type TimedLine, timedLine } from "./timedLine";

const frontMatterField = /^\s*([\w-]{1,40}):\s*(.*)$/u;
const dateField = /^[\s*_>-]{0,12}(?:(?:incident|event|start)[ -])?(?:date|day|when)\b[*_\s]{0,6}:/iu;

type Reading = { readonly state: ProposedLine["state"]; readonly event?: ProposedEvent };

/** An event, the lines below which may belong to it. */
type Above = { readonly event: ProposedEvent; readonly indent: number; readonly index: number };

/**
 * Proposals for notes, plain or Markdown: a line with a time is an event; headings, date fields and dates alone give
 * the day of what follows; a deeper line without a time belongs to the event above. One pass.
 */
export function proposeNotes(text: string, context: IntakeContext): ImportedLines {
  const lines = linesOf(text);
  const keeper = new DayKeeper(context);
  const dates = { today: dateOf(context.reference, context.zone), year: context.year };
  const forms = lineForms(lines);
  const proposed: ProposedLine[] = [];
  let title: string | undefined;
  let above: Above | null = null;

  const readLine = (text: string, index: number): Reading => {
    const line = index + 1;
    const form = forms[index] ?? "text";
    switch (form) {
      case "front matter": {
        const [, name = "", value = ""] = frontMatterField.exec(text) ?? [];
        if (name.toLowerCase() === "title") title ??= unquoted(value) || undefined;
        if (/^(?:title|date)$/iu.test(name)) startDay(keeper, value, dates, line);
        return { state: "ignored" };
      }
      case "blank":
      case "fence":
      case "rule":
        return { state: "ignored" };
      case "table head":
        keeper.stateZone(statedZone(text), line);
        return { state: "ignored" };
      case "heading": {
        above = null;
        const words = withoutMarkup(text.replace(/^\s*#+\s+/u, ""));
        title ??= words === "" ? undefined : words;
        keeper.stateZone(statedZone(text), line);
        if (!startDay(keeper, words, dates, line)) keeper.startPart();
        if (!/\d[:.]\d\d/u.test(words)) return { state: "ignored" };
        break;
      }
      case "code":
      case "text":
        if (dateField.test(text) && startDay(keeper, text, dates, line)) return { state: "ignored" };
        break;
      default:
        return assertNever(form);
    }
    const timed = timedLine(text, dates);
    if (timed === null && above !== null && indentOf(text) > above.indent) {
      above = { ...above, event: continuedBy(above.event, text) };
      proposed[above.index] = withEvent(proposed[above.index], above.event);
      return { state: "taken" };
    }
    if (timed !== null && timed.text === "" && startDay(keeper, text, dates, line)) {
      above = null;
      return { state: "ignored" };
    }
    const event = timed === null ? null : eventOf(timed, text, line, keeper);
    if (event === null || timed === null) {
      above = null;
      keeper.stateZone(statedZone(text), line);
      return { state: "open" };
    }
    above = { event, indent: timed.indent, index };
    return { state: "taken", event };
  };
  lines.forEach((text, index) => {
    if (index % LINES_A_STEP === 0) context.onProgress?.(index, lines.length);
    const { state, event } = readLine(text, index);
    proposed.push({ line: index + 1, text, state, events: event === undefined ? [] : [event] });
  });
  return { lines: madeLines(proposed), assumed: [...keeper.assumed], findings: keeper.findings, title };
}

function eventOf(timed: TimedLine, quote: string, line: number, keeper: DayKeeper): ProposedEvent | null {
  const words = withoutMarkup(timed.text);
  const placed = words === "" ? null : keeper.place(timed.found, line);
  if (placed === null) return null;
  return {
    when: placed.when,
    ...(placed.end && { end: placed.end }),
    ...titleAndDetail(timed.text),
    kind: guessKind(words),
    line,
    quote: quote.trim(),
  };
}

/** Takes the date that a heading, a field or a line alone states as the day of what follows; false: it states none. */
function startDay(keeper: DayKeeper, text: string, dates: DateContext, line: number): boolean {
  const found = findMoment(text.replace(/[*_`|"']/gu, " "), dates);
  if (found === null || found.moment.kind !== "point" || found.moment.point.date === undefined) return false;
  keeper.startDay(found.moment.point, line, true);
  return true;
}

function continuedBy(event: ProposedEvent, text: string): ProposedEvent {
  const added = text.trim();
  return { ...event, detail: event.detail === undefined ? added : `${event.detail}\n${added}` };
}

function withEvent(line: ProposedLine | undefined, event: ProposedEvent): ProposedLine {
  return { line: event.line, text: line?.text ?? event.quote, state: "taken", events: [event] };
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/u, "$2");
}
