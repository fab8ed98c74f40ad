import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportOpenIncident, opened } from "./driver/archive";
import type { RunningApp } from "./driver/launch";
import { firstTitle, savedIncident } from "./driver/savedIncident";
import {
  begin,
  isOpen,
  isSaved,
  isStored,
  onlyIncident,
  rename,
  storedHistory,
  typeTitle,
  writeByHand,
} from "./driver/story";
import { copyWithFaults } from "./torture/faultyCopy";

const theirs = "Another team's incidents";

async function otherWorkspace(under: string): Promise<string> {
  const folder = join(under, "Another team");
  await writeByHand(join(folder, "workspace.json"), { schema: 1, id: "another-team", name: theirs });
  return folder;
}

async function commandsOf(folder: string): Promise<readonly string[]> {
  return (await storedHistory(folder)).map(({ command }) => command);
}

/** Notes what the one window is told to do, as if it were minimised. There are no others: their number is noted too. */
async function noteFront({ electron }: RunningApp): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ BrowserWindow }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) throw new Error("There is no window.");
    window.isMinimized = () => true;
    window.restore = () => void told.push("restored");
    window.focus = () => void told.push("focused");
  });
  return () =>
    electron.evaluate(({ BrowserWindow }) => [
      ...(Reflect.get(globalThis, "told") as string[]),
      `${BrowserWindow.getAllWindows().length} window`,
    ]);
}

test("a second start without anything brings the window to the front; a text that is being typed stays in its field", async () => {
  const { app, page, folder } = await savedIncident();
  const front = await noteFront(app);
  await typeTitle(page, "Half a ti");
  await app.secondStart([]);
  await expect.poll(front).toEqual(["restored", "focused", "1 window"]);
  const field = page.getByRole("textbox", { name: "Title" });
  expect(await field.inputValue()).toBe("Half a ti");
  await page.keyboard.type("tle");
  await page.keyboard.press("Enter");
  await isStored(folder, { title: "Half a title" });
  await expect.poll(() => commandsOf(folder)).toEqual(["incident.create", "incident.rename"]);
  expect(app.complaints).toEqual([]);
});

test("a second start with the open folder changes nothing; with another one it goes there, and what was being typed is kept", async () => {
  const { app, page, home, workspace, folder } = await savedIncident();
  const other = await otherWorkspace(home.folder);
  await rename(page, "Renamed before");
  await page.keyboard.press("Control+Shift+H");
  const box = page.getByRole("textbox", { name: "What happened?" });
  await page.getByRole("button", { name: /^New incident/ }).waitFor();
  await page.keyboard.press("n");
  await box.fill("A long story that nobody has sent yet");
  await app.secondStart([workspace]);
  await app.secondStart([workspace, workspace]);
  await page.getByRole("alert").filter({ hasText: "One workspace is open at a time" }).waitFor();
  expect(await box.inputValue()).toBe("A long story that nobody has sent yet");
  await page.keyboard.press("Escape");
  await box.waitFor({ state: "detached" });
  await page.getByRole("navigation", { name: "Recent incidents" }).getByRole("button").first().click();
  await isOpen(page, "Renamed before");
  // The undo of this session is there too: it is the same one.
  await page.keyboard.press("Control+z");
  await isOpen(page, firstTitle);
  await page.keyboard.press("Control+Shift+z");
  await isOpen(page, "Renamed before");

  await typeTitle(page, "Typed while another folder was opened");
  await app.secondStart([other]);
  await page.getByText(theirs).first().waitFor();
  await isStored(folder, { title: "Typed while another folder was opened" });
  await begin(page, "The other team's first");
  await isSaved(page);
  await isStored(await onlyIncident(other), { title: "The other team's first" });
  await expect
    .poll(() => commandsOf(folder))
    .toEqual(["incident.create", "incident.rename", "incident.rename", "incident.rename", "incident.rename"]);
  expect(app.complaints).toEqual([]);
});

test("an archive, several starts at once, and what is not there: each is shown or said, and nothing is written for it", async () => {
  const { app, page, home, folder } = await savedIncident();
  const archive = await exportOpenIncident(app, home.folder);
  const before = await readFile(join(folder, "incident.json"), "utf8");
  const gone = join(home.folder, "gone.secondstory");
  await typeTitle(page, "Typed while an archive was opened");
  await Promise.all([app.secondStart([archive]), app.secondStart([gone]), app.secondStart([])]);
  await opened(page).getByText("Already here, and would be merged: 1 field differs.").waitFor();
  await page
    .getByRole("alert")
    .filter({ hasText: `${gone} is not there, or is neither a file nor a folder, so it was not opened.` })
    .waitFor();
  await isStored(folder, { title: "Typed while an archive was opened" });
  expect(await readFile(join(folder, "incident.json"), "utf8")).toBe(
    before.replace(/"title": "[^"]+"/, '"title": "Typed while an archive was opened"'),
  );
  await expect.poll(() => commandsOf(folder)).toEqual(["incident.create", "incident.rename"]);
  expect(app.complaints).toEqual([]);
});

test("what a second start names while the page is being loaded waits for it", async () => {
  const { app, page, home, folder } = await savedIncident();
  const other = await otherWorkspace(home.folder);
  const notes = join(home.folder, "chat.txt");
  await writeFile(notes, "14:02 The queue server was renamed\n14:09 Orders stopped\n");
  await app.electron.evaluate(
    ({ app: host, BrowserWindow }, paths) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.once("did-start-navigation", () =>
        host.emit("second-instance", {}, [], "", { paths, isHidden: false }),
      );
      contents?.reload();
    },
    [other, notes],
  );
  await page.getByText(theirs).first().waitFor();
  await expect.poll(() => onlyIncident(other).catch(() => ""), { timeout: 15_000 }).not.toBe("");
  await isSaved(page);
  await expect.poll(() => commandsOf(folder)).toEqual(["incident.create"]);
});

test("a workspace that is named by a broken folder is refused in a sentence, and work goes on where it was", async () => {
  const { app, page, home, folder } = await savedIncident();
  const broken = join(home.folder, "Broken");
  await mkdir(broken);
  await writeFile(join(broken, "workspace.json"), "{");
  await typeTitle(page, "Typed beside a broken folder");
  await app.secondStart([broken]);
  await page.getByRole("alert").filter({ hasText: "workspace.json" }).first().waitFor();
  await isStored(folder, { title: "Typed beside a broken folder" });
  expect(app.complaints).toEqual([]);
});

test("an app that does not leave its fields before it goes to another folder is found out", async () => {
  const app = await copyWithFaults({
    folder: "out/renderer/assets",
    text: /document\.activeElement\.blur\(\)/g,
    by: "0",
  });
  const { app: running, page, home, folder } = await savedIncident({ app });
  const other = await otherWorkspace(home.folder);
  await typeTitle(page, "Lost");
  await running.secondStart([other]);
  await page.getByText(theirs).first().waitFor();
  await expect.poll(() => commandsOf(folder)).toEqual(["incident.create"]);
});
