import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { seriousFindings } from "./driver/axe";
import { BackupsDriver, backupsOf, dateBack, hashesBelow } from "./driver/backups";
import { launchApp } from "./driver/launch";
import { begin, isOpen, isSaved, isStored, onlyIncident, ownFolder, rename, stored } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";

/* What somebody does who meets backups for the first time, on the day that they are needed. */

const title = "The queue server was renamed";

test("a file that another program overwrote with garbage comes back from yesterday's backup, after what would change was shown", async () => {
  const { page, home, complaints } = await launchApp();
  const backups = new BackupsDriver(page);
  await begin(page, title);
  await isSaved(page);
  const workspace = ownFolder(home);
  const folder = await onlyIncident(workspace);
  const yesterday = await stored(folder);
  await backups.backUpNow(workspace);
  await dateBack(workspace, (await backupsOf(workspace))[0] ?? "", 1);
  await rename(page, "Renamed today");
  await isSaved(page);

  const garbage = randomBytes(5_000);
  await writeFile(join(folder, "incident.json"), garbage);
  await page.getByRole("alert").filter({ hasText: "incident.json" }).first().waitFor();
  await page.keyboard.press("Control+,");
  await page
    .getByRole("region", { name: "Backups" })
    .getByRole("button", { name: /^Restore from the backup of/ })
    .press("Enter");
  const dialog = backups.dialog();
  await dialog.getByRole("button", { name: /^its file cannot be read now in/ }).press("Enter");
  await dialog.getByRole("listitem").getByText(`“title”: “${title}” instead of “Renamed today”`).waitFor();
  expect((await readFile(join(folder, "incident.json"))).equals(garbage)).toBe(true);
  await backups.restore();
  await isStored(folder, { title });
  expect(await stored(folder)).toEqual(yesterday);
  // What the other program wrote is kept, too: it may hold something for somebody.
  const aside = await readdir(join(workspace, ".backups", "removed"), { recursive: true });
  const kept = aside.find((name) => name.endsWith("incident.json")) ?? "";
  expect((await readFile(join(workspace, ".backups", "removed", kept))).equals(garbage)).toBe(true);
  // Undo gives back what the app still knew, not the garbage.
  await page.keyboard.press("Control+z");
  await isStored(folder, { title: "Renamed today" });
  await page.keyboard.press("Control+Shift+z");
  await isStored(folder, { title });

  await page.keyboard.press("Control+Shift+O");
  await page
    .getByRole("button", { name: new RegExp(title) })
    .first()
    .press("Enter");
  await isOpen(page, title);
  await rename(page, "Work goes on");
  await isStored(folder, { title: "Work goes on" });
  expect(complaints).toEqual([]);
});

test("edits that never reached a file of garbage are not mixed into what is restored over it; undo gives them back", async () => {
  const { page, home } = await launchApp();
  const backups = new BackupsDriver(page);
  await begin(page, title);
  await isSaved(page);
  const workspace = ownFolder(home);
  const folder = await onlyIncident(workspace);
  await backups.backUpNow(workspace);
  await writeFile(join(folder, "incident.json"), randomBytes(5_000));
  await page.getByRole("alert").filter({ hasText: "incident.json" }).first().waitFor();
  await rename(page, "Written after the garbage");
  const dialog = await backups.look("asked for");
  await dialog.getByRole("button", { name: /^its file cannot be read now in/ }).waitFor();
  await backups.restore();
  await isOpen(page, title);
  await isStored(folder, { title });
  await page.keyboard.press("Control+z");
  await isStored(folder, { title: "Written after the garbage" });
});

test("where nothing but garbage was known, the notice promises no undo", async () => {
  const first = await launchApp();
  await begin(first.page, title);
  await isSaved(first.page);
  const workspace = ownFolder(first.home);
  const folder = await onlyIncident(workspace);
  await new BackupsDriver(first.page).backUpNow(workspace);
  await first.close();
  await rm(join(first.home.profile, "IndexedDB"), { recursive: true });
  await writeFile(join(folder, "incident.json"), randomBytes(5_000));
  const { page } = await launchApp({ home: first.home });
  const backups = new BackupsDriver(page);
  await page.getByRole("alert").filter({ hasText: "incident.json" }).first().waitFor();
  const dialog = await backups.look("asked for");
  await dialog.getByText("A backup of how everything is now is made first.", { exact: true }).waitFor();
  await backups.restore("What could not be read is kept in .backups/removed.");
  await isStored(folder, { title });
});

test("an event that was deleted a week ago comes back alone from a daily backup, and what was written since stays", async () => {
  const { page, home, complaints } = await launchApp();
  const backups = new BackupsDriver(page);
  const timeline = new TimelineDriver(page);
  await begin(page, title);
  await timeline.show();
  await timeline.beginEntry();
  await timeline.addEvent("14:02", "the consumers stopped");
  await timeline.addEvent("14:10", "first orders fail");
  await timeline.toList();
  await isSaved(page);
  const workspace = ownFolder(home);
  const folder = await onlyIncident(workspace);
  const then = await stored(folder);
  await backups.backUpNow(workspace);
  await dateBack(workspace, (await backupsOf(workspace))[0] ?? "", 7);

  await timeline.show();
  await timeline.list().focus();
  await timeline.moveTo("first orders fail");
  await page.keyboard.press("Delete");
  await timeline.event("first orders fail").waitFor({ state: "detached" });
  await timeline.beginEntry();
  await timeline.addEvent("14:40", "the name was put back");
  await timeline.toList();
  await rename(page, "Written since");
  await isSaved(page);

  const dialog = await backups.look("asked for");
  await dialog.getByRole("button", { name: "Only bring back what was deleted since (1)" }).press("Enter");
  await dialog.getByRole("button", { name: /^1 of \d+ changes in/ }).press("Enter");
  await dialog
    .getByRole("checkbox", { name: "event “first orders fail” comes" })
    .and(dialog.locator(":checked"))
    .waitFor();
  expect(await dialog.getByRole("checkbox", { name: "event “the name was put back” goes" }).isChecked()).toBe(false);
  expect(await seriousFindings(page, "restore single changes")).toEqual([]);
  await backups.restore();

  const titles = ["the consumers stopped", "first orders fail", "the name was put back"];
  await isStored(folder, {
    title: "Written since",
    events: expect.arrayContaining(titles.map((each) => expect.objectContaining({ title: each }))),
  });
  const now = await stored(folder);
  expect(now.events).toHaveLength((then.events?.length ?? 0) + 1);
  expect(now.events).toContainEqual(then.events?.find((event) => event.title === "first orders fail"));
  await page.keyboard.press("Control+z");
  await isStored(folder, { title: "Written since" });
  await expect.poll(async () => (await stored(folder)).events).toHaveLength(then.events?.length ?? 0);
  expect(complaints).toEqual([]);
});

test("a .backups that alone may not be written is said loudly, stays as it is, and nothing else suffers", async () => {
  const { page, home, electron, complaints } = await launchApp();
  // The edge of time: the host's long waits go by a hundred times faster.
  await electron.evaluate(() => {
    const wait = globalThis.setTimeout;
    Object.assign(globalThis, {
      setTimeout: (work: () => void, ms = 0, ...given: []) => wait(work, ms >= 60_000 ? ms / 100 : ms, ...given),
    });
  });
  await begin(page, title);
  await isSaved(page);
  const workspace = ownFolder(home);
  const folder = await onlyIncident(workspace);
  await expect.poll(() => backupsOf(workspace), { timeout: 60_000 }).toHaveLength(1);
  const list = (await backupsOf(workspace))[0] ?? "";
  await dateBack(workspace, list, 1);
  const own = join(workspace, ".backups");
  const before = await hashesBelow(own);
  execFileSync("mount", ["--bind", own, own]);
  onTestFinished(() => void execFileSync("umount", ["-l", own]));
  execFileSync("mount", ["-o", "remount,bind,ro", own]);

  await rename(page, "Renamed since");
  await isStored(folder, { title: "Renamed since" });
  const said = page.getByRole("alert").filter({ hasText: "may not be written, though the workspace may" });
  await said.filter({ hasText: "No backup could be made" }).waitFor({ timeout: 60_000 });
  await page.keyboard.press("Escape");
  await rename(page, "Work goes on");
  await isStored(folder, { title: "Work goes on" });
  await isSaved(page);
  await page.keyboard.press("n");
  await begin(page, "A second incident");
  await isSaved(page);
  await page.keyboard.press("Control+,");
  const region = page.getByRole("region", { name: "Backups" });
  await region.getByText("may not be written, though the workspace may").waitFor();
  expect(await region.getByRole("button", { name: /^Restore from the backup of/ }).count()).toBe(1);
  expect(await hashesBelow(own)).toEqual(before);
  expect(complaints).toEqual([]);
});
