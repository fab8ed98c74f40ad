import { matchAt, type ReadAt } from "./readAt";

/** A time told by its distance, as [least, most] in ms: from the moment before, or back from now. */
export type Lapse = {
  readonly from: "previous" | "now";
  readonly least: number;
  /** Absent: nothing says how long at most. */
  readonly most?: number | undefined;
};

const second = 1_000;
const minute = 60_000;
const hour = 3_600_000;
const day = 86_400_000;

const unit = "(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:rs?|ours?)?|d(?:ays?)?)\\b";
const plus = new RegExp(`\\+\\s?(\\d{1,4})\\s?${unit}(?:\\s?(\\d{1,2})\\s?(?:m(?:in)?)?\\b)?`, "iy");
const counted =
  /(?:(?:about|around|some|roughly|maybe|approx\.?|approximately) |[~≈]\s?)?(\d{1,4}|half an|a couple of|an|a|one|two|three|four|five|ten|twenty|thirty)(?: |-)?(seconds?|secs?|minutes?|mins?|min|hours?|hrs?|h|days?|m)\b (later|after that|afterwards|after|ago)\b/iy;
const vague = /(?:(a few|several|some) )?(minutes|hours|days) (later|after that|afterwards|ago)\b/iy;
const order =
  /(?:in the end|eventually|finally|at last|shortly after(?:wards)?|soon after(?:wards)?|after that|afterwards|later(?: on)?|then)\b(?!\s+(?:than|that)\b),?/iy;

const countWords: Readonly<Record<string, number>> = {
  "half an": 0.5,
  "a couple of": 2,
  an: 1,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  twenty: 20,
  thirty: 30,
};

/** What "minutes later" may mean; the person sees it and corrects it. */
const vagueRanges: Readonly<Record<string, readonly [number, number]>> = {
  minutes: [2 * minute, 30 * minute],
  hours: [2 * hour, 8 * hour],
  days: [2 * day, 6 * day],
};

/** A lapse at `at`: "+20m", "+1h30", "half an hour later", "two days ago", "hours later", "then", "in the end". */
export function readLapse(text: string, at: number): ReadAt<Lapse> | null {
  const exact = matchAt(plus, text, at);
  if (exact !== null) {
    const extra = exact[3] === undefined ? 0 : Number(exact[3]) * minute;
    const length = Number(exact[1]) * unitMs(exact[2] ?? "") + extra;
    return { value: { from: "previous", least: length, most: length }, to: at + exact[0].length };
  }
  const count = matchAt(counted, text, at);
  if (count !== null && !isDaysAgo(count[2], count[3])) {
    const said = (count[1] ?? "").toLowerCase();
    const length = (countWords[said] ?? Number(said)) * unitMs(count[2] ?? "");
    return { value: lapse(count[3], length, length), to: at + count[0].length };
  }
  const loose = matchAt(vague, text, at);
  if (loose !== null) {
    const [least, most] = vagueRanges[(loose[2] ?? "").toLowerCase()] ?? [0, 0];
    return { value: lapse(loose[3], least, most), to: at + loose[0].length };
  }
  const ordered = matchAt(order, text, at);
  if (ordered === null) return null;
  const isSoon = /^(?:shortly|soon)/iu.test(ordered[0]);
  return { value: { from: "previous", least: 0, most: isSoon ? 30 * minute : undefined }, to: at + ordered[0].length };
}

function lapse(direction: string | undefined, least: number, most: number): Lapse {
  return direction?.toLowerCase() === "ago" ? { from: "now", least, most } : { from: "previous", least, most };
}

/** "two days ago" is a date: see readDate. */
function isDaysAgo(said: string | undefined, direction: string | undefined): boolean {
  return /^d/iu.test(said ?? "") && direction?.toLowerCase() === "ago";
}

function unitMs(said: string): number {
  const letter = said[0]?.toLowerCase();
  return letter === "s" ? second : letter === "m" ? minute : letter === "h" ? hour : day;
}
