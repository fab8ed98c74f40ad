import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { connectDisk } from "./driver/disk";
import { launchApp, newHome } from "./driver/launch";
import { firstTitle, savedIncident } from "./driver/savedIncident";
import {
  begin,
  isOpen,
  isSaved,
  isStored,
  notOnDisk,
  onlyIncident,
  ownFolder,
  rename,
  setSeverity,
  stored,
  storedHistory,
  takeAway,
  typeTitle,
} from "./driver/story";

/** An app with an incident whose workspace lies on a disk of its own, so small that it can be filled. */
async function incidentOnDisk() {
  const home = await newHome();
  const disk = await connectDisk(ownFolder(home), join(home.folder, "disk"), 1);
  return { ...(await savedIncident({ home })), disk };
}

async function commands(folder: string): Promise<readonly string[]> {
  return (await storedHistory(folder)).map(({ command }) => command);
}

/** Everything below a folder of the workspace that is no file of it: what a write cut short leaves. */
async function leftovers(workspace: string): Promise<readonly string[]> {
  const names = await readdir(workspace, { recursive: true });
  return names.filter((name) => name.endsWith(".tmp") || name.includes("torn"));
}

test("a full disk: the app works on and says so; with room again all of it is there, once", async () => {
  const { page, workspace, folder, disk } = await incidentOnDisk();
  await disk.fill();
  const long = `Kept beside a full disk ${"x".repeat(6_000)}`;
  await rename(page, long);
  await notOnDisk(page, /The disk of .* is full\. .*Free some space/);
  await setSeverity(page, "SEV2");
  await page.keyboard.press("n");
  await begin(page, "A second one beside a full disk");
  await notOnDisk(page, /is full/);
  expect(await stored(folder)).toMatchObject({ title: firstTitle });
  await disk.free();
  await isStored(folder, { title: long, severity: "SEV2" });
  await isSaved(page);
  expect(await commands(folder)).toEqual(["incident.create", "incident.rename", "incident.setSeverity"]);
  const second = (await readdir(join(workspace, "incidents"))).find((name) => !folder.endsWith(name)) ?? "";
  expect(await stored(join(workspace, "incidents", second))).toMatchObject({
    title: "A second one beside a full disk",
  });
  expect(await leftovers(workspace)).toEqual([]);
});

test("what a full disk could not take outlives the end of all processes", async () => {
  const { app, home, folder, disk } = await incidentOnDisk();
  await disk.fill();
  await rename(app.page, "Acknowledged beside a full disk");
  await notOnDisk(app.page, /is full/);
  await app.kill();
  const { page } = await launchApp({ home });
  await isOpen(page, "Acknowledged beside a full disk");
  await notOnDisk(page, /is full/);
  await disk.free();
  await isStored(folder, { title: "Acknowledged beside a full disk" });
  await isSaved(page);
});

test("a disk pulled out leaves an empty folder: nothing is taken for removed, nothing is written there", async () => {
  const { page, workspace, folder, disk } = await incidentOnDisk();
  await disk.disconnect();
  expect(await readdir(workspace)).toEqual([]);
  await notOnDisk(page, /workspace\.json is missing in .*Connect the folder's disk/);
  await rename(page, "Edited beside an empty folder");
  await setSeverity(page, "SEV3");
  await page.keyboard.press("n");
  await begin(page, "Made beside an empty folder");
  await notOnDisk(page, /workspace\.json is missing/);
  expect(await readdir(workspace)).toEqual([]);
  await disk.connect();
  await isStored(folder, { title: "Edited beside an empty folder", severity: "SEV3" });
  await isSaved(page);
  expect(await readdir(join(workspace, "incidents"))).toHaveLength(2);
  expect(await commands(folder)).toEqual(["incident.create", "incident.rename", "incident.setSeverity"]);
});

test("a start beside an empty mount point shows the working copy, and catches up when the disk is there", async () => {
  const { app, home, workspace, disk } = await incidentOnDisk();
  await app.close();
  await disk.disconnect();
  const { page } = await launchApp({ home });
  await isOpen(page, firstTitle);
  await notOnDisk(page, /workspace\.json is missing/);
  await rename(page, "Edited before the disk came");
  expect(await readdir(workspace)).toEqual([]);
  await disk.connect();
  await isStored(await onlyIncident(workspace), { title: "Edited before the disk came" });
  await isSaved(page);
});

test("a start without the folder shows the working copy and says that it is away; back, the folder catches up", async () => {
  const { app, workspace } = await savedIncident();
  await app.close();
  const away = await takeAway(workspace);
  const { page } = await launchApp({ home: app.home });
  await isOpen(page, firstTitle);
  await notOnDisk(page, /The folder .* is not there\. .* What was edited is kept/);
  await rename(page, "Edited without the folder");
  await notOnDisk(page, /is not there/);
  expect(await readdir(app.home.documents)).toEqual(["Second Story elsewhere"]);
  await away.back();
  await isStored(await onlyIncident(workspace), { title: "Edited without the folder" });
  await isSaved(page);
});

test("a disk that comes back read-only is named; writable again, it gets what waits", async () => {
  const { page, folder, disk } = await incidentOnDisk();
  await disk.disconnect();
  await disk.connect({ readOnly: true });
  await rename(page, "Edited on a read-only disk");
  await notOnDisk(page, /disk that can only be read/);
  expect(await stored(folder)).toMatchObject({ title: firstTitle });
  await disk.disconnect();
  await disk.connect();
  await isStored(folder, { title: "Edited on a read-only disk" });
  await isSaved(page);
});

/** Types a title that a full disk has no room for: it is refused, and the one before stands. */
async function longTitleIsRefused(page: Page, before: string): Promise<void> {
  await typeTitle(page, "x".repeat(60_000));
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "could not be kept on this computer" }).first().waitFor();
  await isOpen(page, before);
}

test("a full profile: an edit that cannot be kept is refused in a sentence; with room it goes on, and nothing kept is lost", async () => {
  const home = await newHome();
  const disk = await connectDisk(home.profile, join(home.folder, "profile disk"), 24);
  const app = await launchApp({ home });
  await begin(app.page, firstTitle);
  await rename(app.page, "Kept before");
  await isSaved(app.page);
  const folder = await onlyIncident(ownFolder(home));
  await disk.fill();
  await longTitleIsRefused(app.page, "Kept before");
  await disk.free();
  await expect
    .poll(
      async () => {
        await typeTitle(app.page, "Kept after");
        await app.page.keyboard.press("Enter");
        return app.page.getByRole("button", { name: "Title: Kept after", exact: true }).isVisible();
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(true);
  await isStored(folder, { title: "Kept after" });
  await isSaved(app.page);
  await disk.fill();
  await longTitleIsRefused(app.page, "Kept after");
  await app.kill();
  const again = await launchApp({ home });
  await again.page.getByText("Kept after").first().waitFor();
  await again.kill();
  await disk.free();
  const { page } = await launchApp({ home });
  await page.getByText("Kept after").first().click();
  await isOpen(page, "Kept after");
  await setSeverity(page, "SEV4");
  await isStored(folder, { title: "Kept after", severity: "SEV4" });
  const done = ["incident.create", "incident.rename", "incident.rename", "incident.setSeverity"];
  // The lines come behind the file.
  await expect.poll(() => commands(folder)).toEqual(done);
});

test("a working copy thrown away while the app runs is filled again, edits that wait for the disk among it", async () => {
  const { page, folder, disk } = await incidentOnDisk();
  await disk.disconnect();
  await rename(page, "Waits for the disk");
  await notOnDisk(page, /workspace\.json is missing/);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
  });
  await page.getByText("working copy was thrown away").first().waitFor();
  await setSeverity(page, "SEV2");
  await disk.connect();
  await isStored(folder, { severity: "SEV2" });
  await isSaved(page);
  await isOpen(page, "Waits for the disk");
  expect(await stored(folder)).toMatchObject({
    title: "Waits for the disk",
    conflicts: [{ path: "/title", ours: "Waits for the disk", theirs: firstTitle }],
  });
});
