import { useEffect, useMemo, useState } from "react";
import type { Workspace } from "../../../core/model/workspace";
import { contextOfTexts } from "./beginIncident";
import { isLong, understoodAside, understoodNow } from "./readTextsAside";
import type { Understood } from "./textOrder";

const nothing: Understood = { understood: "", zone: null };
/** A long text is not read with every key, but when the hands rest. */
const RESTED_MS = 300;

/** What is understood of the text in the box so far; of a long one, what was understood when it was read last. */
export function useUnderstood(text: string, workspace: Workspace | null): Understood {
  const [last, setLast] = useState(nothing);
  const texts = useMemo(() => [{ text, sha256: "" }], [text]);
  const now = useMemo(
    () => (isLong(texts) ? null : understoodNow({ texts, context: contextOfTexts(workspace) })),
    [texts, workspace],
  );
  useEffect(() => {
    if (now !== null) return setLast(nothing);
    const unwanted = new AbortController();
    const rested = setTimeout(() => {
      void understoodAside({ texts, context: contextOfTexts(workspace) }, unwanted.signal).then((understood) => {
        if (understood !== null) setLast(understood);
      });
    }, RESTED_MS);
    return () => {
      clearTimeout(rested);
      unwanted.abort();
    };
  }, [now, texts, workspace]);
  return now ?? last;
}
