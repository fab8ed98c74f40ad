import { execFileSync } from "node:child_process";
import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { BackupsDriver, backupsOf, hashesBelow } from "./driver/backups";
import { launchApp } from "./driver/launch";
import {
  begin,
  isOpen,
  isSaved,
  isStored,
  onlyIncident,
  ownFolder,
  rename,
  setSeverity,
  stored,
  storedHistory,
  textInBackup,
} from "./driver/story";

const first = "The queue server was renamed";

test("a restore shows what would change, does that and nothing else, says so in the history, and can be undone", async () => {
  const { page, home, complaints } = await launchApp();
  const backups = new BackupsDriver(page);
  await begin(page, first);
  await isSaved(page);
  const workspace = ownFolder(home);
  const folder = await onlyIncident(workspace);
  const before = await stored(folder);
  await backups.backUpNow(workspace);
  await backups.choose("Back up now");
  await page.getByText("Nothing has changed since the last backup").waitFor();

  await rename(page, "Renamed since");
  await setSeverity(page, "SEV2");
  await page.keyboard.press("n");
  await begin(page, "Made since");
  await isSaved(page);

  const dialog = await backups.look("asked for");
  await dialog.getByRole("checkbox", { name: `${before.key} · ${first}` }).waitFor();
  await dialog.getByRole("button", { name: `2 changes in ${before.key} · ${first}` }).press("Enter");
  await expect
    .poll(() =>
      dialog
        .getByRole("list", { name: /^Changes in/ })
        .getByRole("listitem")
        .allTextContents(),
    )
    .toEqual([`“title”: “${first}” instead of “Renamed since”`, "“severity”: nothing instead of “SEV2”"]);
  expect(await dialog.getByRole("checkbox", { name: /^Set “.* Made since” aside$/ }).isChecked()).toBe(false);
  await backups.restore();

  await isStored(folder, { title: first });
  await isSaved(page);
  expect(await stored(folder)).toEqual(before);
  expect(await stored(join(workspace, "incidents", before.key.replace(/\d+$/, "002")))).toMatchObject({
    title: "Made since",
  });
  const [asked, beforeRestore] = await backupsOf(workspace);
  expect([asked, beforeRestore]).toEqual([expect.stringMatching(/-by-hand/), expect.stringMatching(/-restore/)]);
  const path = `incidents/${basename(folder)}/incident.json`;
  expect(JSON.parse(await textInBackup(workspace, beforeRestore ?? "", path))).toMatchObject({
    title: "Renamed since",
  });
  const line = (await storedHistory(folder)).at(-1);
  expect(line).toMatchObject({ command: "backup.restore", of: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });

  await page.keyboard.press("Control+z");
  await isStored(folder, { title: "Renamed since", severity: "SEV2" });
  await page.keyboard.press("Control+Shift+z");
  await isStored(folder, { title: first });
  expect(complaints).toEqual([]);
});

test("an incident that went comes back with all its files, a newer one is set aside where that was ticked; one undo takes both back", async () => {
  const { page, home } = await launchApp();
  const backups = new BackupsDriver(page);
  const box = page.getByRole("textbox", { name: "What happened?" });
  await box.fill(`${first}\n14:02 the consumers stopped\n14:05 the shop noticed`);
  await box.press("Control+Enter");
  await page.getByRole("button", { name: /^Title: / }).waitFor();
  await isSaved(page);
  const workspace = ownFolder(home);
  const folder = await onlyIncident(workspace);
  const { key, title } = await stored(folder);
  await backups.backUpNow(workspace);
  const before = await hashesBelow(folder);
  await page.keyboard.press("n");
  await begin(page, "Made since");
  await isSaved(page);
  await rm(folder, { recursive: true });
  await page.getByText("was removed outside the app").waitFor();

  const dialog = await backups.look("asked for");
  await dialog.getByText("comes back").waitFor();
  await dialog.getByRole("checkbox", { name: /^Set “.* Made since” aside$/ }).press("Space");
  await dialog.getByRole("button", { name: "Restore 2" }).waitFor();
  await backups.restore();
  const later = join(workspace, "incidents", key.replace(/\d+$/, "002"));
  const after = await hashesBelow(folder);
  expect({ ...after, "history.jsonl": "" }).toEqual({ ...before, "history.jsonl": "" });
  expect((await storedHistory(folder)).map(({ command }) => command)).toEqual(["incident.create", "backup.restore"]);
  await expect(stored(later)).rejects.toThrow("ENOENT");

  await page.keyboard.press("Control+z");
  await isStored(later, { title: "Made since" });
  await vi.waitFor(() => expect(stored(folder)).rejects.toThrow("ENOENT"), 15_000);
  await page.keyboard.press("Control+Shift+z");
  await isStored(folder, { title });
  await vi.waitFor(() => expect(stored(later)).rejects.toThrow("ENOENT"), 15_000);
});

test("a damaged backup is named and refused; the others stand, and a file cut short comes back from one", async () => {
  const { page, home } = await launchApp();
  const backups = new BackupsDriver(page);
  await begin(page, first);
  await isSaved(page);
  const workspace = ownFolder(home);
  const folder = await onlyIncident(workspace);
  await backups.backUpNow(workspace);
  await rename(page, "Renamed since");
  await isSaved(page);
  await backups.backUpNow(workspace);
  const [older, newer] = await backupsOf(workspace);
  await rename(page, "Renamed once more");
  await isSaved(page);

  const path = `incidents/${basename(folder)}/incident.json`;
  const kept = await textInBackup(workspace, newer ?? "", path);
  const hashes = await hashesBelow(join(workspace, ".backups", "files"));
  const { files } = JSON.parse(await readFile(join(workspace, ".backups", newer ?? ""), "utf8"));
  const { sha256 } = files.find((file: { path: string }) => file.path === path);
  const [at] = Object.entries(hashes).find(([, hash]) => hash === sha256) ?? [""];
  await writeFile(join(workspace, ".backups", "files", at), kept.replace("Renamed since", "Renamed sinbe"));

  let dialog = await backups.look("asked for");
  await dialog.getByText(`${path} in this backup does not read back`).waitFor();
  expect(await dialog.getByRole("checkbox").isDisabled()).toBe(true);
  expect(await dialog.getByRole("button", { name: "Tick what to restore" }).isDisabled()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await stored(folder)).toMatchObject({ title: "Renamed once more" });

  await truncate(join(workspace, ".backups", newer ?? ""), 200);
  await truncate(join(folder, "incident.json"), 150);
  await page.getByRole("alert").filter({ hasText: "incident.json, line" }).first().waitFor();
  await backups.choose("Restore from a backup");
  const list = backups.dialog().getByRole("listitem");
  await list.filter({ hasText: `.backups/${newer} is damaged` }).waitFor();
  expect(await list.filter({ hasText: "is damaged" }).getByRole("button").count()).toBe(0);
  await page.keyboard.press("Escape");
  await backups.dialog().waitFor({ state: "detached" });

  dialog = await backups.look("kB");
  await dialog.getByText("its file cannot be read now").waitFor();
  await backups.restore();
  await isStored(folder, { title: first });
  await isOpen(page, first);
  await rename(page, "Mended");
  await isStored(folder, { title: "Mended" });
  expect(older).toContain("-by-hand");
});

test("a backup is made by itself, and an hour later again if something changed; on a full disk that is told once", async () => {
  const { page, home, electron } = await launchApp();
  // The edge of time: the host's long waits go by a hundred times faster, and its clock is moved on by hand.
  await electron.evaluate(() => {
    const wait = globalThis.setTimeout;
    Object.assign(globalThis, {
      setTimeout: (work: () => void, ms = 0, ...given: []) => wait(work, ms >= 60_000 ? ms / 100 : ms, ...given),
    });
  });
  await begin(page, first);
  await isSaved(page);
  const workspace = ownFolder(home);
  const made = () => backupsOf(workspace);
  await vi.waitFor(async () => expect(await made()).toHaveLength(1), 30_000);
  expect((await made())[0]).toContain("-automatic");
  await rename(page, "Renamed within the hour");
  await isSaved(page);
  await electron.evaluate(() => {
    const Real = Date;
    class Later extends Real {
      constructor(...given: [] | [number]) {
        if (given[0] === undefined) super(Real.now() + 3_700_000);
        else super(given[0]);
      }
      static override now(): number {
        return Real.now() + 3_700_000;
      }
    }
    Object.assign(globalThis, { Date: Later });
  });
  await vi.waitFor(async () => expect(await made()).toHaveLength(2), 30_000);

  const full = join(workspace, ".backups");
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", full]);
  onTestFinished(() => void execFileSync("umount", ["-l", full]));
  await page.getByRole("alert").filter({ hasText: "No backup could be made" }).filter({ hasText: "is full" }).waitFor();
  await rename(page, "Work goes on");
  await isStored(await onlyIncident(workspace), { title: "Work goes on" });
  await page.keyboard.press("Control+,");
  await page.getByRole("region", { name: "Backups" }).getByText("is full").waitFor();
});
