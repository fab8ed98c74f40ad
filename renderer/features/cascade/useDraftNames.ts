import { useCallback, useMemo, useState } from "react";
import type { Incident } from "../../../core/model/incident";
import { type Naming, withNamed } from "./naming";

interface Draft {
  readonly naming: Naming;
  readonly label: string;
}

/** The incident with what was named and is still being kept. */
export interface DraftNames {
  readonly incident: Incident;
  /** Shows a name as kept; the returned function ends that, once it is kept or was refused. */
  readonly hold: (naming: Naming, label: string) => () => void;
}

/** Nodes are there as soon as they are named: keeping them may take a moment, and keys come faster than that. */
export function useDraftNames(kept: Incident): DraftNames {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const incident = useMemo(
    () => drafts.reduce((before, { naming, label }) => withNamed(before, naming, label), kept),
    [kept, drafts],
  );
  const hold = useCallback((naming: Naming, label: string) => {
    const draft: Draft = { naming, label };
    setDrafts((before) => [...before, draft]);
    return () => setDrafts((before) => before.filter((each) => each !== draft));
  }, []);
  return { incident, hold };
}
