import { execFile } from "node:child_process";
import { mkdir, rename as move, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { zipSync } from "fflate";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { printWorkspace } from "../../core/model/files";
import { Workspace } from "../../core/model/workspace";
import { handMade, smallIncident } from "../unit/core/archive/archives";
import { dropPaths } from "./driver/drop";
import { hashOfFiles } from "./driver/hashOfFiles";
import { launchApp, newHome } from "./driver/launch";
import { answerSaveDialog } from "./driver/saveDialog";
import { begin, isOpen, isSaved, isStored, notOnDisk, onlyIncident, ownFolder, rename, stored } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";

const run = promisify(execFile);
const patience = 30_000;

/** Waits for the one notice that says this, whole and in one paragraph, and closes it. */
async function isTold(page: Page, says: RegExp): Promise<void> {
  const notice = page.getByRole("alert").filter({ hasText: says });
  await notice.first().waitFor({ timeout: patience });
  expect(await notice.count()).toBe(1);
  expect(((await notice.textContent()) ?? "").trim()).toMatch(/^\S[^\n]*\.$/);
  await notice.getByRole("button").first().click();
  await notice.waitFor({ state: "detached" });
  expect(await page.getByRole("alert").count()).toBe(0);
}

/** Files that are no texts, each bad in its way, and what the window says of it. */
async function badFiles(folder: string): Promise<readonly (readonly [path: string, says: RegExp])[]> {
  await mkdir(join(folder, "logs"));
  const archive = await handMade({
    "incidents/INC-2026-001/incident.json": smallIncident().text,
    zeros: new Uint8Array(8e6),
  });
  const files: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
    [
      "binary.log",
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff]),
      /^binary\.log is not a text and was not taken in\. /,
    ],
    ["report.json", zipSync({ "word/document.xml": new Uint8Array(99) }), /^report\.json is not a text/],
    ["utf32.txt", Uint8Array.from([0, 0, 0xfe, 0xff, 0, 0, 0, 65]), /^utf32\.txt is not a text/],
    ["empty.txt", "", /^empty\.txt: there is no word in it, so nothing was taken in\. /],
    ["blank.txt", "\ufeff \n\n", /^blank\.txt: there is no word in it/],
    [
      "large.log",
      Buffer.alloc(50 * 1024 * 1024, "x"),
      /^large\.log is larger than 20 MB and was not taken in\. Cut out/,
    ],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  await writeFile(join(folder, "bomb.secondstory"), archive);
  return [
    ...files.map(([name, , says]) => [join(folder, name), says] as const),
    [join(folder, "logs"), /^logs is a folder, or a file that cannot be read, and was not taken in\. /],
  ];
}

test("what is dropped or pasted and is no text is refused in one sentence, and no folder is made of it", async () => {
  const app = await launchApp();
  const { page, home, electron } = app;
  const outside = join(home.folder, "outside");
  await mkdir(outside);
  const files = await badFiles(outside);
  const box = page.getByRole("textbox", { name: "What happened?" });
  await box.waitFor();
  const before = await hashOfFiles(home.documents);
  for (const [path, says] of files) {
    await dropPaths(page, [path]);
    await isTold(page, says);
  }
  for (const [length, says] of [
    [50_000_000, /^The text on the clipboard is longer than 20 million characters and was not pasted\. Cut out/],
    [1_500_000, /^The text on the clipboard is longer than a field can hold and was not pasted\. Save it as/],
  ] as const) {
    await electron.evaluate(({ clipboard }, many) => clipboard.writeText("nothing new ".repeat(many / 12)), length);
    await box.press("Control+v");
    await isTold(page, says);
    expect(await box.inputValue()).toBe("");
  }
  expect(await hashOfFiles(home.documents)).toBe(before);

  await begin(page, "The queue server was renamed");
  await isSaved(page);
  const own = ownFolder(home);
  const kept = await hashOfFiles(own);
  await new TimelineDriver(page).show();
  await dropPaths(page, [join(outside, "empty.txt")]);
  await isTold(page, /^empty\.txt: there is no word in it/);
  await dropPaths(page, [join(outside, "logs")]);
  await isTold(page, /^logs is a folder/);
  await dropPaths(page, [join(outside, "binary.log")]);
  await isTold(page, /^binary\.log is no text\. Select the event that it shows/);
  await page.getByRole("grid", { name: "Events" }).focus();
  await electron.evaluate(({ clipboard }) => clipboard.writeText("nothing new ".repeat(4_200_000)));
  await page.keyboard.press("Control+v");
  await isTold(page, /^The text on the clipboard is longer than 20 million/);
  await dropPaths(page, [join(outside, "bomb.secondstory")]);
  const dialog = page.getByRole("dialog", { name: "Open archive" });
  await dialog.getByText("bomb.secondstory, zeros: it unpacks to more than 200 times its size").waitFor();
  await dialog.getByRole("button", { name: "Close" }).last().press("Enter");
  await dialog.waitFor({ state: "detached" });
  expect(await hashOfFiles(own)).toBe(kept);
  expect(app.complaints).toEqual([]);
});

const whole = { schema: 1, id: "a", key: "INC-2016-009", title: "Badly kept" };
const asText = (fields: object) => JSON.stringify({ ...whole, ...fields }, null, 1);

/** The name of an incident's folder, what its file holds, and what the window says of it. */
const badIncidents: readonly (readonly [folder: string, content: string | Uint8Array, says: RegExp])[] = [
  ["truncated", asText({}).slice(0, 40), /line \d+, .*ends in the middle/],
  ["empty", "", /the file is empty/],
  ["deep", `{"schema": 1, "x": ${"[".repeat(10_000)}${"]".repeat(10_000)}}`, /nested deeper than 100 levels/],
  ["prototype", '{"schema": 1,\n "__proto__": {"polluted": 1}}', /"__proto__"/],
  ["twice-key", '{"schema": 1,\n "id": "a",\n "id": "b"}', /the key "id" stands twice/],
  ["integer", '{"schema": 1,\n "n": 9007199254740993}', /2\^53/],
  ["dangling", asText({ cascade: { links: [{ id: "l", from: "n1", to: "n2" }] } }), /the link "l" leads to "n1"/],
  ["twice-id", asText({ people: [{ id: "p" }, { id: "p" }] }), /the id "p" stands twice in people/],
  ["utf16", Buffer.from(`\ufeff${asText({})}`, "utf16le"), /UTF-8/],
  [
    "february",
    asText({ keyTimes: { detected: { kind: "day", date: "2016-02-31", zone: "UTC" } } }),
    /calendar date|keyTimes/,
  ],
];

test("incident files that cannot be read are named and left alone, and the others are worked on", async () => {
  const home = await newHome();
  const team = join(home.folder, "team");
  const good = join(team, "incidents", "INC-2016-001");
  await mkdir(good, { recursive: true });
  await writeFile(join(team, "workspace.json"), printWorkspace(Workspace.parse({ schema: 1, id: "w", name: "Team" })));
  await writeFile(join(good, "incident.json"), smallIncident({ key: "INC-2016-001" }).text);
  for (const [name, content] of badIncidents) {
    await mkdir(join(team, "incidents", name));
    await writeFile(join(team, "incidents", name, "incident.json"), content);
  }
  const bad = () =>
    Promise.all(badIncidents.map(([name]) => hashOfFiles(join(team, "incidents", name)))).then((all) => all.join());
  const [before, badBefore] = [await hashOfFiles(team), await bad()];

  const app = await launchApp({ home, paths: [team] });
  const { page } = app;
  await page.keyboard.press("Control+Shift+O");
  const list = page.getByRole("main");
  for (const [name, , says] of badIncidents) {
    const row = list.getByRole("button").filter({ hasText: `incidents/${name}/incident.json` });
    await row.first().waitFor({ timeout: patience });
    expect(await row.first().textContent()).toMatch(says);
  }
  expect(await page.evaluate(() => Reflect.get({}, "polluted"))).toBeUndefined();
  expect(await hashOfFiles(team)).toBe(before);

  // A few notices stand on the window at once; the next comes when one was read.
  const told: string[] = [];
  while (told.length < badIncidents.length) {
    const notice = page.getByRole("alert").first();
    await notice.waitFor({ timeout: patience });
    const text = ((await notice.textContent()) ?? "").trim();
    await notice.getByRole("button").click();
    await page.getByRole("alert").filter({ hasText: text }).waitFor({ state: "detached" });
    told.push(text);
  }
  for (const [name, , says] of badIncidents) {
    const sentences = told.filter((text) => text.startsWith(`incidents/${name}/incident.json`));
    expect(sentences).toEqual([expect.stringMatching(says)]);
    expect(sentences[0]).toMatch(/^\S[^\n]*\.$/);
  }
  await list.getByRole("button").filter({ hasText: "incidents/truncated/incident.json" }).first().click();
  await page.getByRole("alert").filter({ hasText: "incidents/truncated/incident.json" }).waitFor();
  await page.keyboard.press("Control+Shift+O");
  await list.getByRole("button").filter({ hasText: "Queue renamed" }).first().press("Enter");
  await isOpen(page, "Queue renamed");
  await rename(page, "Worked on beside broken ones");
  await isSaved(page);
  expect(await stored(good)).toMatchObject({ title: "Worked on beside broken ones" });
  expect(await bad()).toBe(badBefore);
});

/** What stands where an incident's file is kept, and is none; and what the window says of it. */
const strangeEntries: readonly (readonly [path: string, make: (at: string) => Promise<unknown>, says: RegExp])[] = [
  ["folder/incident.json", (at) => mkdir(at), /is a folder, not a file\. It was left alone\. Move it away, or put/],
  ["pipe/incident.json", (at) => run("mkfifo", [at]), /is a pipe, not a file/],
  ["circle/incident.json", (at) => symlink("incident.json", at), /is a link to another place, which is not followed/],
  ["nowhere/incident.json", (at) => symlink("gone.json", at), /is a link to another place, which is not followed/],
  ["linked", (at) => symlink("INC-2016-001", at), /is a link to another place, which is not followed/],
];

test("a folder, a pipe or a link in place of a file is named, left alone and not waited for; gone, it is forgotten", async () => {
  const home = await newHome();
  const incidents = join(home.folder, "team", "incidents");
  const good = join(incidents, "INC-2016-001");
  await mkdir(good, { recursive: true });
  await writeFile(
    join(home.folder, "team", "workspace.json"),
    printWorkspace(Workspace.parse({ schema: 1, id: "w", name: "Team" })),
  );
  await writeFile(join(good, "incident.json"), smallIncident({ key: "INC-2016-001" }).text);
  for (const [path, make] of strangeEntries) {
    await mkdir(dirname(join(incidents, path)), { recursive: true });
    await make(join(incidents, path));
  }
  await mkdir(join(good, "sources"));
  await run("mkfifo", [join(good, "sources", `${"a".repeat(64)}.txt`)]);
  const kinds = () => run("find", [incidents, "-printf", "%P %y %l\n"]).then(({ stdout }) => stdout.split("\n").sort());
  const before = await kinds();

  const app = await launchApp({ home, paths: [join(home.folder, "team")] });
  const { page } = app;
  await page.keyboard.press("Control+Shift+O");
  const list = page.getByRole("main");
  const rowOf = (path: string) => list.getByRole("button").filter({ hasText: `incidents/${path} ` });
  for (const [path, , says] of strangeEntries) {
    await rowOf(path).first().waitFor({ timeout: patience });
    expect(await rowOf(path).first().textContent()).toMatch(says);
  }
  await list.getByRole("button").filter({ hasText: "Queue renamed" }).first().click();
  await isOpen(page, "Queue renamed");
  await page
    .locator("header")
    .getByRole("alert")
    .filter({ hasText: /sources.*is a pipe, not a file/ })
    .waitFor();
  await rename(page, "Worked on beside them");
  await isSaved(page);
  expect(await stored(good)).toMatchObject({ title: "Worked on beside them" });
  expect((await kinds()).filter((line) => !line.includes("history.jsonl"))).toEqual(before);

  // The open incident's own file gives way to a folder, and comes back.
  const file = join(good, "incident.json");
  await move(file, join(home.folder, "kept.json"));
  await mkdir(file);
  await page
    .locator("header")
    .getByRole("alert")
    .filter({ hasText: "INC-2016-001/incident.json is a folder" })
    .waitFor();
  await rename(page, "Edited meanwhile");
  await notOnDisk(page, /INC-2016-001\/incident\.json is a folder, not a file/);
  await rm(file, { recursive: true });
  await move(join(home.folder, "kept.json"), file);
  await isStored(good, { title: "Edited meanwhile" });
  await isSaved(page);
  await page
    .getByRole("alert")
    .filter({ hasText: "INC-2016-001/incident.json is a folder" })
    .first()
    .waitFor({ state: "hidden" });
  for (const [path] of strangeEntries) await rm(join(incidents, path), { recursive: true });
  await page.keyboard.press("Control+Shift+O");
  for (const [path] of strangeEntries) await rowOf(path).first().waitFor({ state: "detached", timeout: patience });
});

test("lines of a history that cannot be read are counted with their file, and stay there when it grows", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "The queue server was renamed");
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  const file = join(folder, "history.jsonl");
  const own = await readFile(file, "utf8");
  await writeFile(file, `${own}<<<<<<< ours\n{"id": 7}\n`);
  await rename(page, "Once more");
  await isSaved(page);
  await page
    .getByText(/^2 lines of this history could not be read \(incidents\/.*history\.jsonl, the first is line 2\)/)
    .waitFor();
  expect(await readFile(file, "utf8")).toMatch(/^\{.*\}\n<{7} ours\n\{"id": 7\}\n\{.*incident\.rename.*\}\n$/);
  await writeFile(file, own);
  await rename(page, "And again");
  await isSaved(page);
  await page.getByText(/could not be read/).waitFor({ state: "detached" });
});

test("a time that no calendar and no clock knows stays in its field with a sentence, and nothing is entered", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "The queue server was renamed");
  const timeline = new TimelineDriver(page);
  await timeline.show();
  await isSaved(page);
  const before = await hashOfFiles(ownFolder(home));
  await timeline.beginEntry();
  const field = page.getByRole("textbox", { name: "Time of the new event" });
  for (const typed of [
    "31 Feb 14:02",
    "2016-02-31",
    "0000-01-01 10:00",
    "25:61",
    "24:00",
    "year 0",
    "14:02 +99:99",
    "99 January",
    "\u202e14:02",
    "1e309",
  ]) {
    await field.fill(typed);
    await page.keyboard.press("Tab");
    await page.keyboard.type("An event");
    await page.keyboard.press("Enter");
    await page.locator(":focus").and(field).waitFor();
    expect({ typed, said: await timeline.understood() }).toMatchObject({
      typed,
      said: expect.stringMatching(/\S.*\.$/),
    });
    expect(await field.inputValue()).toBe(typed);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
  }
  expect(await hashOfFiles(ownFolder(home))).toBe(before);
  expect(app.complaints).toEqual([]);
});

test("a Word file that cannot be written is named with what to do, and what stood there stays", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "The queue server was renamed");
  await isSaved(page);
  const { key } = await stored(await onlyIncident(ownFolder(home)));
  const [open, readOnly, gone] = ["open", "readonly", "gone"].map((name) => join(home.folder, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [open, readOnly, gone]) {
    await mkdir(folder);
    await writeFile(join(folder, `${key}.docx`), "held");
  }
  await mount("--bind", join(open, `${key}.docx`), join(open, `${key}.docx`));
  await mount("--bind", readOnly, readOnly);
  await run("mount", ["-o", "remount,bind,ro", readOnly]);
  await rm(gone, { recursive: true });
  await page.keyboard.press("Control+5");
  await page.locator("iframe").waitFor();
  for (const [folder, says] of [
    [open, /is open in another program\. Close it there and try again\./],
    [readOnly, /is on a disk that can only be read\. Nothing was written\. Choose another folder\./],
    [gone, /gone|not there|does not exist/],
  ] as const) {
    const before = folder === gone ? "" : await hashOfFiles(folder);
    await answerSaveDialog(app, folder);
    await page.keyboard.press("Control+e");
    const told = page.getByRole("alert").filter({ hasText: `${key}.docx` });
    await told.waitFor({ timeout: patience });
    expect(await told.textContent()).toMatch(says);
    await told.getByRole("button", { name: "Close" }).click();
    if (folder !== gone) expect(await hashOfFiles(folder)).toBe(before);
  }
  await answerSaveDialog(app, home.folder);
  await page.keyboard.press("Control+e");
  await page.getByText("read back: every heading").waitFor({ timeout: patience });

  async function mount(...args: readonly string[]): Promise<void> {
    await run("mount", [...args]);
    onTestFinished(async () => void (await run("umount", ["-l", args.at(-1) ?? ""])));
  }
});
