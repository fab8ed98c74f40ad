import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { BackupsDriver } from "./driver/backups";
import { holdersBelow } from "./driver/bytesBelow";
import { isSaved, takeAway, writeByHand } from "./driver/story";
import { storedReview, TODAY, weeklyApp } from "./driver/weekly";

const patience = 20_000;
const FILE = join("reviews", `${TODAY}.json`);

test("a review that was changed here and there is merged; what both said differently waits for a click; a second version is offered", async () => {
  const { folder, app, weekly } = await weeklyApp();
  const { page } = app;
  await weekly.open();
  await page.keyboard.press("o");
  await weekly.isAt("Alias instead of name");
  await isSaved(page);
  const [said] = (await storedReview(folder)).seen ?? [];

  const away = await takeAway(folder);
  await weekly.entry("Make the queue redundant").press("Enter");
  await weekly.isAt("Make the queue redundant");
  await page.keyboard.press("s");
  await weekly.isAt("Alias instead of name");
  await writeByHand(join(away.at, FILE), {
    ...JSON.parse(await readFile(join(away.at, FILE), "utf8")),
    seen: [{ ...said, decision: "blocked" }],
    risks: [{ id: "r1", text: "Theirs" }],
  });
  await away.back();
  await page.getByRole("heading", { name: "Changed in two places" }).waitFor();
  await page.getByRole("button", { name: "Remove the risk: Theirs" }).waitFor();
  await vi.waitFor(
    async () => expect((await storedReview(folder)).seen).toMatchObject([{ decision: "skipped" }]),
    patience,
  );
  await page.getByRole("button", { name: 'Take "blocked"' }).press("Enter");
  await page.getByRole("heading", { name: "Changed in two places" }).waitFor({ state: "detached" });
  await vi.waitFor(
    async () => expect((await storedReview(folder)).seen).toMatchObject([{ decision: "blocked" }]),
    patience,
  );

  const now = await storedReview(folder);
  await writeByHand(join(folder, "reviews", `${TODAY} (conflicted copy).json`), {
    ...now,
    risks: [...(now.risks ?? []), { id: "r2", text: "From the copy" }],
  });
  await page.getByRole("alert").filter({ hasText: "The page of weekly reviews offers to merge it" }).waitFor();
  await page.getByRole("button", { name: /^Merge 2016-02-25/ }).press("Enter");
  await page.getByRole("button", { name: "Remove the risk: From the copy" }).waitFor();
  await vi.waitFor(async () => expect((await storedReview(folder)).risks).toHaveLength(2), patience);
  expect(app.complaints).toEqual([]);
});

test("a review that is broken is named and left alone, one that was removed comes back from a backup, and what was said in it is found and forgotten", async () => {
  const { folder, home, app, weekly } = await weeklyApp();
  const { page } = app;
  const backups = new BackupsDriver(page);
  const secret = "hunter2-Kr0kodil";
  await weekly.open();
  await weekly.move("4 Mar", `waits for ${secret}`);
  await weekly.isAt("Alias instead of name");
  await isSaved(page);
  const whole = await readFile(join(folder, FILE), "utf8");
  await writeFile(join(folder, FILE), whole.slice(0, whole.length / 2));
  await page
    .getByRole("alert")
    .filter({ hasText: /2016-02-25\.json, line \d+/ })
    .first()
    .waitFor({ timeout: patience });
  await writeFile(join(folder, FILE), whole);
  await page
    .getByRole("alert")
    .filter({ hasText: /2016-02-25\.json, line \d+/ })
    .first()
    .waitFor({ state: "detached" });

  await backups.backUpNow(folder);
  await rm(join(folder, FILE));
  await page.getByText("The weekly review of 2016-02-25 was removed outside the app.").waitFor({ timeout: patience });
  await weekly.isLookedAt(0);
  const dialog = await backups.look("asked for");
  await dialog.getByRole("checkbox", { name: "The weekly review of 2016-02-25" }).waitFor();
  await backups.restore();
  await weekly.isLookedAt(1);
  expect(await readFile(join(folder, FILE), "utf8")).toBe(whole);

  await page.keyboard.press("Control+Shift+H");
  await backups.choose(secret);
  await page.locator('main[aria-label="Weekly review"]').waitFor();
  await backups.choose("Forget a text");
  const forgetting = page.getByRole("dialog", { name: "Forget a text" });
  await forgetting.getByRole("textbox", { name: "Text to forget" }).fill(secret);
  await page.keyboard.press("Enter");
  await forgetting.getByRole("textbox", { name: /^Reason/ }).fill("a password");
  await page.keyboard.press("Enter");
  await page.getByText("The text was taken out.").waitFor();
  expect(await readFile(join(folder, FILE), "utf8")).toMatch(/waits for \[removed \d{1,2} \w{3} \d{4}: a password\]/);
  await weekly.open();
  await weekly.isLookedAt(1);
  const told = () => readFile(join(folder, "history.jsonl"), "utf8");
  await vi.waitFor(async () => {
    const last = JSON.parse((await told()).trim().split("\n").at(-1) ?? "");
    expect(last).toMatchObject({ command: "text.forget", document: `reviews/${TODAY}` });
  }, patience);
  await app.close();
  expect(await holdersBelow(home.folder, secret)).toEqual([]);
});
