import { expect, test } from "vitest";
import { savedIncident } from "./driver/savedIncident";
import { holdWorkingCopy } from "./driver/slowWorkingCopy";
import { isOpen, isSaved, rename, storedHistory } from "./driver/story";

test("undo and redo in one breath are both done, however slow the disk is", async () => {
  const { app, page, folder } = await savedIncident();
  await rename(page, "Renamed");
  await isSaved(page);
  const { goOn } = await holdWorkingCopy(page);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+z");
  await goOn();
  await expect
    .poll(async () => (await storedHistory(folder)).map(({ command }) => command))
    .toEqual(["incident.create", "incident.rename", "incident.rename", "incident.rename"]);
  await isOpen(page, "Renamed");
  expect(app.complaints).toEqual([]);
});

test("an undo pressed while an incident is being set aside brings it back, and nothing else", async () => {
  const { app, page, folder } = await savedIncident();
  await rename(page, "Renamed");
  await isSaved(page);
  await page.keyboard.press("Control+Shift+O");
  await page.getByRole("button", { name: "More for Renamed" }).press("Enter");
  await page.getByRole("menuitem", { name: "Set aside" }).waitFor();
  const { goOn } = await holdWorkingCopy(page);
  await page.getByRole("menuitem", { name: "Set aside" }).press("Enter");
  await page.keyboard.press("Control+z");
  await goOn();
  await isOpen(page, "Renamed");
  await expect
    .poll(async () => (await storedHistory(folder)).map(({ command }) => command))
    .toEqual(["incident.create", "incident.rename"]);
  expect(app.complaints).toEqual([]);
});
