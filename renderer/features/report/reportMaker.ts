import type { CallArgs } from "../../../electron/bridge";
import { pngBySystemFonts } from "./pngBySystemFonts";
import type { DrawAnswer, DrawRequest, ReportAnswer, ReportFormat, ReportRequest } from "./reportRequest";

type Order = Omit<ReportRequest, "id" | "styleNonce">;

let worker: Worker | undefined;
let orders = 0;
const waiting = new Map<number, (answer: ReportAnswer) => void>();

/** Has a report made by the worker. Never rejects: what went wrong stands in the answer. */
export function makeReport(order: Order): Promise<ReportAnswer> {
  worker ??= startWorker();
  orders += 1;
  const id = orders;
  const styleNonce = document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content ?? "";
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker?.postMessage({ ...order, id, styleNonce } satisfies ReportRequest);
  });
}

/** Stops whatever is being made; those who wait are told. */
export function cancelReports(): void {
  worker?.terminate();
  worker = undefined;
  for (const [id, resolve] of waiting)
    resolve({ id, kind: "failed", message: "It was cancelled; nothing was written." });
  waiting.clear();
}

function startWorker(): Worker {
  const started = new Worker(new URL("./reportWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<ReportAnswer | DrawRequest>) => {
    if (data.kind === "draw") return void draw(started, data);
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  started.addEventListener("error", () => cancelReports());
  return started;
}

async function draw(asking: Worker, { drawing, svg, width, height }: DrawRequest): Promise<void> {
  const png = await pngBySystemFonts(svg, { width, height }).catch(() => null);
  asking.postMessage({ kind: "drawn", drawing, png } satisfies DrawAnswer);
}

/** What a format is called, and how its files end. */
export const formats: Readonly<Record<Exclude<ReportFormat, "preview"> | "pdf", CallArgs<"saveExport">["kind"]>> = {
  docx: { name: "Word document", extension: "docx" },
  pdf: { name: "PDF", extension: "pdf" },
  html: { name: "Web page", extension: "html" },
  markdown: { name: "Markdown", extension: "md" },
};
