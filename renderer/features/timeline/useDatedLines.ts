import { useCallback, useMemo } from "react";
import type { ProposedLines } from "../../../core/intake/proposedLines";
import { stateOfLine } from "../../../core/intake/sourceStates";
import type { LineRange, Source } from "../../../core/model/source";

/** The lines of a source that propose an event and wait to be taken. */
export interface DatedLines {
  readonly stateOf: (line: number) => LineRange["state"];
  /** Lines, 1-based and ascending. */
  readonly dated: readonly number[];
  /** Those of them that say themselves that something is wrong ("WARN", "ERROR"). */
  readonly grave: readonly number[];
}

/** Gone through once for each state of a source, not for each time that it is drawn: it may have 100,000 lines. */
export function useDatedLines(source: Source | null, lines: ProposedLines): DatedLines {
  const states = source?.states;
  const stateOf = useCallback(
    (line: number) => (states === undefined ? "open" : stateOfLine({ states }, line)),
    [states],
  );
  return useMemo(() => {
    const dated: number[] = [];
    const grave: number[] = [];
    for (let index = 0; index < lines.length; index += 1) {
      if (lines.eventsAt(index) === 0 || stateOf(index + 1) !== "open") continue;
      dated.push(index + 1);
      const gravity = lines.gravityAt(index);
      if (gravity === "warning" || gravity === "error") grave.push(index + 1);
    }
    return { stateOf, dated, grave };
  }, [lines, stateOf]);
}
