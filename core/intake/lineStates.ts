import type { LineRange } from "../model/source";

/** Runs of equal states as ranges of 1-based lines, both ends included. 2-model, "Source". */
export function lineStates(states: readonly LineRange["state"][]): readonly LineRange[] {
  return lineStatesOf(states.length, (index) => states[index] ?? "open");
}

/** As lineStates, of so many lines, each asked for its state by its index. */
export function lineStatesOf(count: number, stateAt: (index: number) => LineRange["state"]): readonly LineRange[] {
  const ranges: { from: number; to: number; state: LineRange["state"] }[] = [];
  let last: (typeof ranges)[number] | undefined;
  for (let line = 1; line <= count; line += 1) {
    const state = stateAt(line - 1);
    if (last !== undefined && last.state === state) last.to = line;
    else {
      last = { from: line, to: line, state };
      ranges.push(last);
    }
  }
  return ranges;
}
