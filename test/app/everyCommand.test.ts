import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readActionReview, readIncident, readWorkspace } from "../../core/model/files";
import { queueIncident } from "../../core/sample/queue/incident";
import { allCommands } from "../../renderer/store/commandRegistry";
import { REVIEWS_FOLDER, reviewFolder, WORKSPACE_FOLDER } from "../../renderer/store/documentKinds";
import { fileOf } from "../../renderer/store/workspaceFiles";
import { actionCases } from "./cases/actionCases";
import { cascadeCases } from "./cases/cascadeCases";
import type { CommandCase, Sample } from "./cases/commandCase";
import { overviewCases, workspaceCases } from "./cases/incidentCases";
import { reviewCases, reviewOfSample } from "./cases/reviewCases";
import { timelineCases } from "./cases/timelineCases";
import { bundleWithDoor, copyOfBundle, openDoor } from "./driver/appWithDoor";
import { changedDocuments, DocumentFiles, expectSameTexts } from "./driver/documentFiles";
import { launchApp, type RunningApp } from "./driver/launch";
import { openSampleIncident, sampleFolder, showSampleIncident, withConflicts } from "./driver/sample";
import type { Texts } from "./driver/storeDoor";
import { plantFault } from "./torture/faultyCopy";

interface ShownCases {
  /** A word that the surface shows. */
  readonly shown: string;
  readonly keys: string;
  readonly cases: readonly CommandCase[];
}

const weekly = { shown: "What do we say today?", keys: "Control+Shift+W", cases: reviewCases };

/** The surfaces, and the commands that are done while each is shown. */
const surfaces: readonly ShownCases[] = [
  { shown: "Key times", keys: "Control+1", cases: overviewCases },
  { shown: "Sources", keys: "Control+2", cases: timelineCases },
  { shown: "Could it happen again today?", keys: "Control+3", cases: cascadeCases },
  { shown: "Agreed", keys: "Control+4", cases: actionCases },
  { shown: "Time zone", keys: "Control+,", cases: workspaceCases },
  weekly,
];

/** The documents of the sample that commands are done on, by their kinds. */
const folders = { incident: "inc-2016-001", workspace: WORKSPACE_FOLDER, review: reviewFolder("2016-02-25") } as const;

let app = "";
let removeBundle = async () => {};
beforeAll(async () => {
  const bundle = await bundleWithDoor();
  app = bundle.app;
  removeBundle = bundle.remove;
});
afterAll(() => removeBundle());

test("the table holds every command on a document of any kind, and no other", () => {
  const registered = allCommands.filter(({ target }) => target !== "app").map(({ id }) => id);
  const held = new Set(surfaces.flatMap(({ cases }) => cases).map(({ id }) => id));
  expect([...held].sort()).toEqual([...registered].sort());
  expect(held.size).toBeGreaterThan(100);
});

test("every command on a document, done in the window, changes its file, and undone gives it back byte for byte", async () => {
  const { running, files } = await openWithConflicts(app);
  let held = await files.saved();
  for (const surface of surfaces) held = await everyCaseOf(surface, running.page, files, held);
  expect(running.complaints).toEqual([]);
});

test("an undo that leaves the risks of a weekly review in another order is found out", async () => {
  const faulty = await copyOfBundle(app);
  await plantFault(join(faulty, "renderer", "assets"), {
    text: /next:(\w+)\.value,command:(\w+)\.command,undoes:/g,
    by: 'next:"risks"in $1.value?{...$1.value,risks:$1.value.risks.toReversed()}:$1.value,command:$2.command,undoes:',
  });
  const { running, files } = await openWithConflicts(faulty);
  const held = await files.saved();
  await expect(everyCaseOf(weekly, running.page, files, held)).rejects.toThrow("undone");
});

/** The sample's incident, its workspace and a weekly review, each with a conflict, in a window with its door open. */
async function openWithConflicts(bundle: string): Promise<{ running: RunningApp; files: DocumentFiles }> {
  const running = await launchApp({ app: bundle });
  const { page, home } = running;
  const workspace = sampleFolder(home);
  // The recording for a failure takes a picture of the page at every key, which costs more than all the commands.
  await running.electron.context().tracing.stop();
  await openSampleIncident(page);
  await mkdir(join(workspace, REVIEWS_FOLDER));
  await writeFile(join(workspace, fileOf(folders.review)), reviewOfSample(queueIncident));
  await page.keyboard.press(weekly.keys);
  await page.getByRole("main").getByRole("heading", { name: "Changed in two places" }).waitFor();
  await showSampleIncident(page);
  await withConflicts(running);
  await openDoor(page);
  return { running, files: new DocumentFiles(page, workspace, Object.values(folders)) };
}

/** Does what a surface's cases say while it is shown. Resolves to what the files hold after: the same but for ledgers. */
async function everyCaseOf({ shown, keys, cases }: ShownCases, page: Page, files: DocumentFiles, before: Texts) {
  await page.keyboard.press(keys);
  await page.getByRole("main").getByText(shown, { exact: false }).first().waitFor();
  let held = before;
  for (const each of cases) held = await doneAndUndone(files, each, held);
  return held;
}

/**
 * Does, undoes, redoes and undoes a command in the window. The files are read where it is done and where it is undone;
 * between, what the working copy would write is looked at.
 * @param held what the files hold before
 * @returns what they hold after: the same but for ledgers
 */
async function doneAndUndone(files: DocumentFiles, each: CommandCase, held: Texts): Promise<Texts> {
  const { id, title, before } = each;
  const run = (step: CommandCase, now: Texts) => files.run(step.id, step.input(sampleOf(now)), folders[step.target]);
  let prepared = held;
  for (const step of before) prepared = await run(step, prepared);
  const done = await run(each, prepared);
  expect(changedDocuments(prepared, done), `${id} changes its document`).toEqual([folders[each.target]]);

  expectSameTexts(await files.undo(title), prepared, `${id}, undone`);
  expectSameTexts(await files.redo(title), done, `${id}, done again`);
  expectSameTexts(await files.saved(), done, `${id}, in its file`);
  await files.undo(title);
  for (const step of before.toReversed()) await files.undo(step.title);
  const left = await files.saved();
  expectSameTexts(left, held, `${id}, all undone`);
  return left;
}

function sampleOf(texts: Texts): Sample {
  const text = (kind: keyof typeof folders) => texts[folders[kind]] ?? "";
  const read = readIncident(text("incident"), "incident.json");
  const team = readWorkspace(text("workspace"), "workspace.json");
  const review = readActionReview(text("review"), "review.json");
  if (!read.ok || !team.ok || !review.ok) throw new Error("The sample's files cannot be read.");
  return { incident: read.value.value, workspace: team.value.value, review: review.value.value };
}
