import { useEffect, useMemo, useState } from "react";
import type { Finding } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import { lacksBesideWording, reportTexts, wordingLacks } from "../../core/report/lacks";
import { useAfterPaint } from "../ui/useAfterPaint";
import { wordingAside } from "./wordingAside";

interface ReportLacks {
  readonly lacks: readonly Finding[];
  /** How many, in words; undefined until all of them are known. */
  readonly inWords: string | undefined;
}

/**
 * What a good report of the incident still lacks. Its wording is looked at by a worker: what was found before stands
 * until that has answered.
 */
export function useReportLacks(incident: Incident): ReportLacks {
  const isPainted = useAfterPaint(incident.events.length);
  const beside = useMemo(() => (isPainted ? lacksBesideWording(incident) : []), [isPainted, incident]);
  const [wording, setWording] = useState<{ readonly of: string; readonly lacks: readonly Finding[] } | null>(null);
  useEffect(() => {
    if (!isPainted) return;
    let isWanted = true;
    void wordingAside(reportTexts(incident)).then((found) => {
      if (isWanted && found !== null) setWording({ of: incident.id, lacks: wordingLacks(found) });
    });
    return () => {
      isWanted = false;
    };
  }, [isPainted, incident]);
  const known = wording?.of === incident.id ? wording : null;
  const lacks = [...beside, ...(known?.lacks ?? [])];
  if (known === null) return { lacks, inWords: undefined };
  return { lacks, inWords: lacks.length === 0 ? "nothing left" : `${lacks.length} left, no hurry` };
}
