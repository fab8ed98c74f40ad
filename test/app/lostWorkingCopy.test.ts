import { randomBytes } from "node:crypto";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { type Home, launchApp } from "./driver/launch";
import { firstTitle, savedIncident } from "./driver/savedIncident";
import {
  isOpen,
  isSaved,
  isStored,
  onlyIncident,
  ownFolder,
  rename,
  setSeverity,
  stored,
  storedHistory,
  takeAway,
} from "./driver/story";

const rebuilt =
  /working copy of .+ (was gone|could not be read|was made by a newer version)\. It was built anew from the folder/;

async function workingCopyFiles(home: Home): Promise<readonly string[]> {
  const folder = join(home.profile, "IndexedDB");
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(3);
  return files;
}

const harms: Readonly<Record<string, (home: Home) => Promise<unknown>>> = {
  "was deleted": (home) => rm(join(home.profile, "IndexedDB"), { recursive: true }),
  "was filled with random bytes": async (home) => {
    for (const path of await workingCopyFiles(home)) await writeFile(path, randomBytes(4_096));
  },
};

function alerts(page: Page): Promise<readonly string[]> {
  return page.getByRole("alert").allTextContents();
}

test.for(Object.keys(harms))(
  "a working copy that %s is built anew from the folder, and the app says so",
  async (harm) => {
    const { app, folder } = await savedIncident();
    await setSeverity(app.page, "SEV2");
    await isSaved(app.page);
    const shownAsSaved = await readFile(join(folder, "incident.json"), "utf8");
    expect(await alerts(app.page)).toEqual([]);
    await app.close();
    await harms[harm]?.(app.home);

    const again = await launchApp({ home: app.home });
    await again.page.getByRole("alert").getByText(rebuilt).waitFor();
    await again.page.getByRole("button", { name: firstTitle }).first().click();
    await isOpen(again.page, firstTitle);
    await again.page.getByRole("button", { name: "Severity: SEV2" }).waitFor();
    expect(await readFile(join(folder, "incident.json"), "utf8")).toBe(shownAsSaved);
    await rename(again.page, "Edited afterwards");
    await isStored(folder, { title: "Edited afterwards", severity: "SEV2" });
    await isSaved(again.page);
    const lines = await storedHistory(folder);
    expect(lines.at(-1)).toMatchObject({ command: "incident.rename", parent: lines.at(-2)?.id });
    await again.kill();

    const third = await launchApp({ home: app.home });
    await isOpen(third.page, "Edited afterwards");
    expect(await alerts(third.page)).toEqual([]);
  },
);

/** Does to the working copy what a newer version might: raises its version, and keeps its lists in another way. */
async function upgradeWorkingCopy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const name = names.find((each) => each !== "second-story-device") ?? "";
    const request = indexedDB.open(name, 990);
    await new Promise((resolve, reject) => {
      request.onupgradeneeded = () => {
        request.result.deleteObjectStore("summaries");
        request.result.createObjectStore("lists");
      };
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    request.result.close();
  });
}

test("a working copy that a newer version made its own is built anew from the folder, and the app says so", async () => {
  const { app, folder } = await savedIncident();
  await upgradeWorkingCopy(app.page);
  await app.kill();
  const { page } = await launchApp({ home: app.home });
  await page.getByRole("alert").getByText(rebuilt).waitFor();
  await page.getByRole("button", { name: firstTitle }).first().click();
  await isOpen(page, firstTitle);
  await rename(page, "Edited afterwards");
  await isStored(folder, { title: "Edited afterwards" });
});

test("with a working copy go the edits that had not reached the disk, and nothing else is claimed", async () => {
  const { app, workspace } = await savedIncident();
  const away = await takeAway(workspace);
  await rename(app.page, "Only on this computer");
  await app.page.locator('[data-testid="save-state"][data-kind="waiting"]').first().waitFor();
  await app.kill();
  await away.back();
  await rm(join(app.home.profile, "IndexedDB"), { recursive: true });

  const again = await launchApp({ home: app.home });
  await again.page
    .getByRole("alert")
    .getByText(/Edits that had not reached the disk, if there were any, are lost\./)
    .waitFor();
  await again.page.getByRole("button", { name: firstTitle }).first().click();
  await isOpen(again.page, firstTitle);
  expect(await stored(await onlyIncident(workspace))).toMatchObject({ title: firstTitle });
});

test("a first run, the finished example, and an example that is put back, are opened without such a word", async () => {
  const { app } = await savedIncident();
  await app.page.keyboard.press("Control+Shift+H");
  await app.close();
  // A copied folder is another workspace: its working copy has yet to be made.
  await cp(ownFolder(app.home), join(app.home.documents, "Copied"), { recursive: true });
  const { page } = await launchApp({ home: app.home, paths: [join(app.home.documents, "Copied")] });
  await page.getByRole("button", { name: firstTitle }).first().waitFor();
  await page.keyboard.press("Control+,");
  await page.getByText(join(app.home.documents, "Copied")).first().waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("finished example");
  await page
    .getByRole("option", { name: /finished example/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "Reset the example" }).press("Enter");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  expect(await alerts(page)).toEqual([]);
});
