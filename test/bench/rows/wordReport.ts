import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printIncident } from "../../../core/model/files";
import { generatedIncident } from "../generated/incident";
import type { BenchMachine } from "../machine";
import { type BenchRow, NotMeasured, type Outcome } from "../row";
import { median } from "../statistics";

const sizes = [1_000, 3_000, 10_000] as const;
const turns = 3;

export const wordReport: BenchRow = {
  id: "word-report",
  what: "Word report with 10,000 event rows and both pictures",
  goal: "≤ 0.6 × pandoc writing the same tables from Markdown",
  method:
    "`second-story report incident.json -o report.docx` against `pandoc report.md -o report.docx`, where report.md is the command line's own " +
    `Markdown of the same report: the same text and tables, without the pictures. Whole processes, in turns, ${turns} times. Medians. ` +
    "The time of the command line holds reading the incident, both pictures and reading the Word file back.",
  measure,
};

async function measure(machine: BenchMachine): Promise<Outcome> {
  const there = await machine.run("pandoc", ["--version"], { quiet: true });
  if (there.code !== 0) throw new NotMeasured("It needs pandoc: apt-get install pandoc");
  const seen = [];
  for (const events of sizes) {
    const folder = join(machine.work, String(events));
    await mkdir(folder);
    const incident = join(folder, "incident.json");
    const size = { events, nodes: 30, links: 45, actions: 12 };
    await writeFile(incident, printIncident(generatedIncident(31, 1, size)));
    const markdown = join(folder, "report.md");
    const cli = join(machine.root, "build", "cli.mjs");
    await timed(machine, process.execPath, [cli, "report", incident, "-o", markdown]);
    const ours: number[] = [];
    const pandoc: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      ours.push(await timed(machine, process.execPath, [cli, "report", incident, "-o", join(folder, "ours.docx")]));
      pandoc.push(await timed(machine, "pandoc", ["-f", "gfm", markdown, "-o", join(folder, "pandoc.docx")]));
    }
    machine.say(`${events} events: ${median(ours)} ms against ${median(pandoc)} ms`);
    seen.push({ events, value: median(ours), against: median(pandoc) });
  }
  const largest = seen.at(-1);
  return {
    sizes: seen.map(({ events, value, against }) => ({
      size: `${events.toLocaleString("en-GB")} event rows`,
      amount: events,
      value,
      unit: "ms",
      against,
    })),
    verdicts: [
      {
        goal: "against pandoc",
        value: largest === undefined ? Number.NaN : largest.value / largest.against,
        limit: 0.6,
        unit: "×",
      },
    ],
    grows: true,
  };
}

async function timed({ run, root }: BenchMachine, program: string, args: string[]): Promise<number> {
  const from = performance.now();
  const { code, output } = await run(program, args, { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.slice(0, 500)}`);
  return performance.now() - from;
}
