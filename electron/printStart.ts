import { mkdtempSync, rmSync } from "node:fs";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { app } from "electron";
import { replaceFile } from "./atomicFile";
import { closeNetwork } from "./closedDoors";
import { failureOf } from "./fileFailure";
import { readOutsideFile } from "./outsideFiles";
import { registerOwnScheme } from "./ownProtocol";
import { printPdf } from "./printedPdf";
import { textOf } from "./textBytes";

/** A start that prints one page and ends: the command line's way to a PDF. */
export interface PrintOrder {
  /** The HTML file to print. */
  readonly page: string;
  /** The PDF file to write. */
  readonly target: string;
}

/** Prints in a profile that is thrown away, so that it never meets an open app. Ends with code 0, or 2 and a line why. */
export function printAndEnd(order: PrintOrder): void {
  const profile = mkdtempSync(join(tmpdir(), "second-story-print-"));
  app.setPath("userData", profile);
  registerOwnScheme();
  closeNetwork({ mayRequest: () => false, mayNavigate: () => false, hostRules: "MAP * ~NOTFOUND" });
  app.on("window-all-closed", () => undefined);
  process.on("exit", () => rmSync(profile, { recursive: true, force: true }));
  void app.whenReady().then(async () => {
    const complaint = await print(order);
    if (complaint !== undefined) process.stderr.write(`${complaint}\n`);
    app.exit(complaint === undefined ? 0 : 2);
  });
}

async function print({ page, target }: PrintOrder): Promise<string | undefined> {
  const read = await readOutsideFile(page);
  if ("kind" in read) return read.message;
  const html = textOf(read.bytes);
  if (html === undefined) return `${page} is not UTF-8 text, so it was not printed.`;
  const printed = await printPdf({ html });
  if (printed.kind === "failed") return printed.message;
  try {
    await stat(dirname(target));
    await replaceFile(target, printed.bytes, "anything");
    return undefined;
  } catch (error) {
    return failureOf(error, target).message;
  }
}
