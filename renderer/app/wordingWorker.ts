import "./withoutEval";
import { type WordingOfIncident, type WordingTexts, wordingFindings } from "../../core/report/wordingFindings";

/* The wording of reports is looked at off the window's thread, by the same function as on the command line. */

self.addEventListener("message", ({ data }: MessageEvent<WordingTexts>) => {
  self.postMessage(wordingFindings(data) satisfies readonly WordingOfIncident[]);
});
