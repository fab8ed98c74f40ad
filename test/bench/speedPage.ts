import type { RowResult } from "./rowResult";

/** The page `docs/contributing/speed.md`, made of the results alone. */
export function speedPage(results: readonly RowResult[]): string {
  const missed = results.filter(({ passed }) => !passed).length;
  return [
    "# Speed and size",
    "",
    "Written by `npm run bench` from `test/bench/results.json`. `npm run bench -- NAME…` measures single rows anew and leaves",
    "the others as they were. Nothing here is a test: a slow or busy machine fails nothing, and a goal that was missed is said",
    "to be missed. Ratios compare two things within one run on one machine, in turns.",
    "",
    "The load beside the day says how many programs wanted the processor then. Above the number of processors the machine was busy",
    "with other work, and what is given in milliseconds or frames is slower than on a machine of its own.",
    "",
    "On Debian, `word-report` needs `apt-get install pandoc`; nothing else of the project does.",
    "",
    `${results.length} rows measured, ${missed === 0 ? "all passed" : `${missed} missed`}.`,
    "",
    "| row | what | goal | measured at the largest size | |",
    "| --- | --- | --- | --- | --- |",
    ...results.map(
      (row) =>
        `| [${row.id}](#${row.id}) | ${cell(row.what)} | ${cell(row.goal)} | ${cell(said(row))} | ${word(row)} |`,
    ),
    ...results.flatMap(details),
    "",
  ].join("\n");
}

function details(row: RowResult): readonly string[] {
  const hasBase = row.sizes.some(({ against }) => against !== undefined);
  const hasNotes = row.sizes.some(({ note }) => note !== undefined);
  const headings = ["size", "measured", ...(hasBase ? ["against", "ratio"] : []), ...(hasNotes ? ["also"] : [])];
  return [
    "",
    `## ${row.id}`,
    "",
    `${row.what}: **${word(row)}**. ${row.method}`,
    "",
    `| ${headings.join(" | ")} |`,
    `| ${headings.map(() => "---").join(" | ")} |`,
    ...row.sizes.map(({ size, value, unit, against, note }) => {
      const base = against === undefined ? ["", ""] : [`${against} ${unit}`, `${(value / against).toFixed(2)} ×`];
      return `| ${[size, `${value} ${unit}`, ...(hasBase ? base : []), ...(hasNotes ? [cell(note ?? "")] : [])].join(" | ")} |`;
    }),
    "",
    ...row.verdicts.map(
      ({ goal, value, limit, unit, passed }) =>
        `- ${goal}: ${value} ${unit}, goal ≤ ${limit} ${unit}: ${passed ? "passed" : "**missed**"}`,
    ),
    ...(row.growth === null ? [] : [`- grows with the power ${row.growth} of the size (1 is linear)`]),
    "",
    `Measured ${row.on}.`,
  ];
}

function said({ verdicts }: RowResult): string {
  return verdicts.map(({ goal, value, unit }) => `${goal} ${value} ${unit}`).join(", ");
}

function word({ passed }: RowResult): string {
  return passed ? "passed" : "missed";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
