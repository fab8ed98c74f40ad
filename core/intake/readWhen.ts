import type { Finding } from "../model/finding";
import type { When } from "../model/when";
import { dateOf } from "../model/zone";
import { describeWhen } from "./describeWhen";
import { readByChrono } from "./readByChrono";
import { readMoment, readRange } from "./readMoment";
import { dayOf, type MomentContext, resolveMoment } from "./resolveMoment";
import { unknownZones } from "./unknownZone";

type Refused = { readonly ok: false; readonly finding: Finding };

/** A moment that was understood, with an echo in plain English. */
export type UnderstoodWhen = { readonly ok: true; readonly when: When; readonly understood: string } | Refused;

/** A stretch of time: an event's `when` and, where a second time was stated, its `end`. */
export type UnderstoodSpan =
  | { readonly ok: true; readonly when: When; readonly end?: When; readonly understood: string }
  | Refused;

const example = 'Write for example "14:02", "about 2pm", "yesterday 14:02", "between 14:45 and 15:00" or "21 January".';

/**
 * A moment typed in words (2-model, "Time": `When`). Local times are those of `context.zone`; a bare clock time takes
 * the day of `context.previous`, else of `context.reference`; a time that a clock change skips or repeats becomes
 * `local`. Precision is kept as stated. "14:09–14:58" is a range here; see readSpan for an event with an end.
 */
export function readWhen(text: string, given: MomentContext): UnderstoodWhen {
  const context = { ...given, isTyped: true };
  const typed = cleaned(text);
  const dates = { today: dateOf(context.reference, context.zone), year: context.year, isTyped: true };
  const moment = whole(typed, readRange(typed, 0, dates)) ?? whole(typed, readMoment(typed, 0, dates));
  if (moment === null) {
    const when = readByChrono(typed, context);
    return when === null ? refused(text, `is not a time that can be read. ${example}`) : understood(when);
  }
  const when = resolveMoment(moment, context);
  if (when !== null) return understood(when);
  if (moment.kind === "lapse")
    return refused(text, "counts from the moment before, and there is none with a time. Write a clock time.");
  return refused(text, "ends before it begins. Write the earlier time first.");
}

/** As readWhen, but two times joined by a dash or "to" are the beginning and the end of one event. */
export function readSpan(text: string, given: MomentContext): UnderstoodSpan {
  const context = { ...given, isTyped: true };
  const typed = cleaned(text).replace(/^from\s+/iu, "");
  const dates = { today: dateOf(context.reference, context.zone), year: context.year, isTyped: true };
  const range = whole(typed, readRange(typed, 0, dates));
  if (range === null) return readWhen(text, context);
  const day = range.from.date?.date ?? range.to.date?.date ?? dayOf(context);
  const when = resolveMoment({ kind: "point", point: range.from, isAbout: false }, { ...context, day });
  const end = resolveMoment(
    { kind: "point", point: range.to, isAbout: false },
    { ...context, day, previous: undefined },
  );
  const all = resolveMoment(range, { ...context, day });
  if (when === null || end === null || all === null)
    return refused(text, "ends before it begins. Write the earlier time first.");
  const isNextDay = end.kind === "exact" && all.kind === "range" && end.at !== all.latest;
  const last: When = isNextDay && all.latest !== undefined ? { ...end, at: all.latest } : end;
  return { ok: true, when, end: last, understood: `${describeWhen(when)} to ${describeWhen(last, { knownDay: day })}` };
}

function cleaned(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.,;:]{1,3}$/u, "");
}

function whole<Value>(text: string, read: { readonly value: Value; readonly to: number } | null): Value | null {
  return read !== null && read.to === text.length ? read.value : null;
}

function understood(when: When): UnderstoodWhen {
  return { ok: true, when, understood: describeWhen(when) };
}

function refused(text: string, what: string): Refused {
  const [zone] = unknownZones(text);
  if (zone !== undefined)
    return { ok: false, finding: { id: "when/unknown-zone", severity: "error", where: "time", message: zone.message } };
  const shown = text.trim().length > 40 ? `${text.trim().slice(0, 40)}…` : text.trim();
  const message = shown === "" ? `No time is written. ${example}` : `"${shown}" ${what}`;
  return { ok: false, finding: { id: "when/not-understood", severity: "error", where: "time", message } };
}
