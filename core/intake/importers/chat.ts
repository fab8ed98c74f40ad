import { dateOf } from "../../model/zone";
import { DayKeeper } from "../dayKeeper";
import { type FoundMoment, momentAt } from "../findMoment";
import { guessKind } from "../guessKind";
import type { ImportedLines, Importer, IntakeContext } from "../importer";
import { titleAndDetail } from "../plainTitle";
import type { ProposedEvent, ProposedLine } from "../proposal";
import { madeLines } from "../proposedLines";
import type { DateContext } from "../readDate";
import { saidAgo } from "../saidAgo";
import { LINES_A_STEP, linesOf } from "../textLines";
import { timedLine } from "../timedLine";

const name = "@?\\p{L}[\\p{L}\\p{N}_.'-]{0,30}|\\p{Lu}[\\p{L}.'-]{0,20}(?: \\p{Lu}[\\p{L}.'-]{0,20}){1,3}";
const speaker = new RegExp(`^\\s*(?:<([^<>\\s][^<>]{0,40})>|(${name})\\s?:(?=\\s))\\s*(.*)$`, "u");
const nameAhead = new RegExp(`^(${name})(?:\\s+APP)?\\s+\\[?(?=\\d)`, "u");
const opening = /^\s*\[?\(?/u;
/** What a chat draws around the day that stands above its messages: "— Tuesday, March 5th —". */
const rule = /^[\s\-–—=*_#|]+|[\s\-–—=*_#|:]+$/gu;

/** Chat exports: "[14:02] nina: text", "14:02 <nina> text", and copies with "nina  2:02 PM" above the text. */
export const chat: Importer = {
  kind: "chat",
  fits(_name, firstLines) {
    const dates = { today: "2000-01-01" };
    const spoken = firstLines.filter((line) => spokenLine(line, dates) !== null).length;
    const headed = firstLines.filter((line) => headLine(line, dates) !== null).length;
    if (firstLines.length === 0 || Math.max(spoken, headed) < 2) return 0;
    return (0.95 * Math.max(spoken, 2 * headed)) / Math.max(firstLines.length, 2 * headed);
  },
  propose: proposeChat,
};

type Reading = { readonly state: ProposedLine["state"]; readonly event?: ProposedEvent };
type Said = { readonly found: FoundMoment; readonly who: string };

function proposeChat(text: string, context: IntakeContext): ImportedLines {
  const lines = linesOf(text);
  const keeper = new DayKeeper(context);
  const dates = { today: dateOf(context.reference, context.zone), year: context.year };
  const proposed: ProposedLine[] = [];
  let head: Said | null = null;
  let speaking: Said | null = null;
  let last: ProposedEvent | null = null;

  const propose = (said: Said, words: string, text: string, line: number): Reading => {
    const placed = keeper.place(said.found, line);
    if (placed === null) return { state: "open" };
    const told = saidAgo(words, placed.when, dates) ?? { when: placed.when, words };
    const { who } = said;
    speaking = said;
    last = { when: told.when, ...titleAndDetail(told.words), kind: guessKind(words), who, line, quote: text.trim() };
    return { state: "taken", event: last };
  };

  const carryOn = (event: ProposedEvent, text: string, line: number): Reading => {
    // A moment of its own is an event of its own: "about 10 minutes ago I rolled out the config".
    if (speaking !== null && event.when !== undefined && saidAgo(text, event.when, dates) !== null)
      return propose(speaking, text.trim(), text, line);
    last = { ...event, detail: event.detail === undefined ? text.trim() : `${event.detail}\n${text.trim()}` };
    const above = proposed[event.line - 1];
    if (above !== undefined) proposed[event.line - 1] = { ...above, events: [last] };
    return { state: "taken" };
  };

  const readLine = (text: string, line: number): Reading => {
    if (text.trim() === "") return { state: "ignored" };
    const spoken = spokenLine(text, dates);
    if (spoken !== null) {
      head = null;
      return propose(spoken, spoken.words, text, line);
    }
    const next = headLine(text, dates);
    if (next !== null) {
      [head, last] = [next, null];
      // Who and when are said by what stands below it: nothing in it waits to be taken.
      return { state: "ignored" };
    }
    const dated = timedLine(text.replace(rule, ""), dates);
    if (dated?.text === "" && dated.found.moment.kind === "point") {
      keeper.startDay(dated.found.moment.point, line, false);
      [head, last] = [null, null];
      return { state: "ignored" };
    }
    if (head !== null && last === null) return propose(head, text.trim(), text, line);
    if (last === null || (head === null && !/^\s/u.test(text))) return { state: "open" };
    return carryOn(last, text, line);
  };

  lines.forEach((text, index) => {
    if (index % LINES_A_STEP === 0) context.onProgress?.(index, lines.length);
    const { state, event } = readLine(text, index + 1);
    proposed.push({ line: index + 1, text, state, events: event === undefined ? [] : [event] });
  });
  return { lines: madeLines(proposed), assumed: [...keeper.assumed], findings: keeper.findings };
}

/** "[14:02] nina: text" and its like. */
function spokenLine(line: string, dates: DateContext): (Said & { readonly words: string }) | null {
  const from = opening.exec(line)?.[0].length ?? 0;
  const found = momentAt(line, from, dates);
  if (found === null || !hasClock(found)) return null;
  const said = speaker.exec(line.slice(found.to).replace(/^[\])]{0,3}\s{0,8}(?:[-–—|]\s)?/u, ""));
  const words = (said?.[3] ?? "").trim();
  return said === null || words === "" ? null : { found, who: (said[1] ?? said[2] ?? "").trim(), words };
}

/** "nina  2:02 PM" on a line of its own, above what was said. */
function headLine(line: string, dates: DateContext): Said | null {
  const ahead = nameAhead.exec(line);
  const found = ahead === null ? null : momentAt(line, ahead[0].length, dates);
  if (ahead === null || found === null || !hasClock(found)) return null;
  return /^\]?\s*$/u.test(line.slice(found.to)) ? { found, who: ahead[1] ?? "" } : null;
}

function hasClock({ moment }: FoundMoment): boolean {
  return moment.kind === "point" && moment.point.clock !== undefined;
}
