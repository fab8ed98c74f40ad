import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { exportOpenIncident, opened, takeIn, tryPassphrase } from "./driver/archive";
import { launchApp, newHome } from "./driver/launch";
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
} from "./driver/story";

const queue = "Renamed queue server";
const notes = "The queue server was renamed at 14:02.\nFirst orders failed at 14:10.\nMended at 16:40.";

test("an incident goes from one computer to another in an archive that only its passphrase opens", async () => {
  const one = await launchApp();
  await one.page.getByRole("button", { name: "Look at a finished example" }).press("Enter");
  await one.page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  await one.page.keyboard.press("Control+Shift+O");
  await one.page
    .getByRole("button", { name: new RegExp(queue) })
    .first()
    .press("Enter");
  await one.page.getByRole("button", { name: new RegExp(`^Title: ${queue}`) }).waitFor();
  const wish = { sources: true, history: true, passphrase: "four plain words here" };
  const archive = await exportOpenIncident(one, one.home.folder, wish);
  expect(basename(archive)).toBe("INC-2016-001.secondstory");
  expect((await readFile(archive, "latin1")).slice(0, 40)).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  expect(one.complaints).toEqual([]);
  await one.close();

  // A double click on the other computer, where the app was never started before.
  const two = await launchApp({ home: await newHome(), paths: [archive] });
  await opened(two.page).getByLabel("Passphrase", { exact: true }).waitFor();
  await tryPassphrase(two.page, "four plain words");
  await opened(two.page)
    .getByText("This passphrase does not open INC-2016-001.secondstory")
    .waitFor({ timeout: 60_000 });
  await tryPassphrase(two.page, "four plain words here");
  await opened(two.page).getByText("Not in this workspace yet.").waitFor({ timeout: 60_000 });
  expect(await readdir(join(ownFolder(two.home), "incidents")).catch(() => [])).toEqual([]);
  await takeIn(two.page, "Take in");
  await two.page.getByRole("button", { name: new RegExp(`^Title: ${queue}`) }).waitFor();

  const sample = join(one.home.documents, "Second Story Sample", "incidents", "inc-2016-001");
  const copy = await onlyIncident(ownFolder(two.home));
  expect(await readFile(join(copy, "incident.json"), "utf8")).toBe(
    await readFile(join(sample, "incident.json"), "utf8"),
  );
  const sources = await readdir(join(sample, "sources"));
  expect((await readdir(join(copy, "sources"))).sort()).toEqual(sources.sort());
  for (const name of sources)
    expect(await readFile(join(copy, "sources", name))).toEqual(await readFile(join(sample, "sources", name)));
  expect((await storedHistory(copy)).map(({ command }) => command)).toEqual(["incident.takeIn"]);
  expect(two.complaints).toEqual([]);
});

test("a running app shows an archive that is opened, merges it into what is here, and undo takes that back", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "The queue server was renamed");
  await isSaved(page);
  const archive = await exportOpenIncident(app, home.folder);
  const folder = await onlyIncident(ownFolder(home));
  const before = await readFile(join(folder, "incident.json"), "utf8");
  expect(await readFile(archive, "latin1")).not.toContain("history.jsonl");

  await app.secondStart([archive]);
  await opened(page).getByText("Already here; the archive says nothing else.").waitFor();
  expect(await opened(page).getByRole("button", { name: "Take in" }).isDisabled()).toBe(true);
  await opened(page).getByRole("button", { name: "Close" }).last().press("Enter");
  await opened(page).waitFor({ state: "detached" });

  await rename(page, "The queue server got another name");
  await setSeverity(page, "SEV1");
  await isSaved(page);
  const edited = await readFile(join(folder, "incident.json"), "utf8");
  expect(edited).not.toBe(before);
  await app.secondStart([archive]);
  await opened(page).getByText("Already here, and would be merged: 1 field differs.").waitFor();
  expect(await readFile(join(folder, "incident.json"), "utf8")).toBe(edited);
  await takeIn(page, "Merge");
  await page.getByRole("button", { name: "1 to decide: changed in two places" }).waitFor();
  await isOpen(page, "The queue server got another name");
  await isStored(folder, {
    title: "The queue server got another name",
    severity: "SEV1",
    conflicts: [
      expect.objectContaining({
        path: "/title",
        ours: "The queue server got another name",
        theirs: "The queue server was renamed",
      }),
    ],
  });
  expect(await copiesBefore(ownFolder(home), "merge")).toHaveLength(1);

  await page.locator("#page").focus();
  await page.keyboard.press("Control+Z");
  await page.locator("#undo").getByText("Undone: Merge with an archive").waitFor();
  await isSaved(page);
  await expect.poll(() => readFile(join(folder, "incident.json"), "utf8")).toBe(edited);
  expect(await onlyIncident(ownFolder(home))).toBe(folder);
  expect(app.complaints).toEqual([]);
});

test("an archive with a changed byte is refused by name, and nothing is changed; what was taken in goes aside again", async () => {
  const one = await launchApp();
  const box = one.page.getByRole("textbox", { name: "What happened?" });
  await box.fill(notes);
  await box.press("Control+Enter");
  await one.page.getByRole("button", { name: /^Title: / }).waitFor();
  await isSaved(one.page);
  const archive = await exportOpenIncident(one, one.home.folder, { sources: true });
  const { id } = await stored(await onlyIncident(ownFolder(one.home)));
  await one.close();

  const app = await launchApp({ home: await newHome() });
  const { page, home } = app;
  await begin(page, "Something else");
  await isSaved(page);
  const bytes = await readFile(archive);
  const damaged = join(home.folder, "damaged.secondstory");
  const at = bytes.indexOf("incident.json") + 60;
  bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  await writeFile(damaged, bytes);
  await app.secondStart([damaged]);
  await opened(page).getByRole("alert").getByText("damaged.secondstory, incidents/").waitFor();
  await opened(page).getByRole("button", { name: "Close" }).last().press("Enter");
  const own = await onlyIncident(ownFolder(home));

  const endless = [join(home.folder, "endless.log"), join(home.folder, "endless.secondstory")];
  for (const path of endless) {
    await writeFile(path, "");
    await truncate(path, 600 * 1024 * 1024);
  }
  await app.secondStart(endless);
  await page.getByRole("alert").getByText("more than can be taken in").waitFor();
  // Of an archive only the end is read to see that it is none.
  await opened(page).getByRole("alert").getByText("endless.secondstory").waitFor();
  await opened(page).getByRole("button", { name: "Close" }).last().press("Enter");

  await app.secondStart([archive]);
  await takeIn(page, "Take in");
  await expect.poll(() => readdir(join(ownFolder(home), "incidents"))).toHaveLength(2);
  const names = await readdir(join(ownFolder(home), "incidents"));
  const taken = await Promise.all(names.map((name) => stored(join(ownFolder(home), "incidents", name))));
  // Both computers counted from 001; the later one gets the next number and keeps its old one findable.
  expect(new Set(taken.map(({ key }) => key)).size).toBe(2);
  expect(taken.map((incident) => incident.id)).toContain(id);
  await page.getByRole("button", { name: "Set it aside again" }).press("Enter");
  await expect.poll(() => readdir(join(ownFolder(home), "incidents"))).toHaveLength(1);
  expect(await onlyIncident(ownFolder(home))).toBe(own);
  expect(app.complaints).toEqual([]);
});
