import { join } from "node:path";
import { expect, test } from "vitest";
import { generatedIncident, usualSize } from "../bench/generated/incident";
import { generatedWorkspace } from "../bench/generated/workspace";
import { writeWorkspace } from "../bench/generated/writtenWorkspace";
import { BackupsDriver } from "./driver/backups";
import { ForgettingDriver } from "./driver/forgetting";
import { launchApp, newHome, type RunningApp } from "./driver/launch";
import { packsOf } from "./driver/packs";
import { editByHand, isOpen, rename } from "./driver/story";
import { diceOf } from "./torture/dice";
import type { Edit } from "./torture/edit";
import { nextEdit } from "./torture/edits";
import { copyWithFaults } from "./torture/faultyCopy";
import { goTo } from "./torture/surfaces";

const seed = 7;
const patience = { timeout: 60_000, interval: 50 };
const sizeOf = (number: number) => ({ ...usualSize, events: number === 1 ? 600 : usualSize.events });
const [large, small] = [1, 2].map((number) => generatedIncident(seed, number, sizeOf(number)));
const folder = large?.key.toLowerCase() ?? "";

interface Opened {
  readonly app: RunningApp;
  readonly workspace: string;
}

/** An app in a workspace of which one incident is large enough to be packed. */
async function opened(options: { readonly app?: string } = {}): Promise<Opened> {
  const home = await newHome();
  const workspace = join(home.folder, "Large");
  const { workspace: own, incidents } = generatedWorkspace(seed, 3, sizeOf);
  // Where there are people, prose offers them, and is another kind of field than these edits look for.
  const withoutPeople = [...incidents].map((each) => ({ ...each, incident: { ...each.incident, people: [] } }));
  await writeWorkspace(workspace, { workspace: own, incidents: withoutPeople });
  const app = await launchApp({ home, paths: [workspace], ...options });
  await app.page.getByRole("navigation", { name: "Recent incidents" }).getByRole("button").first().waitFor();
  return { app, workspace };
}

/** Opens the large incident, leaves it, and waits until it is packed. */
async function isPacked({ app: { page } }: Opened, title: string): Promise<void> {
  await goTo(page, "overview", title);
  await goTo(page, "overview", small?.title ?? "");
  await expect.poll(async () => (await packsOf(page)).folders, patience).toContain(folder);
}

async function noneIsStale({ page }: RunningApp, after: string): Promise<void> {
  expect((await packsOf(page)).stale, `after: ${after}`).toEqual([]);
}

test("whatever is edited, taken back, written by others, restored or forgotten, a pack is what its rows are or is gone", async () => {
  const place = await opened();
  const { app, workspace } = place;
  const { page } = app;
  const dice = diceOf(seed);
  let title = large?.title ?? "";
  let last: Edit | undefined;
  for (let count = 0; count < 8; count += 1) {
    await isPacked(place, title);
    let edit = nextEdit({ dice, words: `Step ${"bcdfghjk"[count]}zzz`, events: [] }, last);
    while (edit.surface === "begin")
      edit = nextEdit({ dice, words: `Step ${"bcdfghjk"[count]}zzz`, events: [] }, undefined);
    // By way of another surface: one that is shown already says nothing of whether the key that leads to it was heard.
    await goTo(page, edit.surface === "timeline" ? "overview" : "timeline", title);
    await goTo(page, edit.surface, title);
    await edit.press(app);
    await edit.isSeen(app);
    title = edit.title ?? title;
    last = edit;
    await noneIsStale(app, edit.told);
  }
  await new BackupsDriver(page).backUpNow(workspace);
  await isPacked(place, title);
  await goTo(page, "overview", title);
  await editByHand(join(workspace, "incidents", folder), { title: "By another hand" });
  await isOpen(page, "By another hand");
  await noneIsStale(app, "an edit by hand");
  await isPacked(place, "By another hand");
  await new BackupsDriver(page).look("asked for");
  await new BackupsDriver(page).restore();
  await noneIsStale(app, "a restore");
  await isPacked(place, title);
  const forgetting = new ForgettingDriver(page);
  await forgetting.look(title);
  await forgetting.takeOut("a name");
  await page.getByText("The text was taken out.").waitFor();
  await noneIsStale(app, "forgetting a text");
}, 240_000);

test("a write that goes past what takes packs away is seen, and shows what was before", async () => {
  const faulty = await copyWithFaults({
    folder: "out/renderer/assets",
    text: /(packs go with rows.),create:/g,
    by: "$1,create:below=>below,unused:",
  });
  const place = await opened({ app: faulty });
  const { page } = place.app;
  const title = large?.title ?? "";
  await isPacked(place, title);
  await goTo(page, "overview", title);
  await rename(page, "Renamed past its pack");
  expect((await packsOf(page)).stale).toEqual([folder]);
  await goTo(page, "overview", small?.title ?? "");
  await page.getByRole("navigation", { name: "Recent incidents" }).getByTitle("Renamed past its pack").press("Enter");
  await isOpen(page, title);
});

test("a pack that cannot be read is done without", async () => {
  const place = await opened();
  const { page } = place.app;
  const title = large?.title ?? "";
  await isPacked(place, title);
  await page.evaluate(async (folder) => {
    for (const { name = "" } of await indexedDB.databases()) {
      if (name === "second-story-device") continue;
      const request = indexedDB.open(name);
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const transaction = request.result.transaction("packs", "readwrite");
      transaction.objectStore("packs").put({ folder, json: '{"root":{"title":"Ha' });
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      request.result.close();
    }
  }, folder);
  await goTo(page, "overview", title);
});
