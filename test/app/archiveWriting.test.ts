import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readArchive } from "../../core/archive/readArchive";
import { exportOpenIncident, startExport } from "./driver/archive";
import { connectDisk } from "./driver/disk";
import { launchApp } from "./driver/launch";
import { answerSaveDialog } from "./driver/saveDialog";
import { begin, editByHand, isOpen, isSaved, onlyIncident, ownFolder } from "./driver/story";

const title = "The queue server was renamed";

/** The app with one incident that has as many megabytes of attachments: packing them takes a while. */
async function withAttachments(megabytes: readonly number[]) {
  const first = await launchApp();
  await begin(first.page, title);
  await isSaved(first.page);
  await first.close();
  const folder = await onlyIncident(ownFolder(first.home));
  await mkdir(join(folder, "attachments"));
  const attachments = [];
  for (const [index, size] of megabytes.entries()) {
    const bytes = randomBytes(size * 1024 * 1024);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await writeFile(join(folder, "attachments", `${sha256}.bin`), bytes);
    attachments.push({ id: `a-${index}`, name: `dump ${index}`, sha256, ext: "bin", bytes: bytes.length });
  }
  await editByHand(folder, { attachments });
  const { key } = JSON.parse(await readFile(join(folder, "incident.json"), "utf8"));
  const app = await launchApp({ home: first.home });
  await app.page
    .getByRole("button", { name: new RegExp(title) })
    .first()
    .press("Enter");
  await isOpen(app.page, title);
  const target = join(first.home.folder, "handed over");
  await mkdir(target);
  await answerSaveDialog(app, target);
  return { app, target, name: `${key}.secondstory`, attachments };
}

/** Waits until a part of an archive has reached its folder, under a name of its own. */
async function isBeingWritten(target: string): Promise<void> {
  await vi.waitFor(async () => {
    const temporary = (await readdir(target)).find((each) => each.endsWith(".tmp"));
    expect(temporary).toBeDefined();
    expect((await stat(join(target, temporary ?? ""))).size).toBeGreaterThan(0);
  }, 60_000);
}

async function nothingBut(target: string, names: readonly string[]): Promise<void> {
  await vi.waitFor(async () => expect(await readdir(target)).toEqual(names), 15_000);
}

test("an export that is stopped, or whose window is closed, leaves the file that was there, and nothing else", async () => {
  const { app, target, name } = await withAttachments([200, 200]);
  const { page } = app;
  await writeFile(join(target, name), "the archive of last week");
  const dialog = await startExport(page);
  await isBeingWritten(target);
  await dialog.getByText(/^Packing 1 of 1/).waitFor();
  expect(await readFile(join(target, name), "utf8")).toBe("the archive of last week");
  await dialog.getByRole("button", { name: "Stop" }).press("Enter");
  await dialog.getByRole("button", { name: "Export…" }).waitFor();
  await nothingBut(target, [name]);

  await dialog.getByRole("button", { name: "Export…" }).press("Enter");
  await isBeingWritten(target);
  await app.close();
  await nothingBut(target, [name]);
  expect(await readFile(join(target, name), "utf8")).toBe("the archive of last week");
  expect(app.complaints).toEqual([]);
});

test("a page that dies in the middle of an export leaves no half archive; the window says so and goes on", async () => {
  const { app, target, name } = await withAttachments([200, 200]);
  const { page } = app;
  await writeFile(join(target, name), "the archive of last week");
  await startExport(page);
  await isBeingWritten(target);
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await nothingBut(target, [name]);
  expect(await readFile(join(target, name), "utf8")).toBe("the archive of last week");
  // Of the page that is opened in its place, Playwright knows nothing: it is asked by way of the host.
  const shown = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.body.textContent"),
    );
  await vi.waitFor(async () => expect(await shown()).toContain("there is no new archive"), 30_000);
  expect(await shown()).toContain(title);
  await nothingBut(target, [name]);
});

test("what a kill in the middle of an export left is removed by the next export to that folder", async () => {
  const { app, target, name } = await withAttachments([200, 200]);
  await startExport(app.page);
  await isBeingWritten(target);
  await app.kill();
  const left = await readdir(target);
  expect(left).toEqual([expect.stringMatching(/^\.~.+\.secondstory\.[0-9a-f]{12}\.tmp$/)]);
  const hourAgo = new Date(Date.now() - 3_600_000);
  await utimes(join(target, left[0] ?? ""), hourAgo, hourAgo);

  const again = await launchApp({ home: app.home });
  await again.page
    .getByRole("button", { name: new RegExp(title) })
    .first()
    .press("Enter");
  await isOpen(again.page, title);
  await exportOpenIncident(again, target);
  await nothingBut(target, [name]);
});

test("a disk that fills while an archive is written is named, and a part of it stays nowhere; elsewhere it is whole", async () => {
  const { app, target, attachments } = await withAttachments([6, 1]);
  const { page, home } = app;
  const disk = await connectDisk(target, join(home.folder, "disk"), 3);
  const dialog = await startExport(page);
  await dialog.getByRole("alert").getByText("is full").waitFor();
  await nothingBut(target, []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await disk.disconnect();

  const archive = await exportOpenIncident(app, home.folder);
  const read = await readArchive(new Uint8Array(await readFile(archive)), "x.secondstory");
  const [incident] = read.ok ? read.value.incidents : [];
  expect(read.ok ? "read" : read.finding.message).toBe("read");
  expect(incident?.attachments.map(({ sha256 }) => sha256)).toEqual(attachments.map(({ sha256 }) => sha256));
  expect(app.complaints).toEqual([]);
});
