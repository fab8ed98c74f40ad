import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const cli = resolve(import.meta.dirname, "../../build/cli.mjs");
const run = promisify(execFile);

test("the command line prints the report as PDF by the app's own Chromium", async () => {
  const folder = await mkdtemp(join(tmpdir(), "second-story-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const workspace = join(folder, "sample");
  await run(process.execPath, [cli, "sample", workspace]);
  const target = join(folder, "report.pdf");
  await run(process.execPath, [cli, "report", join(workspace, "incidents", "inc-2016-001"), "-o", target]);
  const pdf = (await readFile(target)).toString("latin1");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(5);
});
