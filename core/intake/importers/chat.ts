import { dateOf } from "../../model/zone";
import { DayKeeper } from "../dayKeeper";
import { momentAt } from "../findMoment";
import { guessKind } from "../guessKind";
import { titleAndDetail } from "../plainTitle";
import type { ImportedLines, Importer, IntakeContext, ProposedEvent, ProposedLine } from "../proposal";
import { timedLine } from "../timedLine";

const speaker = /^\s*(?:<([^<>\s][^<>]{0,40})>|@?([\p{L}][\p{L}\p{N}_.' -]{0,30}?)\s?:(?=\s))\s*(.*)$/u;
const head = /^\s*\[?\(?/u;

/** Chat exports: "[14:02] nina: text", "14:02 <nina> text", "2016-01-21 14:02 nina: text". */
export const chat: Importer = {
  kind: "chat",
  fits(_name, firstLines) {
    const spoken = firstLines.filter((line) => readChatLine(line, "2000-01-01") !== null);
    return firstLines.length === 0 || spoken.length < 2 ? 0 : (0.95 * spoken.length) / firstLines.length;
  },
  propose: proposeChat,
};

function proposeChat(lines: readonly string[], context: IntakeContext): ImportedLines {
  const keeper = new DayKeeper(context);
  const today = dateOf(context.reference, context.zone);
  const dates = { today, year: context.year };
  const proposed: ProposedLine[] = [];
  let last: { readonly index: number; readonly event: ProposedEvent } | null = null;
  lines.forEach((text, index) => {
    const line = index + 1;
    const said = readChatLine(text, today, context.year);
    const placed = said === null ? null : keeper.place(said.found, line);
    if (said !== null && placed !== null) {
      const words = titleAndDetail(said.text);
      const event = {
        when: placed.when,
        ...words,
        kind: guessKind(said.text),
        who: said.who,
        line,
        quote: text.trim(),
      };
      last = { index, event };
      proposed.push({ line, text, state: "taken", events: [event] });
      return;
    }
    if (text.trim() === "") {
      proposed.push({ line, text, state: "ignored", events: [] });
      return;
    }
    const dated = timedLine(text, dates);
    if (dated?.text === "" && dated.found.moment.kind === "point") {
      keeper.startDay(dated.found.moment.point, line, false);
      last = null;
      proposed.push({ line, text, state: "ignored", events: [] });
      return;
    }
    if (last !== null && /^\s/u.test(text)) {
      const { index: at, event } = last;
      const continued = { ...event, detail: `${event.detail ?? event.title}\n${text.trim()}` };
      const above = proposed[at];
      if (above !== undefined) proposed[at] = { ...above, events: [continued] };
      last = { index: at, event: continued };
      proposed.push({ line, text, state: "taken", events: [] });
      return;
    }
    proposed.push({ line, text, state: "open", events: [] });
  });
  return { lines: proposed, assumed: [...keeper.assumed], findings: keeper.findings };
}

function readChatLine(line: string, today: string, year?: number) {
  const from = head.exec(line)?.[0].length ?? 0;
  const found = momentAt(line, from, { today, year });
  if (found === null || found.moment.kind !== "point" || found.moment.point.clock === undefined) return null;
  const said = speaker.exec(line.slice(found.to).replace(/^[\])]*\s*(?:[-–—|]\s)?/u, ""));
  if (said === null || (said[3] ?? "").trim() === "") return null;
  return { found, who: (said[1] ?? said[2] ?? "").trim(), text: (said[3] ?? "").trim() };
}
