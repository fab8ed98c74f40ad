import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { intakeText, linesOf } from "../../../core/intake/intakeText";
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
    `and the command line call, which splits it and proposes an event for every line with a time. ${turns} times each. Time of the processor, medians.`,
  measure,
};

async function measure({ work, say }: BenchMachine): Promise<Outcome> {
  const seen = [];
  for (const lines of sizes) {
    const path = join(work, `${lines}.log`);
    await writeFile(path, generatedLog(51, lines));
    const split: number[] = [];
    const intake: number[] = [];
    let events = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      split.push(processorTime(() => linesOf(readFileSync(path, "utf8")).length));
      intake.push(
        processorTime(() => {
          const text = readFileSync(path, "utf8");
          const read = intakeText({ name: "server.log", text, zone: "UTC", reference: Date.UTC(2016, 0, 25) });
          events = read.lines.reduce((sum, line) => sum + line.events.length, 0);
          return events;
        }),
      );
    }
    say(`${lines} lines: ${median(intake)} ms`);
    seen.push({ lines, events, value: median(intake), against: median(split) });
  }
  const largest = seen.at(-1);
  return {
    sizes: seen.map(({ lines, events, value, against }) => ({
      size: `${lines.toLocaleString("en-GB")} lines`,
      amount: lines,
      value,
      unit: "ms",
      against,
      note: `${events.toLocaleString("en-GB")} events; ${((value * 1_000) / lines).toFixed(1)} µs a line`,
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
