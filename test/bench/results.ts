import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname, join } from "node:path";
import type { BenchMachine } from "./machine";
import type { BenchRow, Outcome } from "./row";
import type { RowResult } from "./rowResult";
import { speedPage } from "./speedPage";
import { growth, rounded } from "./statistics";

/** A cost at most this power of the size counts as linear: between two sizes, measuring alone makes some difference. */
const linear = 1.1;

interface ResultFile {
  readonly rows: readonly RowResult[];
}

/** What came of a row: it passed when all its goals are met and its cost grows no faster than linearly. */
export function resultOf(row: BenchRow, outcome: Outcome, on: string): RowResult {
  const power = outcome.grows ? rounded(growth(outcome.sizes)) : null;
  const verdicts = outcome.verdicts.map((verdict) => ({
    ...verdict,
    value: rounded(verdict.value),
    passed: verdict.value <= verdict.limit,
  }));
  return {
    id: row.id,
    what: row.what,
    goal: row.goal,
    method: row.method,
    passed: verdicts.every(({ passed }) => passed) && (power === null || power <= linear),
    growth: power,
    verdicts,
    sizes: outcome.sizes.map((size) => ({
      ...size,
      value: rounded(size.value),
      ...(size.against === undefined ? {} : { against: rounded(size.against) }),
    })),
    on,
  };
}

/** The machine and the day, in one line. */
export function measuredOn({ runtime }: Pick<BenchMachine, "runtime">): string {
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  // Above the number of processors, others were at work too: ratios hold then, milliseconds do not.
  const load = loadavg()[0]?.toFixed(1) ?? "unknown";
  return `${day}, load ${load}, Electron ${runtime.version}, Node ${process.versions.node}, ${cpus().length} × ${processor}, ${memory} GB`;
}

/** What earlier runs measured. */
export async function resultsIn(root: string): Promise<readonly RowResult[]> {
  const text = await readFile(fileIn(root), "utf8").catch(() => '{"rows":[]}');
  return (JSON.parse(text) as ResultFile).rows;
}

/**
 * Writes the results, and the page that shows them.
 * @param results in the order of the rows
 */
export async function writeResults(root: string, results: readonly RowResult[]): Promise<void> {
  await writeFile(fileIn(root), `${JSON.stringify({ rows: results }, null, 2)}\n`);
  const page = join(root, "docs", "contributing", "speed.md");
  await mkdir(dirname(page), { recursive: true });
  await writeFile(page, speedPage(results));
}

function fileIn(root: string): string {
  return join(root, "test", "bench", "results.json");
}
