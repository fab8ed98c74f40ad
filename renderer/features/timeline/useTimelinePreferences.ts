import { z } from "zod";
import { usePreferences } from "../../store/hooks";
import { preference, setPreference } from "../../store/preferences";

const Remembered = z.object({
  pictureHeight: z.number().min(60).max(2_000).optional().catch(undefined),
  panel: z.enum(["sources", "event", "closed"]).optional().catch(undefined),
  keyOnly: z.boolean().catch(false),
});

/** How the surface looks on this device. */
export type TimelinePreferences = z.infer<typeof Remembered>;

const NAME = "timeline";

/** What this device remembers of the surface, and how to remember something else. */
export function useTimelinePreferences(): readonly [
  TimelinePreferences,
  (changed: Partial<TimelinePreferences>) => void,
] {
  const { views } = usePreferences();
  const read = Remembered.safeParse(views[NAME] ?? {});
  const remembered: TimelinePreferences = read.success ? read.data : { keyOnly: false };
  const remember = (changed: Partial<TimelinePreferences>) =>
    setPreference("views", { ...preference("views"), [NAME]: { ...remembered, ...changed } });
  return [remembered, remember];
}
