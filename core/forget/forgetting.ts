import { dateAs } from "../model/calendarDate";
import { otherSpellingsIn, type Sought, sought, withoutSpellings } from "./spellings";

/** Shorter texts stand in too many other words. */
const SHORTEST = 4;

/** A text that is to stand nowhere any more, and what stands in its place. */
export interface Forgetting {
  readonly text: string;
  readonly gap: string;
  /** Its other spellings that a person ticked. */
  readonly also?: { readonly wanted: Sought; readonly spellings: ReadonlySet<string> };
}

/** A text with the other spellings in which it is forgotten too. */
export function forgettingOf(text: string, gap: string, spellings: readonly string[]): Forgetting {
  return { text, gap, also: { wanted: sought(text), spellings: new Set(spellings) } };
}

/**
 * What stands where a text was: "[removed 25 Nov 2026: a password]".
 * @param date a calendar date
 */
export function gapOf(date: string, reason: string): string {
  return `[removed ${dateAs(date, "d MMM yyyy")}: ${reason.trim()}]`;
}

/**
 * Why a text cannot be forgotten, in a sentence; null: it can.
 * @param words of the file format and of the history, which no text may be a part of
 */
export function whyNotForgotten(text: string, words: readonly string[]): string | null {
  if (/[\r\n]/.test(text)) return "This goes over several lines. Forget one line at a time.";
  if (text.trim() !== text) return "This begins or ends with a space. Leave it out.";
  if ([...text].length < SHORTEST)
    return `This is too short: it would be found in other words too. Take at least ${SHORTEST} characters.`;
  if (words.some((word) => word.includes(text)))
    return `“${text}” is a part of the words that the files themselves are made of, so it cannot be replaced. Take more of the text around it.`;
  return null;
}

/** Why a reason does not do, in a sentence; null: it does. */
export function whyNoReason({ text, gap }: Pick<Forgetting, "text" | "gap">, reason: string): string | null {
  if (reason.trim() === "") return "Say in a few words what it was, without the text itself.";
  if (/[\r\n]/.test(reason)) return "One line is enough as a reason.";
  // Where the mark holds a part of the text, what stands beside it may complete it to the text again.
  if (gap.includes(text) || text.includes(gap) || otherSpellingsIn(gap, sought(text)).length > 0)
    return "The reason must not hold the text itself.";
  return null;
}

/** The forms in which a text stands in a file: as it is, and as JSON writes it. */
export function formsOf(text: string): readonly string[] {
  return [...new Set([text, JSON.stringify(text).slice(1, -1)])];
}

/** How often a text stands in a file's text, in any of its forms. */
export function timesIn(content: string, text: string): number {
  return formsOf(text).reduce((sum, form) => sum + content.split(form).length - 1, 0);
}

/** Whether a text still stands there, in any of its forms. */
export function holds(content: string, text: string): boolean {
  return formsOf(text).some((form) => content.includes(form));
}

/** Whether anything that is to be forgotten still stands there. */
export function holdsAny(content: string, forgetting: Forgetting): boolean {
  return holds(content, forgetting.text) || withoutOthers(content, forgetting) !== content;
}

/** A plain text with the gap in place of every occurrence. */
export function withGaps(content: string, forgetting: Forgetting): string {
  const { text, gap } = forgetting;
  const left = formsOf(text).reduce((before, form) => before.replaceAll(form, () => gap), content);
  return withoutOthers(left, forgetting);
}

/** The value of a JSON string with the gap in place of every occurrence. */
export function valueWithGaps(value: string, forgetting: Forgetting): string {
  return withoutOthers(
    value.replaceAll(forgetting.text, () => forgetting.gap),
    forgetting,
  );
}

function withoutOthers(content: string, { gap, also }: Forgetting): string {
  return also === undefined ? content : withoutSpellings(content, also.wanted, also.spellings, gap);
}
