import { createHash, randomBytes } from "node:crypto";
import { open, readdir, readFile, readlink, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type ArchivePart, packArchive } from "../../core/archive/packArchive";
import { printIncident } from "../../core/model/files";
import { type Result, success } from "../../core/model/finding";
import { generatedIncident, usualSize } from "../bench/generated/incident";
import { opened } from "./driver/archive";
import { dropPaths } from "./driver/drop";
import { launchApp, newHome, type RunningApp } from "./driver/launch";
import { begin, isSaved, ownFolder } from "./driver/story";
import { copyWithFaults } from "./torture/faultyCopy";

const patience = 60_000;
const seed = 11;

interface Given {
  readonly app: RunningApp;
  readonly archive: string;
  /** The folders of its workspace's incidents before. */
  readonly before: readonly string[];
}

interface Wish {
  /** The folder of another bundle of the app than the checkout's. */
  readonly bundle?: string;
  /** How the archive comes to the window; else it is dropped. */
  readonly open?: (app: RunningApp, archive: string) => Promise<void>;
}

/** An app with one incident of its own, and an archive of many, each with as many bytes of a source beside it. */
async function withArchive(
  incidents: number,
  sourceBytes: number,
  { bundle, open: comes = dropArchive }: Wish = {},
): Promise<Given> {
  const home = await newHome();
  const archive = join(home.folder, "many.secondstory");
  const file = await open(archive, "w");
  const origin = { madeAt: "2019-02-01T10:00:00.000Z", madeBy: "Second Story 0.1.0" };
  const packed = await packArchive(
    parts(incidents, sourceBytes),
    origin,
    async (bytes) => void (await file.write(bytes)),
  );
  await file.close();
  expect(packed.ok).toBe(true);
  const app = await launchApp(bundle === undefined ? { home } : { home, app: bundle });
  await begin(app.page, "The queue server was renamed");
  await isSaved(app.page);
  const before = await readdir(join(ownFolder(home), "incidents"));
  await comes(app, archive);
  return { app, archive, before };
}

function dropArchive({ page }: RunningApp, archive: string): Promise<void> {
  return dropPaths(page, [archive]);
}

/** As a double click does. */
function startWithArchive(app: RunningApp, archive: string): Promise<void> {
  return app.secondStart([archive]);
}

async function* parts(incidents: number, sourceBytes: number): AsyncGenerator<Result<ArchivePart>> {
  for (let number = 1; number <= incidents; number += 1) {
    const bytes = new Uint8Array(Buffer.from(randomBytes(sourceBytes / 2).toString("hex")));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const source = { id: "s-1", name: "queue.log", kind: "log", sha256, takenAt: "2019-02-01T10:00:00.000Z", lines: 1 };
    const incident = {
      ...generatedIncident(seed, number, usualSize),
      sources: [{ ...source, states: [], assumed: [] }],
    };
    yield success({ kind: "incident", text: printIncident(incident as never) });
    yield success({ kind: "beside", name: `sources/${sha256}.txt`, bytes });
  }
}

/** Each folder of the workspace beside those that were there: an incident whole, with its source as it was. */
async function wholeIncidents({ app: { home }, before }: Given): Promise<number> {
  const folder = join(ownFolder(home), "incidents");
  const made = (await readdir(folder)).filter((name) => !before.includes(name));
  for (const name of made) {
    const { sources } = JSON.parse(await readFile(join(folder, name, "incident.json"), "utf8")) as {
      readonly sources: readonly { readonly sha256: string }[];
    };
    for (const { sha256 } of sources) {
      const bytes = await readFile(join(folder, name, "sources", `${sha256}.txt`));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
    expect(await readdir(join(folder, name, "sources"))).toHaveLength(sources.length);
  }
  return made.length;
}

test("opening a large archive says how many megabytes are checked; stopped, nothing of it is there", async () => {
  const given = await withArchive(40, 4 * 1024 * 1024);
  const { page } = given.app;
  await opened(page)
    .getByText(/^Checking [\d,]+ of 16\d MB …$/)
    .waitFor({ timeout: patience });
  await opened(page).getByRole("button", { name: "Stop" }).press("Enter");
  await opened(page).waitFor({ state: "detached" });
  expect(await wholeIncidents(given)).toBe(0);

  await dropPaths(page, [given.archive]);
  await opened(page).getByRole("button", { name: "Take in 40" }).waitFor({ timeout: patience });
  expect(await wholeIncidents(given)).toBe(0);
  expect(given.app.complaints).toEqual([]);
});

/** An archive of 120 incidents, some of which are taken in already. */
async function takingIn120(wish: Wish = {}) {
  const given = await withArchive(120, 256 * 1024, wish);
  const dialog = opened(given.app.page);
  await dialog.getByRole("button", { name: "Take in 120" }).press("Enter", { timeout: patience });
  await dialog.getByText(/^Taking in (?:[3-9]|\d\d+) of 120 …$/).waitFor({ timeout: patience });
  return given;
}

test("stopped in the middle of taking in, each incident is there whole or not at all, and it says how many are not", async () => {
  const given = await takingIn120();
  const { page } = given.app;
  await page.keyboard.press("Escape");
  await opened(page).waitFor({ state: "detached" });
  const said = await page.getByText(/^Stopped: \d+ incidents of many\.secondstory were not taken in\.$/).textContent();
  const left = Number(/\d+/.exec(said ?? "")?.[0]);
  expect(left).toBeGreaterThan(0);
  expect(await wholeIncidents(given)).toBe(120 - left);
  expect(given.app.complaints).toEqual([]);
});

test("closed in the middle of taking in, each incident is there whole or not at all", async () => {
  const given = await takingIn120();
  await given.app.close();
  const made = await wholeIncidents(given);
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(120);
});

/** Closes as a person would, but the window stays, so that what its page does then is seen. */
async function closeAndStay({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.on("close", (event) => event.preventDefault());
    window?.close();
  });
}

test("a window that is about to close stops taking in behind the incident under way", async () => {
  const given = await takingIn120();
  await closeAndStay(given.app);
  const said = given.app.page.getByText(/^Stopped: \d+ incidents of many\.secondstory were not taken in\.$/);
  const left = Number(/\d+/.exec((await said.textContent()) ?? "")?.[0]);
  expect(await wholeIncidents(given)).toBe(120 - left);
});

test("an app that goes on taking in while its window closes is found out", async () => {
  const bundle = await copyWithFaults({
    folder: "out/renderer/assets",
    text: /(\.aborted)\|\|\w+\.isClosing/g,
    by: "$1",
  });
  const given = await takingIn120({ bundle });
  await closeAndStay(given.app);
  await opened(given.app.page).waitFor({ state: "detached", timeout: patience });
  expect(await wholeIncidents(given)).toBe(120);
});

/** The most memory that the app's own process has held so far, in MB. */
async function mostHeldByHost({ electron }: RunningApp): Promise<number> {
  const status = await readFile(`/proc/${electron.process().pid}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

test("of an archive that is opened by a double click no more than a stretch is held at a time", async () => {
  let heldBefore = 0;
  const given = await withArchive(14, 8 * 1024 * 1024, {
    open: async (app, archive) => {
      heldBefore = await mostHeldByHost(app);
      await startWithArchive(app, archive);
    },
  });
  await opened(given.app.page).getByRole("button", { name: "Take in 14" }).waitFor({ timeout: patience });
  const { size } = await stat(given.archive);
  expect((await mostHeldByHost(given.app)) - heldBefore).toBeLessThan((size / 1024 / 1024) * 0.7);
  expect(given.app.complaints).toEqual([]);
});

/** How often the host holds the archive open. */
async function openHandles({ app, archive }: Given): Promise<number> {
  const folder = `/proc/${app.electron.process().pid}/fd`;
  const held = await Promise.all((await readdir(folder)).map((fd) => readlink(join(folder, fd)).catch(() => "")));
  return held.filter((path) => path === archive).length;
}

test("an archive is closed behind every way out: stopped, refused, given up, taken in", async () => {
  const given = await withArchive(20, 4 * 1024 * 1024, { open: startWithArchive });
  const { page } = given.app;
  const dialog = opened(page);
  await dialog.getByText(/^Checking [\d,]+ of 8\d MB …$/).waitFor({ timeout: patience });
  await dialog.getByRole("button", { name: "Stop" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => openHandles(given)).toBe(0);

  await startWithArchive(given.app, given.archive);
  await dialog.getByRole("button", { name: "Take in 20" }).waitFor({ timeout: patience });
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => openHandles(given)).toBe(0);

  await startWithArchive(given.app, given.archive);
  await dialog.getByRole("button", { name: "Take in 20" }).press("Enter", { timeout: patience });
  await dialog.waitFor({ state: "detached", timeout: patience });
  expect(await wholeIncidents(given)).toBe(20);
  await expect.poll(() => openHandles(given)).toBe(0);

  await truncate(given.archive, 1_000_000);
  await startWithArchive(given.app, given.archive);
  await dialog.getByRole("alert").waitFor({ timeout: patience });
  await expect.poll(() => openHandles(given)).toBe(0);
});

test("an app that leaves an archive open is found out", async () => {
  const bundle = await copyWithFaults({
    folder: "out/main",
    text: /(return bytes;\s+\} finally \{\s+)await handle\.close\(\);/g,
    by: "$1",
  });
  const given = await withArchive(2, 1024, { bundle, open: startWithArchive });
  await opened(given.app.page).getByRole("button", { name: "Take in 2" }).waitFor({ timeout: patience });
  expect(await openHandles(given)).toBeGreaterThan(0);
});

test("an archive that is taken away while it is shown is said to be gone, and nothing of it is taken in", async () => {
  const given = await withArchive(2, 1024);
  const { page } = given.app;
  await opened(page).getByRole("button", { name: "Take in 2" }).waitFor({ timeout: patience });
  const file = await open(given.archive, "w");
  await file.close();
  await opened(page).getByRole("button", { name: "Take in 2" }).press("Enter");
  await page.getByText("the archive cannot be read any more").first().waitFor();
  await vi.waitFor(async () => expect(await wholeIncidents(given)).toBe(0));
});
