import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fail } from "./failure";

/**
 * HTML as PDF, printed by the app's own Chromium: the one thing here that needs Electron, so it takes seconds. The
 * launcher names the command that prints in the variable SECOND_STORY_PRINTER, as a JSON list.
 */
export function pdfOf(html: string): Uint8Array {
  const [program, ...before] = printerCommand();
  if (program === undefined) {
    fail("A PDF is printed by the app's window. Open the incident in the app and export it there, or write .html.");
  }
  const folder = mkdtempSync(join(tmpdir(), "second-story-pdf-"));
  try {
    const page = join(folder, "report.html");
    const target = join(folder, "report.pdf");
    writeFileSync(page, html);
    const printed = spawnSync(program, [...before, `--print-page=${page}`, `--print-to=${target}`], {
      encoding: "utf8",
    });
    if (printed.status !== 0 || !existsSync(target)) {
      fail(`The PDF could not be printed: ${printed.stderr.trim().split("\n").at(-1) ?? "Electron did not start"}`);
    }
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printerCommand(): readonly string[] {
  const named: unknown = JSON.parse(process.env.SECOND_STORY_PRINTER ?? "[]");
  return Array.isArray(named) ? named.map(String) : [];
}
