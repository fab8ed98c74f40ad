import type { Incident } from "../model/incident";
import { showPeople } from "../model/people";
import { dateOf } from "../model/zone";
import { mainDateOf } from "../report/reportClock";
import { effectiveIntervalOf } from "../timeline/effective";

/** What is asked of everybody: how it looked from their seat, never who did what wrong. */
export const memoryPrompts: readonly string[] = [
  "What did you see that told you what was going on?",
  "What were you expecting at that moment?",
  "What did you have to trade off?",
  "What made it hard?",
];

/** What stands above a sheet that is filled in as a text or in Word. */
export const sheetIntro: readonly string[] = [
  "You were there, or near. What you remember helps to understand how it looked at the time; nobody is judged by it.",
  "Write behind the colons. Rough times are plenty: “about 14:05”, “after lunch”. Copy What, When and Known for more lines, leave out whatever you like, and say roles, not names.",
];

/** What a sheet is about, and for whom: no more of the incident leaves the app with it. */
export interface SheetHead {
  readonly key: string;
  /** The incident's sentence, people in it as roles. */
  readonly title: string;
  /** IANA name or offset in which times without a zone are meant. */
  readonly zone: string;
  /** The calendar date of the incident; empty where nothing tells it. */
  readonly day: string;
  /** The role of who fills it in; empty: they say so themselves. */
  readonly who: string;
}

/** A dated line of a sheet, each part in the person's own words. */
export interface SheetLine {
  readonly what: string;
  readonly when: string;
  /** When they knew it, and from what. */
  readonly known: string;
}

/** What was said to a prompt. */
export interface SheetAnswer {
  readonly asked: string;
  readonly said: string;
}

/** A sheet that somebody filled in. */
export interface FilledSheet extends SheetHead {
  readonly lines: readonly SheetLine[];
  readonly answers: readonly SheetAnswer[];
}

/** The head of a sheet for an incident. People are roles in it: the sheet goes to others. */
export function sheetHead(incident: Incident, who: string): SheetHead {
  const { key, zone, people } = incident;
  const starts = incident.events.flatMap((event) => effectiveIntervalOf(incident, event)?.earliest ?? []);
  const created = starts.length === 0 ? null : mainDateOf(starts, zone);
  return {
    key,
    title: showPeople(incident.title, people, "roles"),
    zone,
    day: created ?? firstDate(incident) ?? "",
    who: showPeople(who, people, "roles"),
  };
}

function firstDate({ keyTimes, zone }: Incident): string | null {
  const { impactStart } = keyTimes;
  if (impactStart === undefined || "event" in impactStart) return null;
  if (impactStart.kind === "day") return impactStart.date;
  return "at" in impactStart ? dateOf(Date.parse(impactStart.at), zone) : null;
}

/** The sheet before anybody wrote into it, with room for some dated lines. */
export function blankSheet(head: SheetHead, lines: number): FilledSheet {
  const empty = { what: "", when: "", known: "" };
  return {
    ...head,
    lines: Array.from({ length: lines }, () => empty),
    answers: memoryPrompts.map((asked) => ({ asked, said: "" })),
  };
}
