import { randomUUID } from "node:crypto";
import { BrowserWindow, session } from "electron";
import type { CallArgs, CallResult } from "./bridge";
import { closeContents, closeSession, type Doors } from "./closedDoors";
import { failure } from "./fileFailure";
import { scheme } from "./origin";

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
    await window.loadURL(page);
    const pdf = await window.webContents.printToPDF({
      pageSize: "A4",
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
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
