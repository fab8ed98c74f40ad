import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { proposeEvents } from "../../../core/intake/intakeText";
import type { ProposedLines } from "../../../core/intake/proposedLines";
import { linesOf } from "../../../core/intake/textLines";
import { generatedLog } from "../generated/log";
import type { BenchMachine } from "../machine";
import { processorTime } from "../processorTime";
import type { BenchRow, Outcome } from "../row";
import { median } from "../statistics";

const sizes = [10_000, 30_000, 100_000] as const;
const turns = 5;

export const logIntake: BenchRow = {
  id: "log-intake",
  what: "Take in a log of 100,000 lines and propose events",
  goal: "≤ 2 × reading and splitting the lines alone; the cost of a line constant",
  method:
    "In one Node process, in turns: the file is read as UTF-8 and split at its newlines; the file is read and given to the function that the window's worker " +
    `and the command line call, which proposes an event for every line with a time. Number, order, line states, findings and span of time are known then, and every ` +
    `proposal can be read; its record is made when it is read. What that costs for all of them stands beside. ${turns} times each. Time of the processor, medians.`,
  measure,
};

async function measure({ work, say }: BenchMachine): Promise<Outcome> {
  const seen = [];
  for (const lines of sizes) {
    const path = join(work, `${lines}.log`);
    await writeFile(path, generatedLog(51, lines));
    const split: number[] = [];
    const intake: number[] = [];
    const read: number[] = [];
    let events = 0;
    let proposals: ProposedLines | undefined;
    for (let turn = 0; turn < turns; turn += 1) {
      split.push(processorTime(() => linesOf(readFileSync(path, "utf8")).length));
      intake.push(
        processorTime(() => {
          const text = readFileSync(path, "utf8");
          const { lines } = proposeEvents({ name: "server.log", text, zone: "UTC", reference: Date.UTC(2016, 0, 25) });
          proposals = lines;
          events = lines.events;
          return lines.span;
        }),
      );
      read.push(processorTime(() => [...(proposals ?? [])].length));
    }
    say(`${lines} lines: ${median(intake)} ms`);
    seen.push({ lines, events, value: median(intake), against: median(split), read: median(read) });
  }
  const largest = seen.at(-1);
  return {
    sizes: seen.map(({ lines, events, value, against, read }) => ({
      size: `${lines.toLocaleString("en-GB")} lines`,
      amount: lines,
      value,
      unit: "ms",
      against,
      note: `${events.toLocaleString("en-GB")} events; ${((value * 1_000) / lines).toFixed(2)} µs a line; all records ${read.toFixed(0)} ms`,
    })),
    verdicts: [
      {
        goal: "against reading and splitting",
        value: largest === undefined ? Number.NaN : largest.value / largest.against,
        limit: 2,
        unit: "×",
      },
    ],
    grows: true,
  };
}
