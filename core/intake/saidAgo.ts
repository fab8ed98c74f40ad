import type { When } from "../model/when";
import type { DateContext } from "./readDate";
import { resolveMoment } from "./resolveMoment";
import { timedLine } from "./timedLine";

/** When something was that a message tells of, and its words without that time. */
export type ToldAgo = { readonly when: When; readonly words: string };

/**
 * What a message says was some time ago ("about 10 minutes ago I rolled out the config"), counted from the moment at
 * which it was said, as roughly as it was said. Null: it tells of no such time, or its own is not known to the minute.
 */
export function saidAgo(words: string, said: When, dates: DateContext): ToldAgo | null {
  if (said.kind !== "exact" || !/\bago\b/iu.test(words)) return null;
  const timed = timedLine(words, dates);
  if (timed?.found.moment.kind !== "lapse") return null;
  const { zone, precision } = said;
  // What counts from a moment before ("10 minutes later") has none here to count from.
  const when = resolveMoment(timed.found.moment, { zone, reference: Date.parse(said.at) });
  if (when === null || (when.kind !== "about" && when.kind !== "range")) return null;
  return { when: { ...when, ...(precision && { precision }) }, words: timed.text === "" ? words : timed.text };
}
