import { useEffect, useMemo, useState } from "react";
import type { Proposals } from "../../../core/intake/proposedLines";
import type { Incident } from "../../../core/model/incident";
import type { Source } from "../../../core/model/source";
import { readSourceAside } from "../../app/sourceReader";
import { useOpenIncident } from "../../store/hooks";
import { sourceText } from "../../store/sources";
import { dayBeside } from "./sourceIntake";

const DAY = 86_400_000;

/** The text of a source with what its lines propose. */
export type ReadSourceText =
  | { readonly kind: "loading"; readonly done: number }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "read"; readonly text: string; readonly proposals: Proposals };

interface Loaded {
  readonly sha256: string;
  readonly text: string | null;
  readonly message: string;
}

/** Reads the text of a source from the workspace's folder, and its lines as events. */
export function useSourceText(incident: Incident, source: Source | null, now: number): ReadSourceText {
  const folder = useOpenIncident()?.folder ?? null;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [read, setRead] = useState<{ readonly sha256: string; readonly proposals: Proposals } | null>(null);
  const [done, setDone] = useState(0);
  const sha256 = source?.sha256 ?? null;

  useEffect(() => {
    if (folder === null || sha256 === null) return;
    let isWanted = true;
    void sourceText(folder, sha256).then((result) => {
      if (!isWanted) return;
      setLoaded(
        result.ok
          ? { sha256, text: result.value, message: "" }
          : { sha256, text: null, message: result.finding.message },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [folder, sha256]);

  const text = loaded !== null && loaded.sha256 === sha256 ? loaded.text : undefined;
  const { id, name, kind, year } = source ?? {};
  const zone = source?.zone ?? incident.zone;
  const takenAt = source?.takenAt === undefined ? Math.floor(now / DAY) * DAY : Date.parse(source.takenAt);
  const day = useMemo(() => (id === undefined ? null : dayBeside(incident, id, zone)), [incident, id, zone]);
  useEffect(() => {
    if (name === undefined || kind === undefined || sha256 === null || text === undefined || text === null) return;
    const unwanted = new AbortController();
    setDone(0);
    const options = {
      signal: unwanted.signal,
      onProgress: (progress: { readonly done: number }) => setDone(progress.done),
    };
    void readSourceAside({ name, kind, zone, year, day, takenAt }, text, options).then((proposals) => {
      if (proposals !== null && !unwanted.signal.aborted) setRead({ sha256, proposals });
    });
    return () => unwanted.abort();
  }, [name, kind, zone, year, day, takenAt, sha256, text]);

  if (text === null) return { kind: "failed", message: loaded?.message ?? "" };
  if (text === undefined || read === null || read.sha256 !== sha256) return { kind: "loading", done };
  return { kind: "read", text, proposals: read.proposals };
}
