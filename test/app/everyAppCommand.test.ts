import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { allCommands } from "../../renderer/store/commandRegistry";
import { type AppCommandCase, incidentCommandCases, workspaceCommandCases } from "./cases/appCommandCases";
import { launchApp, type RunningApp } from "./driver/launch";
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
    const host = await withoutSystem(running);
    await shown(page);
    const before = await filesBelow(sampleFolder(home));
    for (const each of held)
      await done(page, each).catch((error: unknown) => {
        throw new Error(`${each.command.id}: ${String(error)}`);
      });
    await page.keyboard.press("Control+,");
    await isSaved(page);
    expect(withoutTold(await filesBelow(sampleFolder(home)))).toEqual(withoutTold(before));
    expect(running.complaints).toEqual([]);
    await host.wasAsked(held);
  },
);

/** Does a command as the palette offers it here, or by its key. */
async function done(page: Page, { command, by, ready, seen }: AppCommandCase): Promise<void> {
  await ready?.(page);
  if (by === "key") await page.keyboard.press((command.keys ?? "").replace("Mod", "Control"));
  else await chosenInPalette(page, command.title);
  await seen(page);
}

async function chosenInPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const named = page.locator("span:first-child").getByText(title, { exact: true });
  const palette = page.getByRole("dialog", { name: "Find anything" });
  await palette.getByRole("option").filter({ has: named }).first().click({ timeout: 10_000 });
  await palette.waitFor({ state: "detached" });
}

/** Takes the place of the system's file pickers and file manager, which nobody answers here. */
async function withoutSystem({ electron }: RunningApp) {
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
  return {
    /** Fails unless the system was asked as often as these commands ask it. */
    async wasAsked(held: readonly AppCommandCase[]): Promise<void> {
      const asking: Readonly<Record<string, string>> = {
        "app.openWorkspace": "file",
        "app.showFolder": "folder",
        "app.openArchive": "file",
      };
      const isThemed = held.some(({ command }) => command.id === "app.themeDark");
      const theme = () => electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
      await expect.poll(theme).toBe(isThemed ? "dark" : "system");
      const wanted = held.flatMap(({ command }) => asking[command.id] ?? []);
      const asked = await electron.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked);
      expect(asked).toEqual(wanted);
    },
  };
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

/** Without what an edit leaves though it is undone: lines of the history, and of ledgers. */
function withoutTold(files: Files): Files {
  const kept = Object.entries(files).filter(([path]) => !path.endsWith("history.jsonl"));
  return Object.fromEntries(
    kept.map(([path, text]) => [path, path.endsWith("incident.json") ? withoutLedgers(text) : text]),
  );
}

function withoutLedgers(text: string): string {
  const read = JSON.parse(text) as { readonly actions: readonly { readonly ledger?: unknown }[] };
  return JSON.stringify({ ...read, actions: read.actions.map(({ ledger: _told, ...action }) => action) }, null, 2);
}
