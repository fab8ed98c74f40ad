import { useEffect, useMemo, useState } from "react";
import { type Speaker, speakersOf, type UnknownSpeaker, unknownSpeakers } from "../../core/intake/speakers";
import type { Incident } from "../../core/model/incident";
import type { Source } from "../../core/model/source";
import { useOpenIncident } from "../store/hooks";
import { sourceText } from "../store/sources";
import { readSourceAside } from "./sourceReader";

interface ReadChat {
  readonly source: string;
  readonly speakers: readonly Speaker[];
}

/**
 * Who speaks in the chats of the open incident and is not in its people list; null until they are read, or while that is
 * not wanted. A chat that cannot be read has no speakers: its panel says why.
 */
export function useUnknownSpeakers(incident: Incident, isWanted = true): readonly UnknownSpeaker[] | null {
  const folder = useOpenIncident()?.folder ?? null;
  const chats = useMemo(() => incident.sources.filter(isChat), [incident.sources]);
  const { zone, people } = incident;
  const [read, setRead] = useState<readonly ReadChat[] | null>(null);
  useEffect(() => {
    if (folder === null || !isWanted) return;
    const unwanted = new AbortController();
    void readChats(folder, chats, zone, unwanted.signal).then((found) => unwanted.signal.aborted || setRead(found));
    return () => unwanted.abort();
  }, [folder, isWanted, chats, zone]);
  return useMemo(() => (read === null ? null : unknownSpeakers(people, read)), [people, read]);
}

/** Whether people may speak in a source. */
export function isChat({ kind }: Pick<Source, "kind">): boolean {
  return kind === "chat";
}

async function readChats(
  folder: string,
  chats: readonly Source[],
  ownZone: string,
  signal: AbortSignal,
): Promise<readonly ReadChat[]> {
  const found: ReadChat[] = [];
  for (const { id, sha256, name, kind, year, zone = ownZone } of chats) {
    const text = await sourceText(folder, sha256);
    if (signal.aborted) break;
    if (!text.ok) continue;
    // Who speaks does not depend on the day.
    const reading = { name, kind, zone, year, day: null, takenAt: 0 };
    const proposals = await readSourceAside(reading, text.value, { signal });
    if (proposals !== null) found.push({ source: id, speakers: speakersOf(proposals.lines) });
  }
  return found;
}
