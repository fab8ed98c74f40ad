import { rename as move, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { done, git } from "../unit/commandLine/git";
import { secondStory, withCommandLine } from "../unit/commandLine/secondStory";
import { firstTitle, type SavedIncident, savedIncident } from "./driver/savedIncident";
import {
  copiesBefore,
  editByHand,
  isOpen,
  isSaved,
  isStored,
  notOnDisk,
  rename,
  setSeverity,
  stored,
  storedHistory,
  typeTitle,
  writeByHand,
} from "./driver/story";

withCommandLine();

function commit(clone: string, why: string): void {
  done(clone, "add", "-A");
  done(clone, "commit", "-qm", why);
}

/** Pulls into the workspace of the running app, as a colleague would in a terminal. */
function pull(workspace: string) {
  return git(workspace, "pull", "-q", "--no-rebase", "--no-edit", "origin", "main");
}

/** The running app's workspace as a clone, and another clone of it that a colleague edits. */
async function twoClones({ app, workspace, folder }: SavedIncident, options: { readonly driver: boolean }) {
  const [bare, other] = [join(app.home.folder, "bare.git"), join(app.home.folder, "other")];
  done(workspace, "init", "-q");
  await writeFile(join(workspace, ".gitignore"), ".backups/\n");
  if (options.driver) await secondStory(["merge", "--set-up", workspace]);
  commit(workspace, "Begin");
  done(app.home.folder, "clone", "-q", "--bare", workspace, bare);
  done(app.home.folder, "clone", "-q", bare, other);
  done(workspace, "remote", "add", "origin", bare);
  const theirs = folder.replace(workspace, other);
  return {
    async push(fields: Readonly<Record<string, unknown>>): Promise<void> {
      await editByHand(theirs, fields);
      commit(other, "Edit");
      done(other, "push", "-q", "origin", "HEAD:main");
    },
  };
}

test("git pull beside the running app: fast-forward, a merge of both sides, and one that a person decides", async () => {
  const start = await savedIncident();
  const { page, workspace, folder } = start;
  const { push } = await twoClones(start, { driver: true });
  await push({ title: "Named by a colleague" });
  expect(pull(workspace).code).toBe(0);
  await isOpen(page, "Named by a colleague");
  await isSaved(page);

  await setSeverity(page, "SEV3");
  await isStored(folder, { severity: "SEV3" });
  await isSaved(page);
  commit(workspace, "Ours");
  await push({ title: "Named again by a colleague" });
  expect(pull(workspace).code).toBe(0);
  await isOpen(page, "Named again by a colleague");
  await page.getByRole("button", { name: "Severity: SEV3" }).waitFor();
  expect(await stored(folder)).toMatchObject({ title: "Named again by a colleague", severity: "SEV3" });

  await isSaved(page);
  await rename(page, "Our title");
  await isStored(folder, { title: "Our title" });
  await isSaved(page);
  commit(workspace, "Ours again");
  await push({ title: "Their title" });
  expect(pull(workspace).code).toBe(1);
  await page.getByRole("heading", { name: "Changed in two places" }).waitFor();
  await isOpen(page, "Our title");
  await page.getByRole("button", { name: "take the other" }).click();
  await isStored(folder, { title: "Their title", severity: "SEV3" });
  await isSaved(page);
  await expect.poll(() => stored(folder), { timeout: 30_000 }).not.toHaveProperty("conflicts");
  commit(workspace, "Decided");
});

test("a pull without the merge driver leaves marks in the file: it is named and left alone until it is mended", async () => {
  const start = await savedIncident();
  const { page, workspace, folder } = start;
  const { push } = await twoClones(start, { driver: false });
  await rename(page, "Our title");
  await isStored(folder, { title: "Our title" });
  await isSaved(page);
  commit(workspace, "Ours");
  await push({ title: "Their title" });
  expect(pull(workspace).code).toBe(1);
  await page
    .getByRole("alert")
    .filter({ hasText: /incident\.json, line \d+/ })
    .first()
    .waitFor();
  const file = join(folder, "incident.json");
  const marked = await readFile(file, "utf8");
  expect(marked).toContain("<<<<<<<");
  await setSeverity(page, "SEV2");
  await notOnDisk(page, /incident\.json/);
  expect(await readFile(file, "utf8")).toBe(marked);
  await writeFile(file, marked.replace(/^<{7}[\s\S]*?^={7}\n/m, "").replace(/^>{7}.*\n/m, ""));
  await isStored(folder, { title: "Their title", severity: "SEV2" });
  await isOpen(page, "Their title");
  await isSaved(page);
});

test("a sync program's ways of writing: in parts, under another name first, and away for a moment", async () => {
  const { page, workspace, folder } = await savedIncident();
  const file = join(folder, "incident.json");
  const titled = async (title: string) =>
    (await readFile(file, "utf8")).replace(/"title": ".*"/, `"title": "${title}"`);
  const inParts = await titled("Came in parts");
  const red = page.getByRole("alert").filter({ hasText: "incident.json" });
  // While it grows nothing is said; left half-way, it is named once; whole again, that goes by itself.
  for (let part = 0; part < 0.9; part += 0.02) {
    await writeFile(file, inParts.slice(0, inParts.length * part));
    await setTimeout(60);
    expect(await red.count()).toBe(0);
  }
  await red.first().waitFor();
  await setSeverity(page, "SEV2");
  await writeFile(file, inParts);
  await red.first().waitFor({ state: "detached" });
  expect(await red.count()).toBe(0);
  await isOpen(page, "Came in parts");
  await isStored(folder, { title: "Came in parts", severity: "SEV2" });
  await isSaved(page);

  const temporary = join(folder, ".~incident.json.part");
  await writeFile(temporary, await titled("Came under another name"));
  await move(temporary, file);
  await isOpen(page, "Came under another name");
  await isSaved(page);

  const comesBack = (await readFile(file, "utf8")).replace('"SEV2"', '"SEV4"');
  await typeTitle(page, "Edited while it was away");
  await rm(file);
  await page.keyboard.press("Enter");
  await notOnDisk(page, /not there just now/);
  await writeFile(file, comesBack);
  await page.getByRole("button", { name: "Severity: SEV4" }).waitFor();
  await isStored(folder, { title: "Edited while it was away", severity: "SEV4" });
  await isSaved(page);
  expect(await readdir(join(workspace, "incidents"))).toHaveLength(1);
  expect(await stored(folder)).not.toHaveProperty("conflicts");
});

test("an incident's folder that is renamed outside is followed, with what waits, undo and history", async () => {
  const { page, workspace, folder } = await savedIncident();
  await rename(page, "Before");
  await isStored(folder, { title: "Before" });
  await isSaved(page);
  const [second, third] = [join(workspace, "incidents", "renamed once"), join(workspace, "incidents", "renamed twice")];
  await move(folder, second);
  await page.getByText("was followed there").first().waitFor();
  await isOpen(page, "Before");
  await page.keyboard.press("Control+z");
  await isStored(second, { title: firstTitle });
  await isSaved(page);

  await rename(page, "Waits while it is renamed");
  await move(second, third);
  await isStored(third, { title: "Waits while it is renamed" });
  await setSeverity(page, "SEV4");
  await isStored(third, { severity: "SEV4" });
  await isSaved(page);
  expect(await readdir(join(workspace, "incidents"))).toEqual(["renamed twice"]);
  const told = (await storedHistory(third)).map(({ command }) => command);
  expect(told).toHaveLength(5);
  expect(told.slice(-2)).toEqual(["incident.rename", "incident.setSeverity"]);
});

test("second versions beside the file are named and wait; merged, both values stand and the file is kept aside", async () => {
  const { page, workspace, folder } = await savedIncident();
  const ours = await stored(folder);
  const copy = "incident (conflicted copy 2026-11-25).json";
  await writeByHand(join(folder, copy), { ...ours, title: "Theirs", severity: "SEV2" });
  await writeFile(join(folder, "incident.sync-conflict-20261125-101112-ABCDEFG.json"), "{ cut");
  await writeByHand(join(folder, "incident-DESKTOP-1.json"), { ...ours, id: "another", title: "Another" });
  const panel = page.getByRole("region", { name: "Another version beside the file" });
  await page.getByRole("alert").filter({ hasText: copy }).first().waitFor();
  await panel.getByRole("button").nth(2).waitFor();
  await isOpen(page, firstTitle);

  await panel.getByRole("button", { name: `Merge ${copy}` }).click();
  await isStored(folder, {
    title: firstTitle,
    severity: "SEV2",
    conflicts: [{ path: "/title", ours: firstTitle, theirs: "Theirs" }],
  });
  await page.getByRole("button", { name: "Severity: SEV2" }).waitFor();
  // What it told of is no more: only the two others are still told of.
  const told = page.getByRole("alert").filter({ hasText: "Another version stands beside the file" });
  await told.filter({ hasText: copy }).waitFor({ state: "detached" });
  expect(await told.count()).toBe(2);
  const [removed = ""] = await readdir(join(workspace, ".backups", "removed"));
  expect(await readdir(join(workspace, ".backups", "removed", removed))).toEqual([copy]);
  expect(await copiesBefore(workspace, "merge")).toHaveLength(1);

  await panel.getByRole("button", { name: /^Merge incident\.sync-conflict/ }).click();
  await page
    .getByRole("alert")
    .filter({ hasText: /sync-conflict-.*, line 1.*left alone/ })
    .first()
    .waitFor();
  await panel.getByRole("button", { name: "Merge incident-DESKTOP-1.json" }).click();
  await page.getByRole("alert").filter({ hasText: "holds something else" }).first().waitFor();
  await panel.getByRole("button").nth(1).waitFor();
  expect(await stored(folder)).toMatchObject({ title: firstTitle, severity: "SEV2" });
});

test("a workspace's folder that is renamed: opened under its new name it has the edits that waited, and their undo", async () => {
  const { app, page, workspace, folder } = await savedIncident();
  const renamed = join(app.home.documents, "Harbour team");
  await move(workspace, renamed);
  await rename(page, "Waits for its folder");
  await notOnDisk(page, /is not there.* open it under its new name/);
  await app.secondStart([renamed]);
  const here = folder.replace(workspace, renamed);
  await isStored(here, { title: "Waits for its folder" });
  await isSaved(page);
  await isOpen(page, "Waits for its folder");
  await page.keyboard.press("Control+z");
  await isStored(here, { title: firstTitle });
  await isSaved(page);
  const lines = await storedHistory(here);
  expect(lines).toMatchObject([
    { command: "incident.create" },
    { command: "incident.rename" },
    { undoes: lines[1]?.id },
  ]);
  expect(await readdir(app.home.documents)).toEqual(["Harbour team"]);
});
