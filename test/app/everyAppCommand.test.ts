import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { allCommands } from "../../renderer/store/commandRegistry";
import { showHome } from "../../renderer/store/commands/appCommands";
import type { AppCommandCase } from "./cases/appCommandCase";
import { incidentCommandCases } from "./cases/incidentCommandCases";
import { workspaceCommandCases } from "./cases/workspaceCommandCases";
import { launchApp, type RunningApp } from "./driver/launch";
import { expectSameButLedgers } from "./driver/ledgers";
import { openSampleIncident, sampleFolder } from "./driver/sample";
import { answerSaveDialog } from "./driver/saveDialog";
import { isSaved } from "./driver/story";
import { openSample } from "./driver/surfaces";

const cases = [...workspaceCommandCases, ...incidentCommandCases];

test("the table holds every command of the app, and no other", () => {
  const registered = allCommands.filter(({ target, hidden }) => target === "app" && hidden !== true);
  expect(cases.map(({ command }) => command.id).sort()).toEqual(registered.map(({ id }) => id).sort());
  expect(cases.length).toBeGreaterThan(70);
});

test.for([
  { where: "the pages of the workspace", shown: openSample, held: workspaceCommandCases },
  { where: "the surfaces of an incident", shown: openSampleIncident, held: incidentCommandCases },
])(
  "every command of the app is offered in the palette on $where, acts, and changes no file",
  async ({ shown, held }) => {
    const running = await launchApp();
    const { page, home } = running;
    await running.electron.context().tracing.stop();
    await answerSaveDialog(running, home.folder);
    await withoutSystem(running);
    await shown(page);
    const before = await filesBelow(sampleFolder(home));
    for (const each of held)
      await doneAndTakenBack(running, each).catch((error: unknown) => {
        throw new Error(`${each.command.id}: ${String(error)}`);
      });
    await page.keyboard.press("Control+,");
    await isSaved(page);
    expectOnlyTold(await filesBelow(sampleFolder(home)), before);
    expect(running.complaints).toEqual([]);
  },
);

test("a row whose effect stands there already, or does not come, is red", async () => {
  const running = await launchApp();
  await openSample(running.page);
  const home = () => Promise.resolve("Home");
  const idle = { command: showHome, look: home, back: null };
  await expect(doneAndTakenBack(running, { ...idle, becomes: /Home/ })).rejects.toThrow("before the command");
  await expect(doneAndTakenBack(running, { ...idle, becomes: "something else" })).rejects.toThrow("Home");
});

const patience = { timeout: 15_000 };

/** Does a command; what is looked at must become what the row says, and what it was when the command is taken back. */
async function doneAndTakenBack(running: RunningApp, row: AppCommandCase): Promise<void> {
  const { ready, look, becomes, back } = row;
  await ready?.(running);
  const before = await look(running);
  const isDone = (seen: string) => (becomes === "something else" ? seen !== before : becomes.test(seen));
  expect(isDone(before), `${before}: before the command`).toBe(false);
  await chosen(running.page, row);
  await expect
    .poll(async () => {
      const seen = await look(running);
      return isDone(seen) ? "done" : `${seen}, and not ${String(becomes)}`;
    }, patience)
    .toBe("done");
  if (back === null) return;
  await back(running);
  await expect.poll(() => look(running), patience).toBe(before);
}

/** Does a command as the palette offers it here, or by its key. */
async function chosen(page: Page, { command, by }: AppCommandCase): Promise<void> {
  if (by === "key") await page.keyboard.press((command.keys ?? "").replace("Mod", "Control"));
  else await chosenInPalette(page, command.title);
}

async function chosenInPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const named = page.locator("span:first-child").getByText(title, { exact: true });
  const palette = page.getByRole("dialog", { name: "Find anything" });
  await palette.getByRole("option").filter({ has: named }).first().click({ timeout: 10_000 });
  await palette.waitFor({ state: "detached" });
}

/** Takes the place of the system's file pickers and file manager, which nobody answers here: it is noted what was asked. */
async function withoutSystem({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showOpenDialog: () => {
        asked.push("file");
        return Promise.resolve({ canceled: true, filePaths: [] });
      },
    });
    Object.assign(shell, {
      openPath: () => {
        asked.push("folder");
        return Promise.resolve("");
      },
    });
  });
}

type Files = Readonly<Record<string, string>>;

/** Every file of a workspace by its path, without the backups. */
async function filesBelow(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const read = paths.filter((path) => !path.startsWith(join(folder, ".backups"))).sort();
  return Object.fromEntries(
    await Promise.all(read.map(async (path) => [path.slice(folder.length), await readFile(path, "latin1")] as const)),
  );
}

/**
 * Every file is as it was, byte for byte, but for what is only ever added to: lines of a history, lines of ledgers. What
 * stood there before stands there still, in its place.
 */
function expectOnlyTold(now: Files, before: Files): void {
  const added = Object.keys(now).filter((path) => before[path] === undefined);
  // A weekly review that was begun, with nothing left in it.
  const told = /history\.jsonl$|^\/reviews\/\d{4}-\d\d-\d\d\.json$/;
  expect(added.filter((path) => !told.test(path))).toEqual([]);
  for (const [path, text] of Object.entries(before)) {
    const later = now[path] ?? "";
    if (path.endsWith("history.jsonl")) expect(later.startsWith(text), `${path} was added to`).toBe(true);
    else if (path.endsWith("incident.json")) expectSameButLedgers(later, text, path);
    else expect(later, path).toBe(text);
  }
}
