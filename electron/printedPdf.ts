import { randomUUID } from "node:crypto";
import { BrowserWindow, session } from "electron";
import type { CallArgs, CallResult } from "./bridge";
import { closeContents, closeSession, type Doors } from "./closedDoors";
import { failure } from "./fileFailure";
import { scheme } from "./origin";

const patienceMs = 120_000;
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * Prints a page with Chromium, in a hidden window of its own session: no script, no preload, no request but the page
 * itself, so that a report's HTML cannot reach anything.
 */
export async function printPdf({ html }: CallArgs<"printPdf">): Promise<CallResult<"printPdf">> {
  const page = `${scheme}://print/${randomUUID()}`;
  const doors: Doors = {
    mayRequest: (url) => url === page || url.startsWith("data:"),
    mayNavigate: () => false,
    hostRules: "",
  };
  const printing = session.fromPartition(`print-${randomUUID()}`, { cache: false });
  await closeSession(printing, doors);
  printing.protocol.handle(
    scheme,
    () =>
      new Response(html, {
        headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printing, sandbox: true, contextIsolation: true, javascript: false, devTools: false },
  });
  closeContents(window.webContents, doors);
  try {
    const pdf = await Promise.race([printed(window, page), endOf(window)]);
    return { kind: "pdf", bytes: Uint8Array.from(pdf) };
  } catch (error) {
    return failure(
      "other",
      `The PDF could not be printed: ${error instanceof Error ? error.message : String(error)}. The Word and HTML reports are not affected.`,
    );
  } finally {
    window.destroy();
    printing.protocol.unhandle(scheme);
  }
}

async function printed(window: BrowserWindow, page: string): Promise<Uint8Array> {
  await window.loadURL(page);
  return window.webContents.printToPDF({
    pageSize: "A4",
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Never resolves: rejects when the page's process ends, or when it takes longer than any report does. */
function endOf(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("it took longer than two minutes")), patienceMs);
    window.webContents.on("render-process-gone", (_event, { reason }) =>
      reject(new Error(`the page ended (${reason})`)),
    );
    window.on("closed", () => clearTimeout(timer));
  });
}
