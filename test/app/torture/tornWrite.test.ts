import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isTemporaryName } from "../../../electron/atomicFile";
import { launchApp, type RunningApp } from "../driver/launch";
import { savedIncident } from "../driver/savedIncident";
import { editByHand, isOpen, isSaved, rename, storedHistory } from "../driver/story";
import { copyWithFaults } from "./faultyCopy";
import { slowDown, slowDownWrites } from "./systemCalls";

/** The host writes a file in pieces of 512 KiB; this one takes five. */
const bulk = "what a newer version keeps here ".repeat(80_000);
const patience = { timeout: 30_000, interval: 10 };

/** An app with one incident, whose file is large enough to be caught in the middle. */
async function withLargeFile(app?: string): Promise<{ readonly running: RunningApp; readonly folder: string }> {
  const { app: running, folder } = await savedIncident(app === undefined ? {} : { app });
  await editByHand(folder, { title: "Large now", "x-bulk": bulk });
  await isOpen(running.page, "Large now");
  // The edit by hand has its own line a moment later; from then on the files rest.
  await expect.poll(() => commandsTold(folder), patience).toEqual(["incident.create", "file.takeOver"]);
  return { running, folder };
}

async function commandsTold(folder: string): Promise<readonly string[]> {
  return (await storedHistory(folder)).map(({ command }) => command);
}

function fileText(folder: string): Promise<string> {
  return readFile(join(folder, "incident.json"), "utf8");
}

/** Sizes in bytes of the file and of what is to take its place, whichever is there. */
async function sizes(folder: string): Promise<readonly number[]> {
  const names = (await readdir(folder)).filter((name) => name === "incident.json" || isTemporaryName(name));
  return Promise.all(names.map((name) => stat(join(folder, name)).then(({ size }) => size)));
}

/** Renames the incident while writes are slow, and kills everything once a part of the file is written. */
async function killHalfWay(running: RunningApp, folder: string, title: string): Promise<void> {
  const slowed = await slowDownWrites(running, 100);
  await rename(running.page, title);
  const isHalf = (size: number) => size > 0 && size < bulk.length;
  await expect.poll(async () => (await sizes(folder)).some(isHalf), patience).toBe(true);
  await slowed.kill();
}

/** Whether a text is the whole incident with one of these titles. */
function isWhole(text: string, titles: readonly string[]): boolean {
  try {
    const read = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return read["x-bulk"] === bulk && titles.includes(String(read.title));
  } catch {
    return false;
  }
}

test("killed at any moment of a slow write, the file is the old one or the new one, and the edit is not lost", async () => {
  const { running, folder } = await withLargeFile();
  const old = await fileText(folder);
  await killHalfWay(running, folder, "Killed while it was written");
  expect(await fileText(folder)).toBe(old);

  const second = await launchApp({ home: running.home });
  await isOpen(second.page, "Killed while it was written");
  await isSaved(second.page);
  const whole = await fileText(folder);
  expect(isWhole(whole, ["Killed while it was written"])).toBe(true);
  const beforeRename = await slowDown(second, "rename", "enter", 60_000);
  await rename(second.page, "Killed before its rename");
  await expect
    .poll(async () => (await sizes(folder)).filter((size) => size > bulk.length).length, patience)
    .toBeGreaterThan(1);
  await beforeRename.kill();
  expect(await fileText(folder)).toBe(whole);

  const third = await launchApp({ home: running.home });
  await isOpen(third.page, "Killed before its rename");
  await isSaved(third.page);
  const afterRename = await slowDown(third, "rename", "exit", 60_000);
  await rename(third.page, "Killed after its rename");
  await expect.poll(async () => isWhole(await fileText(folder), ["Killed after its rename"]), patience).toBe(true);
  await afterRename.kill();

  const last = await launchApp({ home: running.home });
  await isOpen(last.page, "Killed after its rename");
  await isSaved(last.page);
  expect(isWhole(await fileText(folder), ["Killed after its rename"])).toBe(true);
  expect(await commandsTold(folder)).toEqual([
    "incident.create",
    "file.takeOver",
    "incident.rename",
    "incident.rename",
    "incident.rename",
  ]);
});

test("an app that writes in place instead of renaming is found out", async () => {
  const app = await copyWithFaults(
    { folder: "out/main", text: "await writeSynced(temporary, bytes, await modeOf(path));", by: "" },
    {
      folder: "out/main",
      text: "await renameOver(temporary, path);",
      by: 'await (await open(path, "w")).writeFile(bytes);',
    },
  );
  const { running, folder } = await withLargeFile(app);
  await killHalfWay(running, folder, "Killed while it was written");
  expect(isWhole(await fileText(folder), ["Large now", "Killed while it was written"])).toBe(false);
});
