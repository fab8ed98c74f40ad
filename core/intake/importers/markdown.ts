import { dateOf } from "../../model/zone";
import { DayKeeper } from "../dayKeeper";
import { findMoment } from "../findMoment";
import { guessKind } from "../guessKind";
import { titleAndDetail, withoutMarkup } from "../plainTitle";
import type { ImportedLines, Importer, IntakeContext, ProposedEvent, ProposedLine } from "../proposal";
import type { Point } from "../readMoment";
import { indentOf, type TimedLine, timedLine } from "../timedLine";

const heading = /^\s{0,3}(#{1,6})\s+(.*)$/u;
/** A line drawn, or the line under a table's head. */
const rule = /^[-*_=\s|:]{3,}$/u;
const fence = /^\s{0,12}(?:`{3,}|~{3,})/u;
const frontMatterField = /^\s*([\w-]{1,40}):\s*(.*)$/u;

/** Markdown notes: headings give dates, list items and table rows with times become events. */
export const markdown: Importer = {
  kind: "markdown",
  fits(name, firstLines) {
    if (/\.(?:md|markdown|mdown)$/iu.test(name)) return 0.9;
    const marked = firstLines.filter(
      (line) => heading.test(line) || /^\s*[-*+]\s+\S/u.test(line) || /^\|.*\|\s*$/u.test(line),
    );
    return firstLines.length === 0 ? 0 : Math.min(0.6, marked.length / firstLines.length);
  },
  propose: (lines, context) => proposeNotes(lines, context),
};

/** Proposals for notes, plain or Markdown. One pass; the cost of a line does not depend on the others. */
export function proposeNotes(lines: readonly string[], context: IntakeContext): ImportedLines {
  const keeper = new DayKeeper(context);
  const dates = { today: dateOf(context.reference, context.zone), year: context.year };
  const proposed: ProposedLine[] = [];
  let title: string | undefined;
  let frontMatter = lines[0]?.trim() === "---";
  let isFenced = false;
  let above: { readonly event: ProposedEvent; readonly indent: number; readonly index: number } | null = null;

  lines.forEach((text, index) => {
    const line = index + 1;
    const put = (state: ProposedLine["state"], events: readonly ProposedEvent[] = []) =>
      proposed.push({ line, text, state, events });

    if (frontMatter) {
      const field = frontMatterField.exec(text);
      if (field?.[1]?.toLowerCase() === "title" && title === undefined) title = unquoted(field[2] ?? "") || undefined;
      if (field !== null && /^(?:title|date)$/iu.test(field[1] ?? ""))
        startDayFrom(keeper, field[2] ?? "", dates, line);
      if (index > 0 && text.trim() === "---") frontMatter = false;
      put("ignored");
      return;
    }
    if (text.trim() === "") {
      put("ignored");
      return;
    }
    if (fence.test(text)) {
      isFenced = !isFenced;
      put("ignored");
      return;
    }
    if (!isFenced && rule.test(text.trim())) {
      put("ignored");
      return;
    }
    const head = isFenced ? null : heading.exec(text);
    if (head !== null) {
      above = null;
      const words = withoutMarkup(head[2] ?? "");
      if (title === undefined && words !== "") title = words;
      startDayFrom(keeper, words, dates, line);
      if (!/\d[:.]\d\d/u.test(words)) {
        put("ignored");
        return;
      }
    }
    if (text.trimStart().startsWith("|") && rule.test((lines[index + 1] ?? "").trim())) {
      put("ignored");
      return;
    }
    const timed = timedLine(text, dates);
    if (timed === null) {
      if (above !== null && indentOf(text) > above.indent) {
        const continued = continuedBy(above.event, text);
        const at = proposed[above.index];
        if (at !== undefined) proposed[above.index] = { ...at, events: [continued] };
        above = { ...above, event: continued };
        put("taken");
        return;
      }
      above = null;
      put("open");
      return;
    }
    if (timed.text === "" && isDateOnly(timed)) {
      startDayFrom(keeper, text, dates, line);
      above = null;
      put("ignored");
      return;
    }
    const event = eventOf(timed, text, line, keeper);
    if (event === null) {
      above = null;
      put("open");
      return;
    }
    above = { event, indent: timed.indent, index };
    put("taken", [event]);
  });
  return { lines: proposed, assumed: [...keeper.assumed], findings: keeper.findings, title };
}

function eventOf(timed: TimedLine, quote: string, line: number, keeper: DayKeeper): ProposedEvent | null {
  const words = withoutMarkup(timed.text);
  if (words === "") return null;
  const placed = keeper.place(timed.found, line);
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

function startDayFrom(
  keeper: DayKeeper,
  text: string,
  dates: { today: string; year: number | undefined },
  line: number,
): void {
  const point = datedPoint(text, dates);
  if (point !== null) keeper.startDay(point, line, true);
}

function datedPoint(text: string, dates: { today: string; year: number | undefined }): Point | null {
  const found = findMoment(text.replace(/[*_`|"']/gu, " "), dates);
  if (found === null || found.moment.kind !== "point" || found.moment.point.date === undefined) return null;
  return found.moment.point;
}

function isDateOnly({ found }: TimedLine): boolean {
  return (
    found.moment.kind === "point" && found.moment.point.clock === undefined && found.moment.point.date !== undefined
  );
}

/** A deeper, undated line below an event belongs to it. */
function continuedBy(event: ProposedEvent, text: string): ProposedEvent {
  const added = text.trim();
  const detail = event.detail === undefined ? added : `${event.detail}\n${added}`;
  return { ...event, detail };
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/u, "$2");
}
