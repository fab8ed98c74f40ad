import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { launchApp } from "../driver/launch";
import { begin, isSaved, ownFolder } from "../driver/story";
import { TimelineDriver } from "../driver/timeline";
import { diceOf } from "./dice";
import { type Kept, readKept, titleOf, WORKSPACE } from "./keptFiles";
import { OtherProgram } from "./otherProgram";

/** `npm test` plays 2 rounds; more by these, each with a seed of its own. */
const rounds = Number(process.env.OTHER_PROGRAM_ROUNDS ?? 2);
const firstSeed = Number(process.env.OTHER_PROGRAM_SEED ?? 1);
const seeds = Array.from({ length: rounds }, (_, index) => firstSeed + index);
const titles = ["The first one", "The second one", "The third one"] as const;
const steps = 7;

/** An event that the window showed as entered, and the incident that it was entered into. */
interface Entered {
  readonly title: string;
  readonly words: string;
}

test.for(seeds)(
  "another program renames, moves, copies and removes folders while edits go on: nothing that was acknowledged is lost or doubled, and the app says what it saw: seed %i",
  { timeout: 180_000 },
  async (seed) => {
    const dice = diceOf(seed);
    const app = await launchApp();
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
    const first = [...(await readKept(workspace))].filter(([folder]) => folder !== WORKSPACE);
    const ids = new Map(first.map(([, kept]) => [titleOf(kept), kept.document.id]));
    const heard = await noticesOf(page);
    const other = new OtherProgram(workspace, join(home.folder, "elsewhere"), dice);
    const entered: Entered[] = [];
    const tried: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      await other.act();
      const title = titles[dice.below(titles.length)] ?? titles[0];
      const words = `Word ${seed} ${step} ${"bcdfg"[step % 5]}`;
      tried.push(words);
      other.did.push(`an event for “${title}”: ${words}`);
      if (await enter(page, title, words)) {
        entered.push({ title, words });
        other.did.push("  acknowledged");
      }
    }
    expect(entered.length, other.did.join("\n")).toBeGreaterThan(2);
    await other.bringAllBack();
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.focus());
    const told = `\nSeed ${seed}. Done:\n  ${other.did.join("\n  ")}\nHeard:\n  ${(await heard()).join("\n  ")}`;
    const isKept = async () => {
      const incidents = [...(await readKept(workspace))].filter(([folder]) => folder !== WORKSPACE);
      for (const { title, words } of entered) {
        const id = ids.get(title) ?? "";
        const holders = incidents.filter(([, kept]) => kept.document.id === id && countOf(kept, words) > 0);
        // What is removed while nothing waits for it is gone; what waited comes back with the edit.
        if (!other.removed.has(id)) expect(holders.length, `“${words}” in “${title}”${told}`).toBeGreaterThan(0);
      }
      for (const [folder, kept] of incidents)
        for (const words of tried) expect(countOf(kept, words), `“${words}” in ${folder}${told}`).toBeLessThan(2);
      for (const [title, id] of ids) {
        const folders = incidents.filter(([, kept]) => kept.document.id === id).map(([folder]) => folder);
        if (!other.copied.has(id) && !other.removed.has(id))
          expect(folders, `the folders of “${title}”${told}`).toHaveLength(1);
      }
    };
    await expect
      .poll(
        () =>
          isKept().then(
            () => "kept",
            (error: Error) => error.message,
          ),
        { timeout: 60_000 },
      )
      .toBe("kept");
    await page.keyboard.press("Control+,");
    await page.getByRole("textbox", { name: "Name of a new service" }).waitFor();
    await isSaved(page);
    await isKept();
    const said = (await heard()).join("\n");
    if (other.did.some((line) => line.startsWith("copied"))) expect(said + told).toMatch(/two folders/);
  },
);

function countOf({ document }: Kept, words: string): number {
  return "events" in document ? document.events.filter(({ title }) => title === words).length : 0;
}

/** Enters an event as a person would; false where the window did not show it, as where its incident is away just now. */
async function enter(page: Page, title: string, words: string): Promise<boolean> {
  const patience = { timeout: 4_000 };
  const timeline = new TimelineDriver(page);
  try {
    await page.keyboard.press("Escape");
    if ((await page.getByRole("button", { name: `Title: ${title}`, exact: true }).count()) === 0) {
      const recent = page.getByRole("navigation", { name: "Recent incidents" });
      await recent.getByTitle(title, { exact: true }).first().press("Enter", patience);
      await page.getByRole("button", { name: `Title: ${title}`, exact: true }).waitFor(patience);
    }
    await page.keyboard.press("Control+2");
    await page.getByRole("form", { name: "New event" }).waitFor(patience);
    const bar = page.getByRole("combobox", { name: "What happened", exact: true });
    await bar.fill(words, patience);
    await bar.press("Enter", patience);
    await timeline.event(words).waitFor(patience);
    return true;
  } catch {
    return false;
  }
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
