import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
import { openSampleIncident, sampleFolder, withConflicts } from "./driver/sample";

const surfaces: readonly { readonly shown: string; readonly keys: string; readonly cases: readonly CommandCase[] }[] = [
  { shown: "the overview", keys: "Control+1", cases: overviewCases },
  { shown: "the timeline", keys: "Control+2", cases: timelineCases },
  { shown: "the cascade", keys: "Control+3", cases: cascadeCases },
  { shown: "the actions", keys: "Control+4", cases: actionCases },
  { shown: "the overview, for the workspace", keys: "Control+1", cases: workspaceCases },
];

let app = "";
let removeBundle = async () => {};
beforeAll(async () => {
  const bundle = await bundleWithDoor();
  app = bundle.app;
  removeBundle = bundle.remove;
});
afterAll(() => removeBundle());

test("the table holds every command on a document, and no other", () => {
  const registered = allCommands.filter(({ target }) => target !== "app").map(({ id }) => id);
  const held = surfaces.flatMap(({ cases }) => cases).map(({ id }) => id);
  expect([...held].sort()).toEqual([...registered].sort());
  expect(held.length).toBeGreaterThan(100);
});

test.for(surfaces)(
  "every command done while $shown is shown changes its file, and undone gives it back byte for byte",
  async ({ keys, cases }) => {
    const running = await launchApp({ app });
    const { page } = running;
    await openSampleIncident(page);
    await withConflicts(running);
    await openDoor(page);
    await page.keyboard.press(keys);
    const files = await SampleFiles.of(running);
    let held = await files.now();
    for (const each of cases) held = await doneAndUndone(files, each, held);
    expect(running.complaints).toEqual([]);
  },
);

/**
 * Does, undoes, redoes and undoes a command in the window, and looks at the files each time.
 * @param held what the files hold before
 * @returns what they hold after: the same but for ledgers
 */
async function doneAndUndone(
  files: SampleFiles,
  { id, title, input, before }: CommandCase,
  held: Texts,
): Promise<Texts> {
  let prepared = held;
  for (const step of before) {
    await files.run(step.id, step.input(files.sample(prepared)));
    prepared = await files.now();
  }
  await files.run(id, input(files.sample(prepared)));
  const done = await files.now();
  expect(changedFiles(prepared, done), `${id} changes its document`).toHaveLength(1);

  await files.undo(title);
  same(await files.now(), prepared, `${id}, undone`);
  await files.redo(title);
  same(await files.now(), done, `${id}, done again`);
  await files.undo(title);
  for (const step of before.toReversed()) await files.undo(step.title);
  const left = await files.now();
  same(left, held, `${id}, all undone`);
  return left;
}

type Texts = Readonly<Record<"incident" | "workspace", string>>;

/** The sample's files, and the window that works on them. */
class SampleFiles {
  private constructor(
    private readonly page: Page,
    private readonly paths: Texts,
  ) {}

  static async of({ page, home }: RunningApp): Promise<SampleFiles> {
    const folder = sampleFolder(home);
    return new SampleFiles(page, {
      incident: join(folder, "incidents", "inc-2016-001", "incident.json"),
      workspace: join(folder, "workspace.json"),
    });
  }

  /** What the files hold once all that was done is in them. */
  async now(): Promise<Texts> {
    await this.page.evaluate(() => window.storeDoor.save());
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

  async run(id: string, input: unknown): Promise<void> {
    const done = await this.page.evaluate(([command, given]) => window.storeDoor.run(command, given), [
      id,
      input,
    ] as const);
    expect(done, id).toEqual({ did: allCommands.find((command) => command.id === id)?.title });
  }

  async undo(title: string): Promise<void> {
    await this.page.keyboard.press("Control+z");
    expect(await this.page.evaluate(() => window.storeDoor.save())).toMatchObject({ redo: title });
  }

  async redo(title: string): Promise<void> {
    await this.page.keyboard.press("Control+Shift+z");
    expect(await this.page.evaluate(() => window.storeDoor.save())).toMatchObject({ undo: title });
  }
}

function changedFiles(before: Texts, after: Texts): readonly string[] {
  return (["incident", "workspace"] as const).filter((file) => before[file] !== after[file]);
}

/** Byte for byte; where a ledger grew, which no undo shortens, all but the ledgers. */
function same(now: Texts, wanted: Texts, what: string): void {
  expect(now.workspace, what).toBe(wanted.workspace);
  if (ledgerLines(now.incident) === ledgerLines(wanted.incident)) expect(now.incident, what).toBe(wanted.incident);
  else expect(withoutLedgers(now.incident), what).toBe(withoutLedgers(wanted.incident));
}

interface WithLedgers {
  readonly actions: readonly { readonly ledger?: readonly unknown[] }[];
}

function ledgerLines(text: string): number {
  return (JSON.parse(text) as WithLedgers).actions.reduce((sum, { ledger }) => sum + (ledger?.length ?? 0), 0);
}

function withoutLedgers(text: string): string {
  const read = JSON.parse(text) as WithLedgers;
  return JSON.stringify({ ...read, actions: read.actions.map(({ ledger: _told, ...action }) => action) }, null, 2);
}
