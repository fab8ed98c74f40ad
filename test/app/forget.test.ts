import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Page } from "playwright";
import { expect, test, vi } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { BackupsDriver, backupsOf } from "./driver/backups";
import { holdersBelow } from "./driver/bytesBelow";
import { launchApp } from "./driver/launch";
import {
  begin,
  isOpen,
  isSaved,
  isStored,
  notOnDisk,
  onlyIncident,
  ownFolder,
  rename,
  stored,
  storedHistory,
  takeAway,
  writeByHand,
} from "./driver/story";

const secret = "hunter2-Kr0kodil";
const gap = /\[removed \d{1,2} \w{3} \d{4}: a password\]/;

async function askToForget(page: Page, text: string): Promise<readonly string[]> {
  await new BackupsDriver(page).choose("Forget a text");
  const dialog = page.getByRole("dialog", { name: "Forget a text" });
  const field = dialog.getByRole("textbox", { name: "Text to forget" });
  await field.fill(text);
  await field.press("Enter");
  const reason = dialog.getByRole("textbox", { name: /^Reason/ });
  await reason.waitFor();
  const places = await dialog.getByRole("list", { name: "Where it stands" }).getByRole("listitem").allTextContents();
  await dialog.getByText("This cannot be undone").waitFor();
  await reason.fill("a password");
  await reason.press("Enter");
  await dialog.waitFor({ state: "detached" });
  return places;
}

async function forget(page: Page, text: string): Promise<readonly string[]> {
  const places = await askToForget(page, text);
  await page.getByText("The text was taken out.").waitFor();
  return places;
}

test("a text that was forgotten stands nowhere in the folder, its backups and the profile, and work goes on", async () => {
  const { page, home, close, complaints } = await launchApp();
  const backups = new BackupsDriver(page);
  const workspace = ownFolder(home);
  await begin(page, `Set aside with ${secret}`);
  await isSaved(page);
  await backups.choose("Set this incident aside");
  await page.getByText("was set aside; its folder is kept").waitFor();

  // Above a megabyte: Chromium keeps what is long in files of its own.
  const long = Array.from({ length: 2_000 }, (_, line) => `line ${line} of a long log ${"says nothing ".repeat(45)}`);
  const lines = [
    "The queue server was renamed",
    `14:02 somebody typed ${secret} into the chat`,
    "14:05 the shop noticed",
  ];
  await new ActionsDriver(page).dropFile("chat.txt", [...lines, ...long].join("\n"));
  await page.getByRole("button", { name: /^Title: / }).waitFor();
  await isSaved(page);
  const folder = await onlyIncident(workspace);
  for (const title of [`Logged in with ${secret}`, "Renamed since", `Once more ${secret}`]) await rename(page, title);
  await page.keyboard.press("Control+1");
  await page
    .getByRole("button", { name: /^Summary/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Summary" }).fill(`The password was **${secret}**.`);
  await page.keyboard.press("Control+Enter");
  await isStored(folder, { title: `Once more ${secret}` });
  await isSaved(page);
  await backups.backUpNow(workspace);
  // What a crash left of a write, and a text that was attached by hand.
  await writeFile(join(folder, ".~incident.json.0123456789ab.tmp"), `{"title":"${secret}`);
  const before = await stored(folder);
  expect((await holdersBelow(home.folder, secret)).join("\n")).toMatch(/sources[\s\S]*\.leveldb/);

  const places = await forget(page, secret);
  expect(places.map((place) => place.replace(/\d+/g, "n"))).toEqual([
    "n time in n text that was taken in",
    expect.stringMatching(/^n times in n incident/),
    "n times in n history",
    expect.stringMatching(/in n files that were set aside$/),
    expect.stringMatching(/in n files in the backups$/),
    expect.stringContaining("working copy"),
  ]);
  await vi.waitFor(async () => expect(await holdersBelow(home.folder, secret)).toEqual([]), 20_000);

  const after = await stored(folder);
  expect(after.title).toMatch(/^Once more \[removed/);
  expect(JSON.stringify(after).replace(new RegExp(gap, "g"), secret).length).toBe(JSON.stringify(before).length);
  await isOpen(page, after.title);
  await vi.waitFor(async () => expect((await storedHistory(folder)).at(-1)?.command).toBe("text.forget"), 15_000);
  await page.getByRole("region", { name: "History" }).getByText("Forgot a text").waitFor();
  await page.keyboard.press("Control+z");
  await rename(page, "Work goes on");
  await isStored(folder, { title: "Work goes on" });
  await page.keyboard.press("Control+z");
  await isStored(folder, { title: after.title });
  await page.keyboard.press("Control+2");
  await page
    .getByRole("option", { name: /into the chat/ })
    .filter({ hasText: gap })
    .first()
    .waitFor();
  expect(await backupsOf(workspace)).toHaveLength(1);
  await rename(page, "Restored over");
  await isSaved(page);
  await backups.look("asked for");
  await backups.restore();
  await isStored(folder, { title: after.title });
  await isSaved(page);
  expect(await holdersBelow(home.folder, secret)).toEqual([]);
  expect(complaints).toEqual([]);

  await close();
  expect(await holdersBelow(home.folder, secret)).toEqual([]);
  const again = await launchApp({ home });
  await isOpen(again.page, after.title);
  await isSaved(again.page);
  expect(await again.page.getByRole("alert").count()).toBe(0);
  expect(await holdersBelow(home.folder, secret)).toEqual([]);
  expect(await readFile(join(workspace, "incidents", basename(folder), "history.jsonl"), "utf8")).toMatch(gap);
});

test("while any workspace has edits that have not reached its folder, nothing is taken out and nothing lost", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "In the folder that goes");
  await isSaved(page);
  const own = ownFolder(home);
  const away = await takeAway(own);
  await rename(page, "Kept on this computer alone");
  await notOnDisk(page, /./);

  const other = join(home.folder, "Another team");
  await writeByHand(join(other, "workspace.json"), { schema: 1, id: "another-team", name: `Team ${secret}` });
  await app.secondStart([other]);
  await page.getByText(`Team ${secret}`).first().waitFor();
  await askToForget(page, secret);
  await page.getByRole("alert").filter({ hasText: own }).filter({ hasText: "nothing was taken out" }).waitFor();
  expect(await holdersBelow(other, secret)).toEqual(["workspace.json"]);

  await away.back();
  await app.secondStart([own]);
  await page.getByText("Kept on this computer alone").first().waitFor();
  await isStored(await onlyIncident(own), { title: "Kept on this computer alone" });
  await app.secondStart([other]);
  await page.getByText(`Team ${secret}`).first().waitFor();
  await forget(page, secret);
  await page.getByText("Team [removed").first().waitFor();
  await vi.waitFor(async () => expect(await holdersBelow(home.folder, secret)).toEqual([]), 20_000);
  await app.secondStart([own]);
  await page.getByText("Kept on this computer alone").first().waitFor();
});
