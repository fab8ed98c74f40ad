import { appendFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Home, RunningApp } from "../driver/launch";
import { launchApp } from "../driver/launch";
import { isSaved, ownFolder } from "../driver/story";
import { expectNothingLost, folderOf, type LoggedEdit, type Run } from "./compare";
import { type Dice, diceOf } from "./dice";
import type { Edit, Ground } from "./edit";
import { nextEdit } from "./edits";
import { type Kept, REVIEWS, readKept, titleOf, WORKSPACE } from "./keptFiles";
import { goTo } from "./surfaces";
import { AGREED, goOnWithWeekly, writeAgreedActions } from "./weeklyEdits";

/** The kill comes within this many ms of the last edit that a round waits for: about as long as a save takes. */
const killWithinMs = 1_200;
const letters = "bcdfghjklmnpqrstvwxz";

/** A home that is killed again and again, and what its files held when it was last whole. */
interface Tortured {
  readonly home: Home;
  readonly dice: Dice;
  /** The folder of another bundle of the app than the checkout's. */
  readonly bundle: { readonly app?: string };
  app: RunningApp;
  files: ReadonlyMap<string, Kept>;
  /** The title of the incident that is worked on. */
  title: string;
  count: number;
}

/**
 * Rounds of edits, kill, restart and comparison on one home. Each is told in `report` as a line of JSON, also the one
 * that fails.
 * @param options.app the folder of another bundle of the app than the checkout's
 * @throws with the seed and what had been done when something is lost, changed, or half there
 */
export async function torture(
  seed: number,
  rounds: number,
  options: { readonly report?: string | undefined; readonly app?: string } = {},
): Promise<void> {
  const { report } = options;
  const bundle = options.app === undefined ? {} : { app: options.app };
  const app = await launchApp(bundle);
  await app.page.getByRole("textbox", { name: "What happened?" }).waitFor();
  const tortured: Tortured = { home: app.home, dice: diceOf(seed), bundle, app, files: new Map(), title: "", count: 0 };
  await beginFirst(tortured);
  for (let round = 1; round <= rounds; round += 1) {
    const log: string[] = [];
    const fault = await oneRound(tortured, log).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    await tell(report, { seed, round, fault, log });
    if (fault !== null) throw new Error(`Seed ${seed}, round ${round}: ${fault}\nDone in it:\n  ${log.join("\n  ")}`);
  }
}

async function tell(report: string | undefined, line: object): Promise<void> {
  if (report === undefined) return;
  await mkdir(dirname(report), { recursive: true });
  await appendFile(report, `${JSON.stringify(line)}\n`);
}

async function beginFirst(tortured: Tortured): Promise<void> {
  const { page } = tortured.app;
  tortured.title = newWords(tortured);
  await page.getByRole("textbox", { name: "What happened?" }).fill(tortured.title);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: `Title: ${tortured.title}`, exact: true }).waitFor();
  await isSaved(page);
  // An app that does not keep what it acknowledges takes nothing in.
  if (tortured.bundle.app === undefined) await writeAgreedActions(ownFolder(tortured.home), tortured.app);
  tortured.files = await readKept(ownFolder(tortured.home));
}

async function oneRound(tortured: Tortured, log: string[]): Promise<void> {
  const run = await editUntilKilled(tortured, log);
  const workspace = ownFolder(tortured.home);
  const killed = await readKept(workspace);
  tortured.app = await launchApp({ home: tortured.home, ...tortured.bundle });
  const { page } = tortured.app;
  await page.getByRole("navigation", { name: "Recent incidents" }).getByRole("button").first().press("Enter");
  await page.getByRole("button", { name: /^Title: / }).waitFor();
  await isSaved(page);
  tortured.files = await readKept(workspace);
  await expectNothingLost(workspace, run, killed, tortured.files);
  // A review that had just been ended is gone on with, so that more can be said in it.
  if (await goOnWithWeekly(tortured.app)) tortured.files = await readKept(workspace);
  await expectSeen(tortured, run);
}

/** Edits, one after the other, until everything is killed at a random moment. */
async function editUntilKilled(tortured: Tortured, log: string[]): Promise<Run> {
  const { app, dice, files } = tortured;
  const acknowledged: LoggedEdit[] = [];
  let saved = 0;
  let inFlight: LoggedEdit | undefined;
  let killing: Promise<void> | undefined;
  const isKilled = () => killing !== undefined;
  const atLeast = 1 + dice.below(3);
  const isSavedFirst = dice.below(3) === 0;
  const after = dice.below(killWithinMs);
  const edit = async (): Promise<void> => {
    const next = nextEdit(
      {
        dice,
        words: newWords(tortured),
        events: eventsOf(tortured, acknowledged),
        ...weeklyOf(files, acknowledged),
      },
      lastOf(acknowledged),
    );
    await goTo(app.page, next.surface, tortured.title);
    inFlight = { edit: next, in: tortured.title };
    await next.press(app);
    await next.isSeen(app);
    if (isKilled()) return;
    acknowledged.push(inFlight);
    log.push(next.told);
    tortured.title = next.title ?? tortured.title;
    inFlight = undefined;
  };
  while (acknowledged.length < atLeast) await edit();
  if (isSavedFirst) {
    await isSaved(app.page);
    saved = acknowledged.length;
  }
  const death = new Promise<void>((resolve) => {
    setTimeout(() => {
      killing = app.kill();
      resolve(killing);
    }, after);
  });
  try {
    while (!isKilled()) await edit();
  } catch (error) {
    if (!isKilled()) throw error;
  }
  await death;
  log.push(`killed ${after} ms later${inFlight === undefined ? "" : `, during: ${inFlight.edit.told}`}`);
  return { before: files, acknowledged, saved, inFlight };
}

/** What was acknowledged must be in the window again; of two edits of one place, the later one. */
async function expectSeen(tortured: Tortured, { acknowledged, inFlight }: Run): Promise<void> {
  const { app, files } = tortured;
  const latest = new Map<string, LoggedEdit>();
  for (const logged of acknowledged) latest.set(`${folderOf(logged, files)} ${logged.edit.place}`, logged);
  if (inFlight !== undefined) latest.delete(`${folderOf(inFlight, files)} ${inFlight.edit.place}`);
  const ordered = [...latest.values()].sort((a, b) => (a.edit.surface < b.edit.surface ? -1 : 1));
  for (const logged of ordered) {
    const kept = files.get(folderOf(logged, files) ?? WORKSPACE);
    const title = kept === undefined ? "" : titleOf(kept);
    // Where another edit gave the incident its title, that one is looked for.
    if (logged.edit.title !== undefined && logged.edit.title !== title) continue;
    await goTo(app.page, logged.edit.surface === "begin" ? "overview" : logged.edit.surface, title);
    await (logged.edit.isFoundAgain?.(app) ?? logged.edit.isSeen(app));
  }
  tortured.title = titleNow(tortured);
}

/** Whether the weekly review was begun, as far as the window has acknowledged it, where there are actions to speak of. */
function weeklyOf(files: ReadonlyMap<string, Kept>, acknowledged: readonly LoggedEdit[]): Pick<Ground, "weekly"> {
  if (!files.has(AGREED)) return {};
  const isThere = [...files.keys()].some((folder) => folder.startsWith(REVIEWS));
  return { weekly: { isBegun: isThere || acknowledged.some(({ edit }) => edit.surface === "weekly") } };
}

/** The title of the incident that is worked on next: the newest one. */
function titleNow({ files }: Tortured): string {
  const incidents = [...files].filter(([, { document }]) => "events" in document).sort(([a], [b]) => (a < b ? 1 : -1));
  const newest = incidents[0]?.[1];
  return newest === undefined ? "" : titleOf(newest);
}

/** Events of the open incident that this test entered, by their words. */
function eventsOf({ files, title }: Tortured, acknowledged: readonly LoggedEdit[]): readonly string[] {
  const open = [...files.values()].find((kept) => titleOf(kept) === title)?.document;
  if (open === undefined || !("events" in open)) return [];
  const touched = new Set(acknowledged.map(({ edit }) => edit.place));
  const events = open.events.filter(({ when }) => when !== undefined).map((event) => event.title);
  return events.filter((words) => words.startsWith("Step ") && !touched.has(words));
}

function lastOf(acknowledged: readonly LoggedEdit[]): Edit | undefined {
  return acknowledged.at(-1)?.edit;
}

/** Words that stand nowhere yet, and in no others; nothing in them reads as a time. */
function newWords(tortured: Tortured): string {
  tortured.count += 1;
  let code = "";
  for (let rest = tortured.count; code.length < 4; rest = Math.floor(rest / letters.length)) {
    code = `${letters[rest % letters.length]}${code}`;
  }
  return `Step ${code}`;
}
