import type { LineRange } from "../model/source";

/** Runs of equal states as ranges of 1-based lines, both ends included. 2-model, "Source". */
export function lineStates(states: readonly LineRange["state"][]): readonly LineRange[] {
  const ranges: { from: number; to: number; state: LineRange["state"] }[] = [];
  states.forEach((state, index) => {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last.state === state) last.to = index + 1;
    else ranges.push({ from: index + 1, to: index + 1, state });
  });
  return ranges;
}
