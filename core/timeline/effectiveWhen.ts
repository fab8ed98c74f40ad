import { assertNever } from "../model/assertNever";
import { effectiveInterval } from "../model/interval";
import type { When } from "../model/when";

/**
 * The same moment by true time: what stays when an event, and with it its source's clock, is let go. Days and doubtful
 * local times cannot be moved; they become the range that they stand for. `offsetMs`: the clock minus true time.
 */
export function effectiveWhen(when: When, offsetMs: number): When {
  if (offsetMs === 0) return when;
  const moved = (instant: string) => instantOf(Date.parse(instant) - offsetMs);
  switch (when.kind) {
    case "exact":
    case "about":
      return { ...when, at: moved(when.at) };
    case "range":
      return {
        ...when,
        ...(when.earliest === undefined ? {} : { earliest: moved(when.earliest) }),
        ...(when.latest === undefined ? {} : { latest: moved(when.latest) }),
      };
    case "day":
    case "local": {
      const { earliest, latest } = effectiveInterval(when, offsetMs);
      return { kind: "range", earliest: instantOf(earliest), latest: instantOf(latest), zone: when.zone };
    }
    default:
      return assertNever(when);
  }
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
