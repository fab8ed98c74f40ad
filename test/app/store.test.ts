import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { launchApp } from "./driver/launch";
import { firstTitle, savedIncident } from "./driver/savedIncident";
import {
  begin,
  copiesBefore,
  isOpen,
  isSaved,
  isStored,
  onlyIncident,
  ownFolder,
  rename,
  setSeverity,
  stored,
  storedHistory,
  takeAway,
  typeTitle,
} from "./driver/story";

test("an edit is in its file soon, with its history line, and survives the end of all processes", async () => {
  const { app, folder } = await savedIncident();
  await rename(app.page, "The rename stopped all orders");
  await isStored(folder, { title: "The rename stopped all orders" });
  await isSaved(app.page);
  const lines = await storedHistory(folder);
  expect(lines.map(({ command }) => command)).toEqual(["incident.create", "incident.rename"]);
  expect(lines.map(({ parent }) => parent)).toEqual([null, lines[0]?.id]);

  await setSeverity(app.page, "SEV1");
  await app.kill();
  const again = await launchApp({ home: app.home });
  await isOpen(again.page, "The rename stopped all orders");
  await again.page.getByRole("button", { name: "Severity: SEV1" }).waitFor();
  await isStored(folder, { severity: "SEV1" });
  await isSaved(again.page);
  const kept = await storedHistory(folder);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(3);
  expect(kept.at(-1)).toMatchObject({ command: "incident.setSeverity", parent: lines[1]?.id });
  expect(await copiesBefore(ownFolder(app.home), "merge")).toEqual([]);
});

test("what never reached the disk before the end is written at the next start, a new incident too", async () => {
  const { app, workspace, folder } = await savedIncident();
  const away = await takeAway(workspace);
  await rename(app.page, "Kept while the disk was away");
  await app.page.keyboard.press("n");
  await begin(app.page, "A second one without a disk");
  await app.kill();
  await away.back();
  const again = await launchApp({ home: app.home });
  // Which of the two was looked at last is a preference, and may be lost with the power.
  await again.page
    .getByRole("navigation", { name: "Recent incidents" })
    .getByText("A second one without a disk")
    .waitFor();
  await isStored(folder, { title: "Kept while the disk was away" });
  await vi.waitFor(async () => expect(await readdir(join(workspace, "incidents"))).toHaveLength(2), 15_000);
  await isSaved(again.page);
});

test("while the folder is away the app says so, keeps everything, and catches up when it is back", async () => {
  const { page, workspace, folder } = await savedIncident();
  const away = await takeAway(workspace);
  await rename(page, "Edited without a disk");
  const state = page.locator('[data-testid="save-state"][data-kind="waiting"]').first();
  await state.waitFor();
  expect(await state.textContent()).toContain(workspace);
  await setSeverity(page, "SEV2");
  await away.back();
  await isStored(folder, { title: "Edited without a disk", severity: "SEV2" });
  await isSaved(page);
  expect((await storedHistory(folder)).map(({ command }) => command)).toEqual([
    "incident.create",
    "incident.rename",
    "incident.setSeverity",
  ]);
  expect(await copiesBefore(workspace, "merge")).toEqual([]);
});

test("an incident set aside comes back whole, and its edits can still be undone", async () => {
  const { page, home } = await launchApp();
  await begin(page, firstTitle);
  await rename(page, "Set aside and back");
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Set this incident aside");
  await page.keyboard.press("Enter");
  await page.getByText("was set aside").waitFor();
  await vi.waitFor(async () => expect(await readdir(join(ownFolder(home), "incidents"))).toEqual([]), 15_000);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await isOpen(page, "Set aside and back");
  await isStored(folder, { title: "Set aside and back" });
  await page.keyboard.press("Control+z");
  await isOpen(page, firstTitle);
  await isStored(folder, { title: firstTitle });
});

test("closing the window right after an edit, or in the middle of one, leaves it on disk", async () => {
  const app = await launchApp();
  await begin(app.page, firstTitle);
  await rename(app.page, "Renamed and closed");
  await app.close();
  const folder = await onlyIncident(ownFolder(app.home));
  expect(await stored(folder)).toMatchObject({ title: "Renamed and closed" });
  const again = await launchApp({ home: app.home });
  await isOpen(again.page, "Renamed and closed");
  await typeTitle(again.page, "Typed to here");
  await again.close();
  expect(await stored(folder)).toMatchObject({ title: "Typed to here" });
  expect((await storedHistory(folder)).map(({ command }) => command)).toEqual([
    "incident.create",
    "incident.rename",
    "incident.rename",
  ]);
});

test("closing the window right after an edit leaves it on disk, also when the report was looked at before", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "The phones stay quiet");
  await page.keyboard.press("Control+5");
  // The preview is a page of its own within the window's: its loading is not the window's.
  await page.frameLocator("#surface iframe").getByText("The phones stay quiet").first().waitFor();
  await isSaved(page);
  await rename(page, "Renamed beside the report");
  await app.close();
  expect(await stored(await onlyIncident(ownFolder(home)))).toMatchObject({ title: "Renamed beside the report" });
});

test("an earlier state is restored from the history, and that can be undone", async () => {
  const { page, home } = await launchApp();
  await begin(page, firstTitle);
  await rename(page, "Second name");
  await setSeverity(page, "SEV2");
  await rename(page, "Third name");
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  await page
    .getByRole("button", { name: /^Restore the state of / })
    .first()
    .click();
  await isOpen(page, "Second name");
  await isStored(folder, { title: "Second name", severity: "SEV2" });
  await page.keyboard.press("Control+z");
  await isOpen(page, "Third name");
  await isStored(folder, { title: "Third name" });
});

test("a page whose process died is opened again with everything in it", async () => {
  const { app, page } = await savedIncident();
  const { electron } = app;
  await rename(page, "Renamed just before the end");
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
  await vi.waitFor(async () => expect(await seen()).toContain("Renamed just before the end"), 20_000);
});
