import type { SheetAnswer, SheetLine } from "../../memory/memorySheet";
import { hasSheetHead, type ReadSheet, readSheet } from "../../memory/readSheet";
import { addDays } from "../../model/calendarDate";
import type { Event } from "../../model/event";
import { CalendarDate } from "../../model/scalars";
import { isZone, startOfDate } from "../../model/zone";
import { guessKind } from "../guessKind";
import type { ImportedLines, Importer, IntakeContext } from "../importer";
import { titleAndDetail } from "../plainTitle";
import type { ProposedEvent, ProposedLine } from "../proposal";
import { madeLines } from "../proposedLines";
import { proposeNotes } from "../proposeNotes";
import { readWhen } from "../readWhen";
import type { MomentContext } from "../resolveMoment";
import { linesOf } from "../textLines";

/** A memory sheet that came back: its dated lines are events, its answers notes, all told by who filled it in. */
export const sheet: Importer = {
  kind: "sheet",
  fits: (_name, firstLines) => (hasSheetHead(firstLines) ? 1 : 0),
  propose: proposeSheet,
};

const TOLD = "told in a memory sheet";

type Words = Omit<ProposedEvent, "line" | "quote">;

function proposeSheet(text: string, context: IntakeContext): ImportedLines {
  const lines = linesOf(text);
  const read = readSheet(lines);
  if (read === null) return proposeNotes(text, context);
  const times = timesOf(read, context);
  const who = read.who === "" ? "someone who was there" : read.who;
  const told = [
    ...read.lines.map(({ from, on, ...line }) => ({ from, on, words: datedEvent(line, who, times) })),
    ...read.answers.map(({ from, on, ...answer }) => ({ from, on, words: note(answer, who) })),
  ];
  const states = new Map<number, ProposedLine["state"]>([...read.form].map((line) => [line, "ignored"]));
  const events = new Map<number, ProposedEvent>();
  for (const { from, on, words } of told) {
    for (const line of on) states.set(line, words === "blank" ? "ignored" : words === null ? "open" : "taken");
    if (words !== null && words !== "blank")
      events.set(from, { ...words, line: from, quote: (lines[from - 1] ?? "").trim() });
  }
  const proposed = lines.map((text, index): ProposedLine => {
    const line = index + 1;
    const event = events.get(line);
    const state = states.get(line) ?? (text.trim() === "" ? "ignored" : "open");
    return { line, text, state, events: event === undefined ? [] : [event] };
  });
  const assumed = times.day === undefined ? [] : [`the sheet's own times are those of ${times.day} in ${times.zone}`];
  return { lines: madeLines(proposed), assumed, findings: [] };
}

/** The sheet says itself on which day and in which zone its times are meant. */
function timesOf({ day, zone }: ReadSheet, context: IntakeContext): MomentContext {
  const own = isZone(zone) ? zone : context.zone;
  if (!CalendarDate.safeParse(day).success) return { zone: own, reference: context.reference, year: context.year };
  return { zone: own, day, year: Number(day.slice(0, 4)), reference: startOfDate(addDays(day, 1), own) - 1 };
}

/** Null where a time stands alone: a person looks at it. */
function datedEvent({ what, when, known }: SheetLine, who: string, times: MomentContext): Words | "blank" | null {
  if (what === "") return when === "" && known === "" ? "blank" : null;
  const read = when === "" ? null : readWhen(when, times);
  const unread = read?.ok === false ? `When, in their words: ${when}` : "";
  return {
    ...(read?.ok && { when: read.when }),
    ...titled(what, unread),
    kind: guessKind(what),
    who,
    knownBy: knownBy(known, who, times),
  };
}

/** "about 14:20, from the alert": when they knew it, and from what. */
function knownBy(known: string, who: string, times: MomentContext): Event["knownBy"] {
  const [first = "", ...rest] = known.split(/[,;]/u);
  const read = first.trim() === "" ? null : readWhen(first, times);
  const how = read?.ok ? rest.join(",").trim() : known;
  return [{ who, ...(read?.ok && { when: read.when }), how: how === "" ? TOLD : `${how} (${TOLD})` }];
}

function note({ asked, said }: SheetAnswer, who: string): Words | "blank" {
  if (said === "") return "blank";
  return { ...titled(said, `Asked: ${asked}`), kind: "note", who, knownBy: [{ who, how: TOLD }] };
}

/** The first line is the title; all of it is kept where there is more, and what else is to be said of it. */
function titled(words: string, beside: string): Pick<ProposedEvent, "title" | "detail"> {
  const [first = "", ...more] = words.split("\n");
  const { title, detail } = titleAndDetail(first);
  const whole = detail !== undefined || more.length > 0 ? words : "";
  const both = [whole, beside].filter((part) => part !== "").join("\n\n");
  return { title: title === "" ? "Told without words" : title, ...(both !== "" && { detail: both }) };
}
