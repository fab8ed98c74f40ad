import * as weekly from "../../../renderer/store/commands/weeklyCommands";
import {
  type AppCommandCase,
  copies,
  exports,
  goesTo,
  onAllActions,
  opensField,
  press,
  shown,
  undo,
} from "./appCommandCase";
import { textsOf } from "./looks";

const onWeekly = shown("Control+Shift+W", "Weekly review");
const lookedAt = textsOf((page) => page.getByText(/^\d+ of \d+ looked at$/));
const title = textsOf((page) => page.getByRole("main").getByRole("heading", { level: 1 }));

/** Goes to one of those that have nothing to ask about. */
const onOneOfTheRest = async ({ page }: Parameters<typeof onWeekly>[0]): Promise<void> => {
  await page.getByRole("navigation", { name: "This run" }).getByRole("button").last().press("Enter");
  await page.getByRole("button", { name: /All the rest are on track/ }).waitFor();
};

/** The weekly run, from its first key to its minutes, and back to the run. */
export const weeklyCommandCases: readonly AppCommandCase[] = [
  goesTo(weekly.showWeeklyReview, "Weekly review", onAllActions),
  { command: weekly.sayOnTrack, ready: onWeekly, look: lookedAt, becomes: /^1 of/, back: undo },
  { command: weekly.skipToday, look: lookedAt, becomes: /^1 of/, back: undo },
  { command: weekly.passTheRest, ready: onOneOfTheRest, look: lookedAt, becomes: /^[2-9] of/, back: undo },
  opensField(weekly.noteNewRisk, /^input A new risk$/, press("Escape")),
  { command: weekly.endReview, look: title, becomes: /^Minutes$/, back: undo },
  copies(weekly.copyMinutes, /^# Weekly action review/, async (running) => {
    await press("Shift+E")(running);
    await running.page.getByRole("heading", { name: "Minutes" }).waitFor();
  }),
  exports(weekly.exportMinutes, /\.docx: PK/),
  exports(weekly.exportMinutesAsMarkdown, /\.md: # Weekly action review/),
  { command: weekly.goOnWithReview, look: title, becomes: /^Weekly review$/, back: null },
];
