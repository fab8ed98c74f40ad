import type { WordingOfIncident, WordingTexts } from "../../core/report/wordingFindings";
import { newestAside } from "./newestAside";

/**
 * Phrases that hide the second story, found by a worker: making the rules' patterns into programs, which is done when
 * each is asked for the first time, keeps a thread for a fifth of a second. Null where newer texts were asked about.
 */
export const wordingAside = newestAside<WordingTexts, readonly WordingOfIncident[]>(
  () => new Worker(new URL("./wordingWorker.ts", import.meta.url), { type: "module" }),
);
