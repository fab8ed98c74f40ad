import { z } from "zod";
import { usePreferences } from "../../store/hooks";
import { preference, setPreference } from "../../store/preferences";

const NAME = "actions.coach";
/** Of how many actions this device remembers what was put away; the oldest go first. */
const REMEMBERED = 200;

const Remembered = z.record(z.string(), z.array(z.string())).catch({});

/** The notes that were put away for an action or an incident, on this device. */
export function useDismissedNotes(id: string): readonly string[] {
  return Remembered.parse(usePreferences().views[NAME])[id] ?? [];
}

/** Does not say this again for this action or incident. */
export function dismissNote(id: string, note: string): void {
  const views = preference("views");
  const { [id]: before = [], ...others } = Remembered.parse(views[NAME]);
  const kept = Object.entries(others).slice(1 - REMEMBERED);
  setPreference("views", { ...views, [NAME]: { ...Object.fromEntries(kept), [id]: [...before, note] } });
}
