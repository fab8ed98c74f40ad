import { durationInWords } from "../timeline/words";

const MINUTE = 60_000;

/** How long nothing was recorded, ms, in whole minutes: "1 h 35 min". */
export function quietText(ms: number): string {
  const whole = Math.round(ms / MINUTE) * MINUTE;
  return durationInWords({ min: whole, max: whole });
}
