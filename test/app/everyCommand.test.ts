import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readIncident, readWorkspace } from "../../core/model/files";
import { allCommands } from "../../renderer/store/commandRegistry";
import { actionCases } from "./cases/actionCases";
import { cascadeCases } from "./cases/cascadeCases";
import type { CommandCase, Sample } from "./cases/commandCase";
import { overviewCases, workspaceCases } from "./cases/incidentCases";
import { timelineCases } from "./cases/timelineCases";
import { bundleWithDoor, openDoor } from "./driver/appWithDoor";
import { launchApp, type RunningApp } from "./driver/launch";
import { expectSameButLedgers } from "./driver/ledgers";
import { openSampleIncident, sampleFolder, withConflicts } from "./driver/sample";
import type { Kept, Texts } from "./driver/storeDoor";

/** The surfaces, by a word that each shows, and the commands that are done while it is shown. */
const surfaces: readonly { readonly shown: string; readonly keys: string; readonly cases: readonly CommandCase[] }[] = [
  { shown: "Key times", keys: "Control+1", cases: overviewCases },
  { shown: "Sources", keys: "Control+2", cases: timelineCases },
  { shown: "Could it happen again today?", keys: "Control+3", cases: cascadeCases },
  { shown: "Agreed", keys: "Control+4", cases: actionCases },
  { shown: "Time zone", keys: "Control+,", cases: workspaceCases },
];

let app = "";
let removeBundle = async () => {};
beforeAll(async () => {
  const bundle = await bundleWithDoor();
  app = bundle.app;
  removeBundle = bundle.remove;
});
afterAll(() => removeBundle());

test("the table holds every command on an incident or the workspace, and no other", () => {
  const registered = allCommands
    .filter(({ target }) => target === "incident" || target === "workspace")
    .map(({ id }) => id);
  const held = surfaces.flatMap(({ cases }) => cases).map(({ id }) => id);
  expect([...held].sort()).toEqual([...registered].sort());
  expect(held.length).toBeGreaterThan(100);
});

test("every command on a document, done in the window, changes its file, and undone gives it back byte for byte", async () => {
  const running = await launchApp({ app });
  const { page } = running;
  // The recording for a failure takes a picture of the page at every key, which costs more than all the commands.
  await running.electron.context().tracing.stop();
  await openSampleIncident(page);
  await withConflicts(running);
  await openDoor(page);
  const files = SampleFiles.of(running);
  let held = await files.saved();
  for (const { shown, keys, cases } of surfaces) {
    await page.keyboard.press(keys);
    await page.getByRole("main").getByText(shown, { exact: false }).first().waitFor();
    for (const each of cases) held = await doneAndUndone(files, each, held);
  }
  expect(running.complaints).toEqual([]);
});

/**
 * Does, undoes, redoes and undoes a command in the window. The files are read where it is done and where it is undone;
 * between, what the working copy would write is looked at.
 * @param held what the files hold before
 * @returns what they hold after: the same but for ledgers
 */
async function doneAndUndone(
  files: SampleFiles,
  { id, title, input, before }: CommandCase,
  held: Texts,
): Promise<Texts> {
  let prepared = held;
  for (const step of before) prepared = await files.run(step.id, step.input(files.sample(prepared)));
  const done = await files.run(id, input(files.sample(prepared)));
  expect(changedFiles(prepared, done), `${id} changes its document`).toHaveLength(1);

  same(await files.undo(title), prepared, `${id}, undone`);
  same(await files.redo(title), done, `${id}, done again`);
  same(await files.saved(), done, `${id}, in its file`);
  await files.undo(title);
  for (const step of before.toReversed()) await files.undo(step.title);
  const left = await files.saved();
  same(left, held, `${id}, all undone`);
  return left;
}

/** The sample's files, and the window that works on them. */
class SampleFiles {
  private told: Texts = { incident: "", workspace: "" };

  private constructor(
    private readonly page: Page,
    private readonly paths: Texts,
  ) {}

  static of({ page, home }: RunningApp): SampleFiles {
    const folder = sampleFolder(home);
    return new SampleFiles(page, {
      incident: join(folder, "incidents", "inc-2016-001", "incident.json"),
      workspace: join(folder, "workspace.json"),
    });
  }

  /** What the files hold once all that was done is in them. Their histories have only been added to since the last time. */
  async saved(): Promise<Texts> {
    await this.page.evaluate(() => window.storeDoor.save());
    const told = {
      incident: await historyBeside(this.paths.incident),
      workspace: await historyBeside(this.paths.workspace),
    };
    for (const file of ["incident", "workspace"] as const)
      expect(told[file].startsWith(this.told[file]), `the history of the ${file}`).toBe(true);
    this.told = told;
    const [incident, workspace] = await Promise.all([
      readFile(this.paths.incident, "utf8"),
      readFile(this.paths.workspace, "utf8"),
    ]);
    return { incident, workspace };
  }

  sample({ incident, workspace }: Texts): Sample {
    const read = readIncident(incident, "incident.json");
    const team = readWorkspace(workspace, "workspace.json");
    if (!read.ok || !team.ok) throw new Error("The sample's files cannot be read.");
    return { incident: read.value.value, workspace: team.value.value };
  }

  /** Does a command. Like undo and redo, it resolves to what the files are to hold then. */
  async run(id: string, input: unknown): Promise<Texts> {
    const done = await this.page.evaluate(([command, given]) => window.storeDoor.run(command, given), [
      id,
      input,
    ] as const);
    expect(done, id).toEqual({ did: allCommands.find((command) => command.id === id)?.title });
    return (await this.kept()).texts;
  }

  async undo(title: string): Promise<Texts> {
    await this.page.keyboard.press("Control+z");
    const { redo, texts } = await this.kept();
    expect(redo).toBe(title);
    return texts;
  }

  async redo(title: string): Promise<Texts> {
    await this.page.keyboard.press("Control+Shift+z");
    const { undo, texts } = await this.kept();
    expect(undo).toBe(title);
    return texts;
  }

  private kept(): Promise<Kept> {
    return this.page.evaluate(() => window.storeDoor.kept());
  }
}

/** The lines of the history that stands beside a file; none before the first edit. */
function historyBeside(file: string): Promise<string> {
  return readFile(join(dirname(file), "history.jsonl"), "utf8").catch(() => "");
}

function changedFiles(before: Texts, after: Texts): readonly string[] {
  return (["incident", "workspace"] as const).filter((file) => before[file] !== after[file]);
}

/** Byte for byte; where a ledger grew, which no undo shortens, with every line of before at its place. */
function same(now: Texts, wanted: Texts, what: string): void {
  expect(now.workspace, what).toBe(wanted.workspace);
  expectSameButLedgers(now.incident, wanted.incident, what);
}
