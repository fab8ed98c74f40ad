import { appendFile, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { Page } from "playwright";
import { expect, vi } from "vitest";
import { type Random, randomOf } from "../../bench/generated/random";
import { generatedWorkspace } from "../../bench/generated/workspace";
import { writeWorkspace } from "../../bench/generated/writtenWorkspace";
import { BackupsDriver } from "../driver/backups";
import { holdersBelow } from "../driver/bytesBelow";
import { ForgettingDriver } from "../driver/forgetting";
import { type Home, launchApp, newHome, type RunningApp } from "../driver/launch";
import { editByHand, stored } from "../driver/story";
import { slowDown } from "./systemCalls";

export const text = "Jürgen Kr0kodil";
/** As bytes may hold it: in plain, as JSON or an address writes it, letters and marks apart, in another case. */
const forms = [text, "J\\u00fcrgen Kr0kodil", "J%C3%BCrgen", text.normalize("NFD"), text.toUpperCase()];
/** Where the profile keeps what is being forgotten. */
export const REQUEST = "forgetting.json";
const patience = { timeout: 60_000, interval: 5 };

/** Where in the work a kill falls. */
const parts = [
  "replacing files",
  "reading",
  "clearing working copies",
  "taking old files away",
  "opening anew",
] as const;

/** A workspace on a home, with the text in every third incident. */
export interface Workplace {
  readonly home: Home;
  readonly workspace: string;
  /** The titles that hold the text, by the folders of their incidents. */
  readonly titles: Map<string, string>;
}

/** An app that knows where the text stands, and waits for the reason. */
interface Asked {
  readonly app: RunningApp;
  readonly forgetting: ForgettingDriver;
}

export async function workplace(seed: number): Promise<Workplace> {
  const home = await newHome();
  const workspace = join(home.folder, "Large");
  await writeWorkspace(workspace, generatedWorkspace(seed, 60));
  return { home, workspace, titles: new Map() };
}

/** Writes the text into files by hand, backs them up, and has the app look where it stands. */
export async function ask(place: Workplace, bundle: { readonly app?: string } = {}): Promise<Asked> {
  const { home, workspace, titles } = place;
  const folders = (await readdir(join(workspace, "incidents"))).map((each) => join(workspace, "incidents", each));
  for (const [index, folder] of folders.entries()) {
    if (index % 3 !== 0) continue;
    const title = `Of ${text}, ${text.toUpperCase()} ${Date.now()}`;
    await editByHand(folder, { title });
    titles.set(folder, title);
  }
  const app = await launchApp({ home, paths: [workspace], ...bundle });
  await new BackupsDriver(app.page).backUpNow(workspace);
  const forgetting = new ForgettingDriver(app.page);
  await forgetting.look(text);
  return { app, forgetting };
}

/**
 * Takes the text out, and kills everything once so much of the files is replaced: a share of 0 to 1. Each takes so long
 * that the kill comes before the next ones.
 */
export async function killWhileReplacing({ app, forgetting }: Asked, share: number): Promise<void> {
  const slowed = await slowDown(app, "rename", "enter", 40);
  const reached = isReplaced(app.page, share);
  await forgetting.takeOut("a name");
  await reached;
  await slowed.kill();
}

/** Until a share of the files is replaced, as the window shows it. */
function isReplaced(page: Page, share: number): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          const bar = document.querySelector("main progress");
          // Without a position it is past that: the working copy is built anew.
          if (!(bar instanceof HTMLProgressElement) || (bar.position >= 0 && bar.position < wanted)) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    share,
  );
}

/** What the profile keeps of what is being forgotten: the request, or what a kill left of writing it. */
export async function keptIn({ home }: Workplace): Promise<readonly string[]> {
  return (await readdir(home.profile)).filter((name) => name.includes(REQUEST));
}

/** The files of the workspace that hold the text, its backups' among them. */
export async function holdersIn({ workspace }: Workplace): Promise<readonly string[]> {
  const found = await Promise.all(forms.map((form) => holdersBelow(workspace, form)));
  return [...new Set(found.flat())].sort();
}

/** Waits until the text stands nowhere, in the profile neither. */
export async function standsNowhere({ home }: Workplace): Promise<void> {
  await vi.waitFor(async () => {
    for (const form of forms) expect(await holdersBelow(home.folder, form)).toEqual([]);
  }, 20_000);
}

/** Says what it was, and waits until it is taken out. */
export async function takeOutToTheEnd({ page }: RunningApp): Promise<void> {
  await new ForgettingDriver(page).takeOut("a name");
  await page.getByText("The text was taken out.").waitFor(patience);
}

/**
 * Rounds of forgetting on one home, each killed at a random moment of another part of the work, and the start after it.
 * @param options.first where in the order of the parts the first round stands
 * @param options.app the folder of another bundle of the app than the checkout's
 * @returns in how many rounds the next start had something to go on with
 * @throws with the seed when the text stands somewhere at the end, or is half taken out and nothing asks to go on
 */
export async function forgetAndKill(
  seed: number,
  rounds: number,
  options: { readonly first?: number; readonly report?: string | undefined; readonly app?: string } = {},
): Promise<number> {
  const { first = 0 } = options;
  const random = randomOf(seed);
  const place = await workplace(seed);
  const bundle = options.app === undefined ? {} : { app: options.app };
  let asked = 0;
  for (let round = 0; round < rounds; round += 1) {
    const part = parts[(first + round) % parts.length] ?? parts[0];
    const told = { seed, round, part, left: -1, goesOn: false };
    try {
      await killIn(part, place, await ask(place, bundle), random);
      const goesOn = (await keptIn(place)).includes(REQUEST);
      told.left = (await holdersIn(place)).length;
      told.goesOn = goesOn;
      await finish(place, goesOn, bundle);
      if (goesOn) asked += 1;
      await tell(options.report, { ...told, fault: null });
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      await tell(options.report, { ...told, fault });
      throw new Error(`Seed ${seed}, round ${round}, killed while ${part}: ${fault}`);
    }
  }
  return asked;
}

async function killIn(part: (typeof parts)[number], place: Workplace, asked: Asked, random: Random): Promise<void> {
  if (part === "replacing files") return killWhileReplacing(asked, (10 + random.whole(60)) / 100);
  const { app, forgetting } = asked;
  if (part === "reading") {
    const slowed = await slowDown(app, "openat", "enter", 10);
    await forgetting.takeOut("a name");
    await after(random.whole(800));
    return slowed.kill();
  }
  if (part === "clearing working copies") {
    const slowed = await slowDown(app, "rename", "exit", 40);
    await forgetting.takeOut("a name");
    await vi.waitFor(async () => expect(await keptIn(place)).toContain(REQUEST), patience);
    await after(random.whole(150));
    return slowed.kill();
  }
  // What stood under the hash of its content goes last, one after the other.
  const slowed = part === "opening anew" ? app : await slowDown(app, "unlink", "enter", 40);
  const replaced = isReplaced(app.page, Number.POSITIVE_INFINITY);
  await forgetting.takeOut("a name");
  await replaced;
  await after(random.whole(800));
  await slowed.kill();
}

/** The start after the kill: it goes on where something had begun, and else all or nothing is done. */
async function finish(place: Workplace, goesOn: boolean, bundle: { readonly app?: string }): Promise<void> {
  const holders = await holdersIn(place);
  const isUntouched = await Promise.all(
    [...place.titles].map(async ([at, title]) => (await stored(at)).title === title),
  );
  if (!goesOn && holders.length > 0 && isUntouched.includes(false))
    throw new Error(`half taken out, and nothing asks to go on: the text stands in ${holders.join(", ")}`);
  const app = await launchApp({ home: place.home, ...bundle });
  const forgetting = new ForgettingDriver(app.page);
  await app.page.getByText("Generated, 60 incidents").first().waitFor();
  if (goesOn) {
    await forgetting.unfinished.getByText(text).first().waitFor();
    await forgetting.unfinished.getByRole("button", { name: "Continue" }).press("Enter");
    await app.page.getByText("The text was taken out.").waitFor(patience);
  } else if (holders.length > 0) {
    await forgetting.look(text);
    await takeOutToTheEnd(app);
  }
  await standsNowhere(place);
  expect(await keptIn(place)).toEqual([]);
  expect(await forgetting.unfinished.count()).toBe(0);
  await app.close();
  await standsNowhere(place);
}

async function tell(report: string | undefined, line: object): Promise<void> {
  if (report === undefined) return;
  await mkdir(dirname(report), { recursive: true });
  await appendFile(report, `${JSON.stringify(line)}\n`);
}
