import { join } from "node:path";
import { expect, test } from "vitest";
import { exportOpenIncident, opened } from "./driver/archive";
import type { RunningApp } from "./driver/launch";
import { savedIncident } from "./driver/savedIncident";
import { isOpen, isStored, typeTitle, writeByHand } from "./driver/story";

/** Has the window begin to close and wait for its page, which is stopped; `goOn` lets the page save. */
async function closeWithStoppedPage({ electron }: RunningApp): Promise<{ readonly goOn: () => void }> {
  const renderer = await electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) throw new Error("There is no window.");
    const pid = window.webContents.getOSProcessId();
    process.kill(pid, "SIGSTOP");
    window.close();
    return pid;
  });
  return { goOn: () => process.kill(renderer, "SIGCONT") };
}

test("a second start that meets a window about to close opens one again, with what it was given", async () => {
  const { app, page, home, folder } = await savedIncident();
  const other = join(home.folder, "Another team");
  await writeByHand(join(other, "workspace.json"), { schema: 1, id: "another-team", name: "Another team's incidents" });
  await typeTitle(page, "Typed before it closed");
  const next = app.electron.waitForEvent("window");
  const { goOn } = await closeWithStoppedPage(app);
  await app.secondStart([other]);
  goOn();
  const second = await next;
  await second.getByText("Another team's incidents").first().waitFor();
  await isStored(folder, { title: "Typed before it closed" });
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("a second start that meets the app between its last window and its end brings it back, with what it was given", async () => {
  const { app, page, home } = await savedIncident({}, "Renamed before");
  const archive = await exportOpenIncident(app, home.folder);
  const next = app.electron.waitForEvent("window");
  await app.electron.evaluate(({ app: host, BrowserWindow }, path) => {
    host.once("will-quit", () => host.emit("second-instance", {}, [], "", { paths: [path], isHidden: false }));
    BrowserWindow.getAllWindows()[0]?.close();
  }, archive);
  const second = await next;
  await opened(second).getByText("Renamed before").first().waitFor();
  await second.keyboard.press("Escape");
  await isOpen(second, "Renamed before");
  expect(page.isClosed()).toBe(true);
});

test("an app that came back ends when its window is closed again", async () => {
  const { app } = await savedIncident();
  const next = app.electron.waitForEvent("window");
  await app.electron.evaluate(({ app: host }) => {
    host.once("will-quit", () => host.emit("second-instance", {}, [], "", { paths: [], isHidden: false }));
    host.quit();
  });
  const second = await next;
  await second.getByRole("button", { name: /^Title: / }).waitFor();
  const ended = app.electron.waitForEvent("close");
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
});
