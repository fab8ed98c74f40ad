import type { RowResult } from "./rowResult";

/** A row's result as it is printed. */
export function printed(row: RowResult): string {
  const lines = row.sizes.map(({ size, value, unit, against, note }) => {
    const ratio = against === undefined ? "" : `  against ${against} ${unit} = ${(value / against).toFixed(2)} ×`;
    return `  ${size.padEnd(22)} ${`${value} ${unit}`.padStart(12)}${ratio}${note === undefined ? "" : `  (${note})`}`;
  });
  const verdicts = row.verdicts.map(
    ({ goal, value, limit, unit, passed }) =>
      `  ${passed ? "passed" : "MISSED"}  ${goal}: ${value} ${unit}, goal ≤ ${limit} ${unit}`,
  );
  const grown = row.growth === null ? [] : [`  grows with the power ${row.growth} of the size (1 is linear)`];
  return [`${row.id}: ${row.passed ? "passed" : "MISSED"}. ${row.what}`, ...lines, ...verdicts, ...grown].join("\n");
}
