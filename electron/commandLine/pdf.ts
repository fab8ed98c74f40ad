import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail } from "./failure";

/**
 * HTML as PDF, printed by the app's own Chromium: the one thing here that needs Electron, so it takes seconds. In a
 * checkout build/print-page.mjs starts it.
 */
export async function pdfOf(html: string): Promise<Uint8Array> {
  const printer = fileURLToPath(new URL("../build/print-page.mjs", import.meta.url));
  if (!existsSync(printer))
    fail("A PDF needs the app's window here. Open the incident in the app and export it there, or write .html.");
  const folder = mkdtempSync(join(tmpdir(), "second-story-pdf-"));
  try {
    const page = join(folder, "report.html");
    const target = join(folder, "report.pdf");
    writeFileSync(page, html);
    const printed = spawnSync(process.execPath, [printer, `--print-page=${page}`, `--print-to=${target}`], {
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
