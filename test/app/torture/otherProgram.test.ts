import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { launchApp } from "../driver/launch";
import { begin, isSaved, ownFolder } from "../driver/story";
import { BesideEdits, countOf, idsByTitle } from "./besideEdits";
import { diceOf } from "./dice";
import { copyWithFaults } from "./faultyCopy";
import { type Kept, readKept, WORKSPACE } from "./keptFiles";
import { movedTo, OtherProgram } from "./otherProgram";

/** `npm test` plays 2 rounds; more by these, each with a seed of its own. */
const rounds = Number(process.env.OTHER_PROGRAM_ROUNDS ?? 2);
const firstSeed = Number(process.env.OTHER_PROGRAM_SEED ?? 1);
const seeds = Array.from({ length: rounds }, (_, index) => firstSeed + index);
const titles = ["The first one", "The second one", "The third one"] as const;
const steps = 7;

test.for(seeds)(
  "another program renames, moves, copies and removes folders while edits go on: nothing that was acknowledged is lost or doubled, and the app says what it saw: seed %i",
  { timeout: 180_000 },
  (seed) => play(seed, { within: 60_000 }),
);

test("an app that does not notice renamed and copied folders is found out", async () => {
  const app = await copyWithFaults({
    folder: "out/main",
    text: "added: [...present.keys()].filter(",
    by: "added: [...present.keys()].filter((path) => !/named anew| copy /.test(path)).filter(",
  });
  await expect(play(5, { app, within: 15_000 })).rejects.toThrow(/Seed 5/);
});

async function play(seed: number, { app: bundle, within }: { readonly app?: string; readonly within: number }) {
  const dice = diceOf(seed);
  const app = await launchApp(bundle === undefined ? {} : { app: bundle });
  const { page, home } = app;
  const workspace = ownFolder(home);
  for (const [index, title] of titles.entries()) {
    if (index > 0) {
      await page.keyboard.press("Control+Shift+H");
      await page.getByRole("button", { name: /^New incident/ }).waitFor();
      await page.keyboard.press("n");
    }
    await begin(page, title);
    await isSaved(page);
  }
  const incidentsNow = async () => [...(await readKept(workspace))].filter(([folder]) => folder !== WORKSPACE);
  const ids = idsByTitle((await incidentsNow()).map(([, kept]) => kept));
  const heard = await noticesOf(page);
  const other = new OtherProgram(workspace, join(home.folder, "elsewhere"), dice);
  const edits = new BesideEdits(app, dice, other.did);
  // What is away just now cannot be edited: that is not waited for.
  page.setDefaultTimeout(4_000);
  for (let step = 0; step < steps; step += 1) {
    if (step === 4) await other.moveAction();
    await other.act();
    await edits.act(dice.pick(titles), `Event ${seed} ${step} ${"bcdfg"[step % 5]}`);
  }
  page.setDefaultTimeout(30_000);
  await other.bringAllBack();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.focus());
  const told = async () =>
    `\nSeed ${seed}. Done:\n  ${other.did.join("\n  ")}\nHeard:\n  ${(await heard()).join("\n  ")}`;
  expect(other.did.filter((line) => line === "  acknowledged").length, await told()).toBeGreaterThan(2);
  // What is removed while nothing waits for it is gone; what was edited since comes back with all that it held.
  const isEditedSince = (id: string) =>
    [...edits.there, ...edits.gone].some(({ title, at }) => ids.get(title) === id && at > (other.removed.get(id) ?? 0));
  const mayBeGone = (id: string) => other.removed.has(id) && !isEditedSince(id);
  const isKept = async () => {
    const incidents = await incidentsNow();
    const holders = (title: string, words: string) =>
      incidents.filter(([, kept]) => kept.document.id === ids.get(title) && countOf(kept, words) > 0);
    const about = await told();
    for (const { title, words } of edits.there) {
      if (mayBeGone(ids.get(title) ?? "")) continue;
      expect(holders(title, words).length, `“${words}” in “${title}”${about}`).toBeGreaterThan(0);
    }
    for (const { title, words } of edits.gone) {
      if (other.copied.has(ids.get(title) ?? "")) continue;
      expect(holders(title, words), `“${words}” is not in “${title}” any more${about}`).toEqual([]);
    }
    for (const [folder, kept] of incidents)
      for (const words of edits.tried) expect(countOf(kept, words), `“${words}” in ${folder}${about}`).toBeLessThan(2);
    for (const { incident, action, at } of other.moved) {
      // What is taken away before the app has seen it comes back beside, for a person to decide.
      const wentSince = other.did.slice(at).some((line) => /^(took|copied|removed)/.test(line));
      if (wentSince || other.copied.has(incident) || mayBeGone(incident)) continue;
      const found = incidents.flatMap(([, { document }]) => (document.id === incident ? actionsOf(document) : []));
      expect(found.find(({ id }) => id === action)?.status, `the moved action ${action}${about}`).toBe(movedTo);
    }
    for (const [title, id] of ids) {
      if (other.copied.has(id) || mayBeGone(id)) continue;
      const folders = incidents.filter(([, kept]) => kept.document.id === id).map(([folder]) => folder);
      expect(folders, `the folders of “${title}”${about}`).toHaveLength(1);
    }
  };
  const whatIsLost = () =>
    isKept().then(
      () => "nothing",
      (error: Error) => error.message,
    );
  await expect.poll(whatIsLost, { timeout: within }).toBe("nothing");
  if (other.did.some((line) => line.startsWith("copied")))
    await expect.poll(told, { timeout: within }).toMatch(/Heard:.*two folders/s);
  for (const id of other.removed.keys())
    if (isEditedSince(id) && !other.copied.has(id))
      await expect.poll(told, { timeout: within }).toMatch(/Heard:.*(removed outside|is not there)/s);
  await page.keyboard.press("Control+,");
  await page.getByRole("textbox", { name: "Name of a new service" }).waitFor();
  await isSaved(page);
  await isKept();
}

function actionsOf(document: Kept["document"]) {
  return "actions" in document ? document.actions : [];
}

/** Writes down every notice that the window shows from now on. */
async function noticesOf(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard = new Set<string>();
    Reflect.set(window, "heardNotices", heard);
    new MutationObserver(() => {
      for (const each of document.querySelectorAll('[role="alert"], .mantine-Notification-root'))
        heard.add(each.textContent ?? "");
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => [...(Reflect.get(window, "heardNotices") as Set<string>)]);
}
