import fc from "fast-check";
import { expect, it } from "vitest";
import { lineStates } from "../../../../core/intake/lineStates";

const states = fc.array(fc.constantFrom("taken" as const, "ignored" as const, "open" as const));

it("runs of equal states become ranges that cover every line once, neighbours differ", () => {
  fc.assert(
    fc.property(states, (lines) => {
      const ranges = lineStates(lines);
      expect(ranges.flatMap(({ from, to, state }) => Array.from({ length: to - from + 1 }, () => state))).toEqual(
        lines,
      );
      ranges.forEach((range, at) => {
        expect(range.from).toBe(at === 0 ? 1 : (ranges[at - 1]?.to ?? 0) + 1);
        if (at > 0) expect(range.state).not.toBe(ranges[at - 1]?.state);
      });
    }),
  );
});
