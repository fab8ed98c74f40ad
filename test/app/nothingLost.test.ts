import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test, vi } from "vitest";
import { type Home, launchApp } from "./driver/launch";

async function begin(page: Page, sentence: string): Promise<void> {
  await page.getByRole("heading", { name: "What happened?" }).waitFor();
  await page.keyboard.type(sentence);
  await page.keyboard.press("Control+Enter");
  await titled(page, sentence).waitFor();
}

async function rename(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: /^Title: / }).press("Enter");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await titled(page, title).waitFor();
}

function titled(page: Page, title: string) {
  return page.getByRole("button", { name: `Title: ${title}` });
}

async function savedToDisk(page: Page): Promise<void> {
  await page.getByText(/saved to disk \d\d:\d\d/).waitFor();
}

async function incidentFile(home: Home): Promise<string> {
  const incidents = join(home.documents, "Second Story", "incidents");
  const [folder] = await readdir(incidents);
  return join(incidents, folder ?? "", "incident.json");
}

async function titleOnDisk(home: Home): Promise<unknown> {
  return JSON.parse(await readFile(await incidentFile(home), "utf8")).title;
}

test("an edit that is seen outlives the end of all processes, also before it is on disk", async () => {
  const first = await launchApp();
  await begin(first.page, "Queue stopped");
  await savedToDisk(first.page);
  await rename(first.page, "Queue stopped after a rename");
  await first.kill();

  const second = await launchApp({ home: first.home });
  await titled(second.page, "Queue stopped after a rename").waitFor();
  await vi.waitFor(async () => expect(await titleOnDisk(first.home)).toBe("Queue stopped after a rename"), 10_000);
});

test("an edit is on disk when the window that was closed right after it has gone", async () => {
  const app = await launchApp();
  await begin(app.page, "Queue stopped");
  await rename(app.page, "Queue stopped after a rename");
  await app.close();
  expect(await titleOnDisk(app.home)).toBe("Queue stopped after a rename");
});

test("a file edited by hand is taken over while the app runs", async () => {
  const { page, home } = await launchApp();
  await begin(page, "Queue stopped");
  await savedToDisk(page);
  const file = await incidentFile(home);
  await writeFile(file, (await readFile(file, "utf8")).replace('"title": "Queue stopped"', '"title": "By hand"'));
  await titled(page, "By hand").waitFor();
});

test("a page whose process died is opened again with everything in it", async () => {
  const { page, electron } = await launchApp();
  await begin(page, "Queue stopped");
  const seen = () =>
    electron.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined || contents.isCrashed() || contents.isLoading()) return "";
      return contents.executeJavaScript("document.body.innerText");
    });
  const reason = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise<string>((resolve) => {
      contents?.once("render-process-gone", (_event, gone) => resolve(gone.reason));
      contents?.forcefullyCrashRenderer();
    });
  });
  expect(reason).not.toBe("clean-exit");
  await vi.waitFor(async () => expect(await seen()).toContain("Queue stopped"), 20_000);
});
