import "./withoutEval";
import { LogLines } from "../../core/intake/logLines";
import type { ProposedLine } from "../../core/intake/proposal";
import { readSource } from "../../core/intake/readSource";
import type { SourceAnswer, SourceOrder } from "./sourceReader";

/* Long sources are read off the window's thread, by the same function as short ones. */

/** So many lines the window takes over within a frame. */
const SLICE = 1_000;

function say(answer: SourceAnswer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer });
}

self.addEventListener("message", ({ data: { id, reading, text } }: MessageEvent<SourceOrder>) => {
  const { lines, ...proposals } = readSource(reading, text, (done, total) =>
    say({ id, kind: "progress", done, total }),
  );
  if (lines instanceof LogLines) {
    const { columns, context } = lines;
    const transfer = [columns.starts.buffer, columns.flags.buffer, columns.moments.buffer];
    return say({ id, kind: "read", proposals, log: { columns, context } }, transfer);
  }
  let slice: ProposedLine[] = [];
  for (const line of lines) {
    if (slice.push(line) < SLICE) continue;
    say({ id, kind: "slice", lines: slice });
    slice = [];
  }
  say({ id, kind: "slice", lines: slice });
  say({ id, kind: "read", proposals, log: null });
});
