import { useEffect, useState } from "react";
import type { Incident } from "../../core/model/incident";
import { type PhraseInIncident, type WordingTexts, wordingTexts } from "../../core/report/wordingFindings";
import { useWorkspace } from "../store/hooks";
import { useIsPainted } from "../ui/useAfterPaint";
import { newestAside } from "./newestAside";

const phrasesAside = newestAside<WordingTexts, readonly PhraseInIncident[]>(
  () => new Worker(new URL("./phrasesWorker.ts", import.meta.url), { type: "module" }),
);
/** Of more events than these only the key ones are looked at, so that handing them over holds nobody up. */
export const ALL_EVENTS = 5_000;
/** How long typing must rest before the whole incident is looked at again, in ms. */
const REST_MS = 300;

/** Every marked phrase of an incident, also those that stay as they are; null until they are known. */
export function usePhrases(incident: Incident): readonly PhraseInIncident[] | null {
  const { services } = useWorkspace();
  const isPainted = useIsPainted();
  const [known, setKnown] = useState<{ readonly of: string; readonly phrases: readonly PhraseInIncident[] } | null>(
    null,
  );
  useEffect(() => {
    if (!isPainted) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const texts = wordingTexts(
        incident,
        incident.events.length > ALL_EVENTS ? incident.events.filter(({ key }) => key) : incident.events,
        services.map(({ name }) => name),
      );
      void phrasesAside(texts).then((phrases) => {
        if (isWanted && phrases !== null) setKnown({ of: incident.id, phrases });
      });
    }, REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isPainted, incident, services]);
  return known?.of === incident.id ? known.phrases : null;
}
