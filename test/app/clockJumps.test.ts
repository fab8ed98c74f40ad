import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { inHistoryOrder } from "../../core/model/historyFile";
import { ActionsDriver } from "./driver/actions";
import { BackupsDriver, backupsOf } from "./driver/backups";
import { copyWithClock, setClock } from "./driver/clock";
import { launchApp, type RunningApp } from "./driver/launch";
import { savedIncident } from "./driver/savedIncident";
import { begin, editByHand, isOpen, isSaved, isStored, rename, setSeverity, stored } from "./driver/story";

const year = 400;
const action = "Make the queue redundant";

interface Line {
  readonly id: string;
  readonly at: string;
  readonly command: string;
  readonly changes: readonly { readonly path: string; readonly to?: unknown }[];
}

async function linesOf(folder: string, names?: readonly string[]): Promise<readonly Line[]> {
  const files = names ?? inHistoryOrder(await readdir(folder));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap((text) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line),
  );
}

/** The titles that the lines of a history gave, in the order of the files. */
async function titlesOf(folder: string): Promise<readonly unknown[]> {
  const lines = await linesOf(folder);
  return lines.flatMap(({ changes }) => changes.flatMap(({ path, to }) => (path === "/title" ? [to] : [])));
}

/** The person comes back to the window. */
async function comeBack({ electron, page }: RunningApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.focus());
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

/** Until what is shown as saved bears the time of the app's own clock, which may just begin another minute. */
async function isSavedNow(page: Page): Promise<void> {
  await isSaved(page);
  const minutes = await page.evaluate(() =>
    [0, -60_000].map((ms) =>
      new Date(Date.now() + ms).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }),
    ),
  );
  const state = page.locator('[data-testid="save-state"][data-kind="saved"]').first();
  await expect.poll(() => state.textContent()).toMatch(new RegExp(`saved to disk (${minutes.join("|")})$`));
}

/** How many lines the history panel shows of an edit; the overview is open. */
function linesShown(page: Page, title: string): Promise<number> {
  return page.getByRole("region", { name: "History" }).getByText(title, { exact: true }).count();
}

test("the clock goes forward a year and back a day while the app runs: all stays in the order in which it was done", async () => {
  const { app, page, workspace, folder } = await savedIncident({ app: await copyWithClock(0) }, "Named at first");
  const backups = new BackupsDriver(page);
  await backups.backUpNow(workspace);
  await rename(page, "Named today");
  await isSavedNow(page);

  await setClock(app, year);
  await comeBack(app);
  await rename(page, "Named in a year");
  await isSavedNow(page);
  await backups.backUpNow(workspace);

  // Back, and five hours more, so that another time of day is shown as saved.
  await setClock(app, -1 - 5 / 24);
  await comeBack(app);
  await rename(page, "Named yesterday");
  await isSavedNow(page);
  await backups.backUpNow(workspace);
  expect(await titlesOf(folder)).toEqual(["Named at first", "Named today", "Named in a year", "Named yesterday"]);
  const moments = (await linesOf(folder)).map(({ at }) => Date.parse(at));
  expect(moments[2]).toBeGreaterThan(moments[3] ?? 0);
  expect(moments[1]).toBeGreaterThan(moments[3] ?? 0);
  // None of the three renames is taken for a part of another one.
  await expect.poll(() => linesShown(page, "Rename incident")).toBe(3);
  expect(await backupsOf(workspace)).toHaveLength(3);

  // Undo takes back what was done last, not what bears the latest moment.
  for (const title of ["Named in a year", "Named today", "Named at first"]) {
    await page.keyboard.press("Control+z");
    await isOpen(page, title);
  }
  for (const title of ["Named today", "Named in a year", "Named yesterday"]) {
    await page.keyboard.press("Control+Shift+z");
    await isOpen(page, title);
  }
  await isStored(folder, { title: "Named yesterday" });

  // Which version of a file is the newer one its time does not say: what it holds does.
  const file = join(folder, "incident.json");
  await editByHand(folder, { severity: "SEV2" });
  await utimes(file, new Date("1999-12-31"), new Date("1999-12-31"));
  await page.getByRole("button", { name: "Severity: SEV2" }).waitFor();
  await isSaved(page);
  await utimes(file, new Date("2099-12-31"), new Date("2099-12-31"));
  await comeBack(app);
  await rename(page, "Named after all");
  await isStored(folder, { title: "Named after all", severity: "SEV2" });
  await isSaved(page);

  const dialog = await backups.look("asked for");
  await dialog
    .getByText(/Named in a year|Named after all/)
    .first()
    .waitFor();
});

test("what is due, and what was changed last, follow a clock that is set", async () => {
  const { app, page, folder } = await savedIncident({ app: await copyWithClock(0) }, "The older one");
  const actions = new ActionsDriver(page);
  await actions.open();
  await actions.addIdeas(action);
  await page.keyboard.press("a");
  await actions.answer("platform lead", "+2w");
  await actions.column("Agreed", 1).getByText(action).waitFor();
  await setClock(app, year);
  await comeBack(app);
  await actions.row(action).getByText("386 days overdue").waitFor();
  await page.keyboard.press("p");
  await actions.column("In progress", 1).waitFor();
  await setClock(app, -1);
  await comeBack(app);
  await actions.row(action).getByText("overdue").waitFor({ state: "detached" });
  await page.keyboard.press("d");
  await actions.answer("switched off one node, no order was lost");
  await actions.column("Verified", 1).getByText(action).waitFor();
  await isSaved(page);
  const ledgerOf = async () => {
    const { actions: all } = (await stored(folder)) as unknown as {
      readonly actions: readonly { readonly ledger: readonly { readonly what: string; readonly to?: string }[] }[];
    };
    return all[0]?.ledger.filter(({ what }) => what === "status").map(({ to }) => to);
  };
  expect(await ledgerOf()).toEqual(["agreed", "in progress", "done", "verified"]);
  await page.keyboard.press("Control+z");
  await actions.column("In progress", 1).waitFor();
  await isSaved(page);

  await setClock(app, year);
  await page.keyboard.press("Control+Shift+H");
  await page.getByRole("button", { name: /^New incident/ }).waitFor();
  await page.keyboard.press("n");
  await begin(page, "The newer one");
  await isSaved(page);
  await setClock(app, -1);
  const recent = page.getByRole("navigation", { name: "Recent incidents" }).getByRole("button");
  await expect.poll(() => recent.first().getAttribute("title")).toBe("The newer one");
  await recent.filter({ hasText: "The older one" }).click();
  await isOpen(page, "The older one");
  await setSeverity(page, "SEV3");
  await isSaved(page);
  await expect.poll(() => recent.first().getAttribute("title")).toBe("The older one");
});

/** A line that fills a history file by itself, so that the next edit begins another one. */
async function fill(folder: string, name: string): Promise<void> {
  const changes = [{ path: "/x-earlier", to: "x".repeat(5.5 * 1024 * 1024) }];
  const line = { id: `filling-${name}`, parent: null, device: "d", at: "2016-01-21T14:00:00.000Z", command: "x.fill" };
  await writeFile(
    join(folder, name),
    `${await readFile(join(folder, name), "utf8")}${JSON.stringify({ ...line, changes })}\n`,
  );
}

test("the clock goes forward a year and back a day between two runs: history goes on in order, and no backup is lost", async () => {
  const first = await savedIncident({ app: await copyWithClock(0) }, "Named at first");
  const { home, folder, workspace } = first;
  await new BackupsDriver(first.page).backUpNow(workspace);
  await first.app.close();

  await fill(folder, "history.jsonl");
  const second = await launchApp({ home, app: await copyWithClock(year) });
  await isOpen(second.page, "Named at first");
  await rename(second.page, "Named in a year");
  await isStored(folder, { title: "Named in a year" });
  await expect.poll(async () => inHistoryOrder(await readdir(folder)), { timeout: 30_000 }).toHaveLength(2);
  await isSavedNow(second.page);
  await new BackupsDriver(second.page).backUpNow(workspace);
  await second.close();

  await fill(folder, inHistoryOrder(await readdir(folder)).at(-1) ?? "");
  const third = await launchApp({ home, app: await copyWithClock(-1) });
  await isOpen(third.page, "Named in a year");
  await rename(third.page, "Named yesterday");
  await expect.poll(async () => inHistoryOrder(await readdir(folder)), { timeout: 30_000 }).toHaveLength(3);
  await isSavedNow(third.page);
  await setSeverity(third.page, "SEV1");
  await isSaved(third.page);
  await rename(third.page, "Named a moment later");
  await isSaved(third.page);
  await new BackupsDriver(third.page).backUpNow(workspace);
  expect(await titlesOf(folder)).toEqual([
    "Named at first",
    "Named in a year",
    "Named yesterday",
    "Named a moment later",
  ]);
  const newest = inHistoryOrder(await readdir(folder)).slice(-1);
  expect((await linesOf(folder, newest)).map(({ command }) => command)).toEqual([
    "history.snapshot",
    "incident.setSeverity",
    "incident.rename",
  ]);
  expect(await backupsOf(workspace)).toHaveLength(3);
  // Five lines, two of them only there to fill the files.
  await third.page.getByRole("button", { name: "all 7" }).click();
  await third.page
    .getByRole("region", { name: "History" })
    .getByRole("button", { name: /^Restore the state of / })
    .nth(1)
    .click();
  await isOpen(third.page, "Named yesterday");
  await expect.poll(async () => Object.keys(await stored(folder))).not.toContain("severity");
});
