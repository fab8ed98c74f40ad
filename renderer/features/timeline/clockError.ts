import { type Interval, intervalOf } from "../../../core/model/interval";
import type { When } from "../../../core/model/when";

const units: Readonly<Record<string, number>> = {
  s: 1_000,
  sec: 1_000,
  second: 1_000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
};

/**
 * How far a clock was off, from words: "43", "43 s fast", "2 min slow", "-1h", "1 min 5 s". In ms, positive where it was
 * ahead; "0" and an empty text mean that it was right. Null for what cannot be read.
 */
export function readClockError(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (typed === "") return 0;
  const sign = /^[-−]|\b(?:slow|behind|late)\b/u.test(typed) ? -1 : 1;
  const rest = typed.replace(/^[-−+]\s*/u, "").replace(/\b(?:fast|ahead|early|slow|behind|late)\b/gu, "");
  const parts = [...rest.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]*?)s?(?=\s|\d|$)/gu)];
  if (parts.length === 0 || rest.replace(/(\d+(?:[.,]\d+)?)\s*[a-z]*/gu, "").trim() !== "") return null;
  let total = 0;
  for (const [, amount = "", unit = ""] of parts) {
    const ms = units[unit === "" ? "s" : unit];
    if (ms === undefined) return null;
    total += Number(amount.replace(",", ".")) * ms;
  }
  return sign * Math.round(total);
}

/** Whether two moments are the same in every respect that is kept. */
export function isSameWhen(a: When | undefined, b: When | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [first, second] = [intervalOf(a), intervalOf(b)];
  return a.kind === b.kind && first.earliest === second.earliest && first.latest === second.latest;
}

/**
 * How far a clock was off, in ms, when what it stamped `stamped` truly happened at `truth`: both must be known to a
 * minute or better, else null.
 */
export function clockErrorBetween(stamped: When, truth: Interval): number | null {
  const shown = intervalOf(stamped);
  const isKnown = ({ earliest, latest }: Interval) => latest - earliest < MINUTE;
  return isKnown(shown) && isKnown(truth) ? shown.earliest - truth.earliest : null;
}

const MINUTE = 60_000;
