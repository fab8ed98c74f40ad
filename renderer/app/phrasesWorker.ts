import "./withoutEval";
import { type PhraseInIncident, phrasesIn, type WordingTexts } from "../../core/report/wordingFindings";

/* Every phrase of an incident, found off the window's thread. */

self.addEventListener("message", ({ data }: MessageEvent<WordingTexts>) => {
  self.postMessage(phrasesIn(data) satisfies readonly PhraseInIncident[]);
});
