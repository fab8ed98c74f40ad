import { describeWhen } from "../../../core/intake/describeWhen";
import { momentAt } from "../../../core/intake/findMoment";
import { readSpan } from "../../../core/intake/readWhen";
import type { When } from "../../../core/model/when";
import { dateOf, hullOfLocal, instantsOfLocal } from "../../../core/model/zone";

/** What moments typed into the timeline are read against. */
export interface EntryContext {
  /** IANA name or offset. */
  readonly zone: string;
  /** Now, in ms since epoch. */
  readonly reference: number;
  /** The moment before: a bare clock time takes its day. */
  readonly previous?: When | undefined;
  /** The field holds a time and nothing else: words behind it would be lost. */
  readonly isOnlyTime?: boolean;
  /** The field for the words is empty. */
  readonly isAlone?: boolean;
  /** Where nothing came before: the calendar date on which most of it happened. */
  readonly mainDay?: string | null;
}

/** How the time of a new event was understood. */
export type EntryTime =
  | { readonly kind: "none" }
  | {
      readonly kind: "read";
      readonly when: When;
      readonly end?: When | undefined;
      readonly understood: string;
      /** What stood behind the time in the same field: the event's words. */
      readonly words: string;
    }
  /** A sentence where the time would stand, and nothing behind it: an event without a time. */
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "refused"; readonly message: string };

const sentence = /^\p{L}[\p{L}'’-]*[, ]+\p{L}/u;

/** Reads the time field: a moment or a span, also with the event's words behind it ("14:02 server renamed"). */
export function readEntryTime(text: string, given: EntryContext): EntryTime {
  const { previous, mainDay } = given;
  // Shortly after midnight, "about" may reach into the day before; the day that was meant is that of the moment itself.
  const ownDay = previous?.kind === "about" ? dateOf(Date.parse(previous.at), given.zone) : undefined;
  const day = ownDay ?? (previous === undefined ? (mainDay ?? undefined) : undefined);
  const context = { ...given, ...(day === undefined ? {} : { day }) };
  if (text.trim() === "") return { kind: "none" };
  const span = readSpan(text, context);
  if (span.ok) return { kind: "read", when: span.when, end: span.end, understood: span.understood, words: "" };
  if (given.isOnlyTime === true) return { kind: "refused", message: span.finding.message };
  const lead = momentAt(text.trimStart(), 0, { today: dateOf(context.reference, context.zone) });
  if (lead !== null) {
    const time = readSpan(text.trimStart().slice(0, lead.to), context);
    const words = text
      .trimStart()
      .slice(lead.to)
      .replace(/^[\s,;:–—-]+/u, "");
    if (time.ok && /\p{L}{2}/u.test(words)) {
      return { kind: "read", when: time.when, end: time.end, understood: time.understood, words };
    }
  }
  if (context.isAlone === true && sentence.test(text.trim())) return { kind: "words", words: text.trim() };
  return { kind: "refused", message: span.finding.message };
}

/** The two instants that a doubtful local time can mean, as moments of their own with a name each. */
export function readingsOf(when: When): readonly { readonly when: When; readonly name: string }[] {
  if (when.kind !== "local") return [];
  const instants = instantsOfLocal(when.local, when.zone);
  const all = instants.length > 0 ? instants : hullOfLocal(when.local, when.zone);
  return all.map((at) => {
    const precision = when.local.length > 16 ? "second" : "minute";
    const reading: When = { kind: "exact", at: new Date(at).toISOString(), precision, zone: when.zone };
    return { when: reading, name: describeWhen(reading) };
  });
}
