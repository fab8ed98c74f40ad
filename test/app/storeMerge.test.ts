import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test, vi } from "vitest";
import { launchApp } from "./driver/launch";
import { firstTitle, savedIncident } from "./driver/savedIncident";
import {
  begin,
  copiesBefore,
  editByHand,
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
  textInBackup,
  typeTitle,
  writeByHand,
} from "./driver/story";
import { copyWithFaults } from "./torture/faultyCopy";

test("a file edited by hand is taken over; undo does not undo it, and names what it met", async () => {
  const { page, folder } = await savedIncident();
  await rename(page, "Ours");
  await setSeverity(page, "SEV3");
  await isSaved(page);
  await editByHand(folder, { title: "Written in an editor", status: "investigating" });
  await isOpen(page, "Written in an editor");
  await page.getByRole("button", { name: "Status: investigating" }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Severity: none yet" }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("alert").filter({ hasText: "“title” was changed since" }).waitFor();
  await isOpen(page, "Written in an editor");
  await page.keyboard.press("Control+Shift+z");
  await page.getByRole("button", { name: "Severity: SEV3" }).waitFor();
  await isStored(folder, { title: "Written in an editor", severity: "SEV3", status: "investigating" });
});

test("where nothing tells of a change, as on a network share, it is found when the window gets the focus", async () => {
  const deaf = await copyWithFaults({
    folder: "out/main",
    text: "if (paths.length > 0 && !stopped) tell(",
    by: "void (",
  });
  const { page, folder } = await savedIncident({ app: deaf });
  await editByHand(folder, { title: "Written on another computer" });
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await isOpen(page, "Written on another computer");
});

test("a hand edit has its line in the history, and can be taken back there", async () => {
  const { page, folder } = await savedIncident();
  await editByHand(folder, { title: "Written in an editor", severity: "SEV3" });
  await isOpen(page, "Written in an editor");
  const byHand = await readFile(join(folder, "incident.json"), "utf8");
  await vi.waitFor(async () => {
    expect((await storedHistory(folder)).at(-1)).toMatchObject({
      command: "file.takeOver",
      changes: [
        { path: "/title", from: firstTitle, to: "Written in an editor" },
        { path: "/severity", to: "SEV3" },
      ],
    });
  }, 15_000);
  await isSaved(page);
  expect(await readFile(join(folder, "incident.json"), "utf8")).toBe(byHand);
  await page.getByText("Changed outside the app").first().waitFor();
  await page
    .getByRole("button", { name: /^Restore the state of / })
    .first()
    .click();
  await isOpen(page, firstTitle);
  await page.keyboard.press("Control+z");
  await isOpen(page, "Written in an editor");
  await isStored(folder, { title: "Written in an editor", severity: "SEV3" });
});

test("edits of both sides are merged by field; where both changed one, ours stays and a click decides", async () => {
  const { page, workspace, folder } = await savedIncident();
  const away = await takeAway(workspace);
  await rename(page, "Our title");
  await editByHand(folder.replace(workspace, away.at), { title: "Their title", severity: "SEV2" });
  await away.back();
  await page.getByRole("heading", { name: "Changed in two places" }).waitFor();
  await page.getByRole("button", { name: "Severity: SEV2" }).waitFor();
  await isOpen(page, "Our title");
  await isStored(folder, { title: "Our title", severity: "SEV2" });
  expect((await stored(folder)).conflicts).toMatchObject([
    { path: "/title", base: firstTitle, ours: "Our title", theirs: "Their title" },
  ]);
  const [copy] = await copiesBefore(workspace, "merge");
  const kept = await textInBackup(workspace, copy ?? "", `incidents/${basename(folder)}/incident.json`);
  expect(JSON.parse(kept)).toMatchObject({ title: "Their title" });
  await isSaved(page);
  expect((await storedHistory(folder)).map(({ command }) => command)).toEqual([
    "incident.create",
    "incident.rename",
    "file.merge",
  ]);

  await page.getByRole("button", { name: "take the other" }).click();
  await isOpen(page, "Their title");
  await isStored(folder, { title: "Their title" });
  await vi.waitFor(async () => expect(await stored(folder)).not.toHaveProperty("conflicts"), 15_000);
});

test("a file that is cut short is named with its line and left alone; mended, it is taken", async () => {
  const { page, folder } = await savedIncident();
  const file = join(folder, "incident.json");
  const whole = await readFile(file, "utf8");
  const torn = whole.slice(0, Math.floor(whole.length / 2));
  await writeFile(file, torn);
  await page
    .getByRole("alert")
    .filter({ hasText: /incident\.json, line \d+/ })
    .first()
    .waitFor();
  await rename(page, "Edited beside a broken file");
  await page.locator('[data-testid="save-state"][data-kind="waiting"]').filter({ hasText: "incident.json" }).waitFor();
  expect(await readFile(file, "utf8")).toBe(torn);
  await writeFile(file, whole.replace('"zone"', '"severity": "SEV4",\n  "zone"'));
  await isStored(folder, { title: "Edited beside a broken file", severity: "SEV4" });
  await page.getByRole("button", { name: "Severity: SEV4" }).waitFor();
  await isSaved(page);
});

test("a second start hands its folder to the first, which saves in the old one before it goes to the other", async () => {
  const { app, page, home, folder } = await savedIncident();
  const other = join(home.folder, "Another team");
  await writeByHand(join(other, "workspace.json"), { schema: 1, id: "another-team", name: "Another team's incidents" });
  await rename(page, "Renamed just before");
  await app.secondStart([other]);
  await page.getByText("Another team's incidents").first().waitFor();
  await isStored(folder, { title: "Renamed just before" });
  await begin(page, "The other team's first");
  await isSaved(page);
  expect(await stored(await onlyIncident(other))).toMatchObject({ title: "The other team's first" });
  expect(await stored(await onlyIncident(ownFolder(home)))).toMatchObject({ title: "Renamed just before" });
});

test("two machines on one folder end up with the edits of both", async () => {
  const { app: one, workspace, folder } = await savedIncident();
  const two = await launchApp({ paths: [workspace] });
  await two.page.getByText(firstTitle).first().click();
  await isOpen(two.page, firstTitle);
  await Promise.all([rename(one.page, "Named on the first"), setSeverity(two.page, "SEV1")]);
  await isStored(folder, { title: "Named on the first", severity: "SEV1" });
  await one.page.getByRole("button", { name: "Severity: SEV1" }).waitFor();
  await isOpen(two.page, "Named on the first");
  await Promise.all([isSaved(one.page), isSaved(two.page)]);
  expect(await stored(folder)).not.toHaveProperty("conflicts");
  const lines = await storedHistory(folder);
  expect(new Set(lines.map(({ device }) => device)).size).toBe(2);
  // Each device tells of its own edits; nobody tells of another's.
  const told = lines.map(({ command }) => command).filter((command) => command !== "file.merge");
  expect(told.sort()).toEqual(["incident.create", "incident.rename", "incident.setSeverity"]);
});

test("of two incidents with one key the later gets the next number; in one folder, they become two", async () => {
  const { page, workspace, folder: mine } = await savedIncident();
  const { key } = await stored(mine);
  const later = join(workspace, "incidents", "made-elsewhere");
  await writeByHand(join(later, "incident.json"), { schema: 1, id: "zzz-later", key, title: "Made elsewhere" });
  await isStored(later, { key: key.replace(/\d+$/, "002"), formerKeys: [key] });
  expect(await stored(mine)).toMatchObject({ key });

  const away = await takeAway(workspace);
  await page.keyboard.press("n");
  await begin(page, "Made without a disk");
  const next = key.replace(/\d+$/, "003");
  await writeByHand(join(away.at, "incidents", next, "incident.json"), {
    schema: 1,
    id: "zzzz-theirs",
    key: next,
    title: "Theirs in the same folder",
  });
  await away.back();
  await isStored(join(workspace, "incidents", next), { title: "Theirs in the same folder" });
  await isStored(join(workspace, "incidents", `${next}-2`), { title: "Made without a disk" });
  await isOpen(page, "Made without a disk");
  await rename(page, "Still edited in its own folder");
  await isStored(join(workspace, "incidents", `${next}-2`), { title: "Still edited in its own folder", key: next });
  await isStored(join(workspace, "incidents", next), { key: key.replace(/\d+$/, "004"), formerKeys: [next] });
});

test("a file of a newer version is shown, not edited, and not written", async () => {
  const { page, folder } = await savedIncident();
  await editByHand(folder, { schema: 2, title: "From the future", mood: "unknown to us" });
  await isOpen(page, "From the future");
  const before = await readFile(join(folder, "incident.json"), "utf8");
  await typeTitle(page, "Not kept");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "A newer version of Second Story wrote this file" }).waitFor();
  await isOpen(page, "From the future");
  expect(await readFile(join(folder, "incident.json"), "utf8")).toBe(before);
});

test("a workspace file edited by hand is taken over", async () => {
  const { page, workspace } = await savedIncident();
  const file = join(workspace, "workspace.json");
  const before = JSON.parse(await readFile(file, "utf8")) as object;
  await writeByHand(file, { ...before, name: "Harbour team" });
  await page.getByText("Harbour team").first().waitFor();
  expect(await readFile(file, "utf8")).toContain("Harbour team");
});

test("a workspace file that was broken between runs is named and left alone, and work goes on", async () => {
  const { app, workspace } = await savedIncident();
  await app.close();
  const file = join(workspace, "workspace.json");
  const whole = await readFile(file, "utf8");
  await writeFile(file, whole.slice(0, 30));
  const { page } = await launchApp({ home: app.home });
  await page.getByRole("alert").filter({ hasText: "workspace.json, line " }).first().waitFor();
  await isOpen(page, firstTitle);
  await rename(page, "Named beside a broken workspace file");
  await isStored(await onlyIncident(workspace), { title: "Named beside a broken workspace file" });
  expect(await readFile(file, "utf8")).toBe(whole.slice(0, 30));
  await writeFile(file, whole.replace(/"name": "[^"]*"/, '"name": "Mended team"'));
  await page.getByText("Mended team").first().waitFor();
});
