import type { RunningApp } from "../driver/launch";
import { TimelineDriver } from "../driver/timeline";
import type { Edit, Maker } from "./edit";

/** Puts the cursor of the list on an event. */
async function moveTo({ page }: RunningApp, words: string): Promise<void> {
  const timeline = new TimelineDriver(page);
  await timeline.list().focus();
  await timeline.moveTo(words);
}

/** A new event with a time. */
export const enterEvent: Maker = ({ words, dice }) => {
  const time = `21 Jan 2016 ${10 + dice.below(10)}:${10 + dice.below(50)}`;
  return {
    surface: "timeline",
    told: `event ${words}`,
    command: "event.enter",
    place: words,
    event: words,
    async press({ page }) {
      await page.getByRole("textbox", { name: "Time of the new event" }).fill(time);
      await page.keyboard.press("Tab");
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
    },
    isSeen: ({ page }) => new TimelineDriver(page).event(words).waitFor(),
    isGone: ({ page }) => new TimelineDriver(page).event(words).waitFor({ state: "detached" }),
  };
};

/** An edit of an event that was entered before; there must be one. */
function ofEvent(make: (event: string, words: string) => Edit): Maker {
  return ({ dice, events, words }) => {
    const event = events[dice.below(events.length)];
    return event === undefined ? undefined : make(event, words);
  };
}

/** Other words for an event that was entered before. */
export const retitleEvent = ofEvent((event, words) => ({
  surface: "timeline",
  told: `event ${event} renamed to ${words}`,
  command: "event.setTitle",
  place: event,
  event: words,
  async press(app) {
    await moveTo(app, event);
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.press("Control+a");
    await app.page.keyboard.type(words);
    await app.page.keyboard.press("Enter");
  },
  isSeen: ({ page }) => new TimelineDriver(page).event(words).waitFor(),
}));

const remove = ofEvent((event) => ({
  surface: "timeline",
  told: `event ${event} removed`,
  command: "event.remove",
  place: event,
  async press(app) {
    await moveTo(app, event);
    await app.page.keyboard.press("Delete");
  },
  isSeen: ({ page }) => new TimelineDriver(page).event(event).waitFor({ state: "detached" }),
  isGone: ({ page }) => new TimelineDriver(page).event(event).waitFor(),
}));

/** Pastes notes; they become a source, their lines wait beside the list. */
const takeIn: Maker = ({ words }) => {
  const notes = `21 January 2016 14:06 first alert of ${words}\n14:20 looked at the log of ${words}\nnobody knew\n`;
  return {
    surface: "timeline",
    told: `notes of ${words}`,
    command: "source.takeIn",
    place: words,
    keptText: notes,
    async press({ page, electron }) {
      await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), notes);
      await new TimelineDriver(page).list().focus();
      await page.keyboard.press("Control+v");
    },
    isSeen: ({ page }) => page.getByText(`first alert of ${words}`).first().waitFor(),
    isFoundAgain: (app) => showSourceWith(app, `first alert of ${words}`),
  };
};

/** Chooses one source after the other until a line is shown: which one the window shows first is a preference. */
async function showSourceWith({ page }: RunningApp, line: string): Promise<void> {
  const shown = page.getByText(line).first();
  for (let source = 0; source < 8; source += 1) {
    const isShown = await shown.waitFor({ timeout: 1_500 }).then(
      () => true,
      () => false,
    );
    if (isShown) return;
    await page.getByLabel("Source", { exact: true }).first().click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await shown.waitFor();
}

/** Edits on the timeline and of its sources. */
export const timelineEdits: readonly Maker[] = [enterEvent, enterEvent, retitleEvent, remove, takeIn];
