import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchMachine } from "./machine";
import { measuredOn, resultOf, resultsIn, writeResults } from "./results";
import { NotMeasured } from "./row";
import type { RowResult } from "./rowResult";
import { benchRows } from "./rows";
import { printed } from "./table";

/**
 * Measures the rows named (all when none is), prints each as it comes, and writes results and page.
 * @returns the exit code: 0 also where a goal was missed, 2 for a row that is not there, 1 where measuring itself failed
 */
export async function bench(names: readonly string[], machine: Omit<BenchMachine, "work">): Promise<number> {
  const unknown = names.filter((name) => benchRows.every(({ id }) => id !== name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no row ${unknown.join(", ")}. There are: ${benchRows.map(({ id }) => id).join(", ")}.\n`,
    );
    return 2;
  }
  const rows = names.length === 0 ? benchRows : benchRows.filter(({ id }) => names.includes(id));
  const results: RowResult[] = [];
  let failed = false;
  for (const row of rows) {
    const work = await mkdtemp(join(tmpdir(), "second-story-bench-"));
    try {
      const result = resultOf(row, await row.measure({ ...machine, work }), measuredOn(machine));
      results.push(result);
      process.stdout.write(`\n${printed(result)}\n`);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      failed ||= !(error instanceof NotMeasured);
      process.stdout.write(`\n${row.id}: not measured. ${words}\n`);
    } finally {
      await rm(work, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  const known = [...results, ...(await resultsIn(machine.root))];
  await writeResults(
    machine.root,
    benchRows.flatMap(({ id }) => known.find((result) => result.id === id) ?? []),
  );
  const missed = results.filter(({ passed }) => !passed).map(({ id }) => id);
  process.stdout.write(
    `\n${results.length} rows measured, ${missed.length === 0 ? "all passed" : `missed: ${missed.join(", ")}`}\n`,
  );
  return failed ? 1 : 0;
}
