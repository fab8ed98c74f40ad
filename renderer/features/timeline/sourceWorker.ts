import "../../app/withoutEval";
import { readSource } from "./sourceIntake";
import type { SourceAnswer, SourceOrder } from "./sourceReader";

/* Long sources are read off the window's thread, by the same function as short ones. */

self.addEventListener("message", ({ data: { id, reading, text } }: MessageEvent<SourceOrder>) => {
  self.postMessage({ id, intake: readSource(reading, text) } satisfies SourceAnswer);
});
