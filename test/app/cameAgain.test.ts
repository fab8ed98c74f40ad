import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright";
import { expect, test, vi } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { picture, typeName } from "./driver/cascade";
import { launchApp } from "./driver/launch";
import { openSampleIncident, sampleFolder } from "./driver/sample";
import { begin, editByHand, isSaved, stored } from "./driver/story";
import { WeeklyDriver } from "./driver/weekly";

const run = promisify(execFile);
const cli = resolve(import.meta.dirname, "../../build/cli.mjs");
const patience = { timeout: 15_000 };

/** The alert on queue depth, proven against "Message queue unreachable". */
const PROVEN = "INC-2016-001-A6";

/** The incident of which the sample's proven action is. */
const ended = (folder: string) => join(folder, "incidents", "inc-2016-001");

async function actionOf(folder: string, number: number) {
  const { actions = [] } = (await stored(ended(folder))) as unknown as {
    readonly actions?: readonly { number: number; status: string; ledger: { why?: string }[]; breaks: unknown[] }[];
  };
  const action = actions.find((each) => each.number === number);
  if (action === undefined) throw new Error(`There is no A${number}.`);
  return action;
}

async function sameAsIn(folder: string): Promise<unknown> {
  const { cascade } = (await stored(folder)) as unknown as { readonly cascade: { nodes: { sameAs?: unknown }[] } };
  return cascade.nodes[0]?.sameAs;
}

/** Begins an incident with one node, which the sample's incident had too. */
async function sameAgain(page: Page): Promise<void> {
  await page.keyboard.press("n");
  await begin(page, "The queue is gone once more");
  await page.keyboard.press("Control+3");
  await picture(page).waitFor();
  await page.keyboard.press("a");
  await typeName(page, "Message queue unreachable again");
}

test("a break that came again: the likely one is offered, confirmed by a person, and asks at once about the action that was proven against it", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const folder = sampleFolder(home);
  await openSampleIncident(page);
  await isSaved(page);
  const known = new Set(await readdir(join(folder, "incidents")));
  await sameAgain(page);
  const panel = page.getByRole("region", { name: "What the cascade says" });
  await panel.getByText("Perhaps INC-2016-001 Message queue unreachable").waitFor();
  expect(await panel.getByText(/Reopen\?/).count()).toBe(0);
  await panel.getByRole("button", { name: /^It is the same as “Message queue unreachable”/ }).press("Enter");
  const question = panel.getByText(/was proven against this\. Reopen\?/);
  await question.waitFor();

  await panel.getByRole("button", { name: `Reopen ${PROVEN}` }).press("Enter");
  await question.waitFor({ state: "detached" });
  await isSaved(page);
  await vi.waitFor(async () => expect(await actionOf(folder, 6)).toMatchObject({ status: "agreed" }), patience);
  const { ledger } = await actionOf(folder, 6);
  expect(ledger.at(-1)?.why).toBe("The same came again in INC-2016-002: “Message queue unreachable again”.");

  await page.keyboard.press("Control+z");
  await question.waitFor();
  await vi.waitFor(async () => expect(await actionOf(folder, 6)).toMatchObject({ status: "proven" }), patience);
  expect((await actionOf(folder, 6)).ledger).toHaveLength(ledger.length + 1);

  await page.keyboard.press("Control+1");
  const overview = page.getByRole("region", { name: "About this incident" });
  await overview.getByText(/“Message queue unreachable again” came again\./).waitFor();
  const { stdout } = await run(process.execPath, [cli, "check", folder]);
  expect(stdout).toMatch(/Message queue unreachable again”: INC-2016-001-A6 was proven against the same\./);

  await overview.getByRole("button", { name: `It stays proven: ${PROVEN}` }).press("Enter");
  await overview.getByText(/came again\./).waitFor({ state: "detached" });
  await isSaved(page);
  const later = join(
    folder,
    "incidents",
    (await readdir(join(folder, "incidents"))).find((name) => !known.has(name)) ?? "",
  );
  const there = { incident: (await stored(ended(folder))).id, node: expect.any(String) };
  await vi.waitFor(
    async () => expect(await sameAsIn(later)).toEqual([{ ...there, stays: [expect.any(String)] }]),
    patience,
  );
  await page.keyboard.press("Control+z");
  await overview.getByText(/came again\./).waitFor();
  expect(app.complaints).toEqual([]);
});

test("the weekly review begins with the action whose break came again; what is said there is one step of undo", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const folder = sampleFolder(home);
  await openSampleIncident(page);
  await sameAgain(page);
  await page.getByRole("button", { name: /^It is the same as “Message queue unreachable”/ }).press("Enter");
  await page.getByText(/was proven against this\. Reopen\?/).waitFor();
  const weekly = new WeeklyDriver(page);
  await weekly.open();
  await weekly.isAt("Alert on queue depth above 1,000 within two minutes");
  await page.getByText(/^The same came again in INC-2016-002/).waitFor();
  await page.getByRole("button", { name: /It stays proven/ }).waitFor();
  await page.keyboard.press("o");
  await page.getByText(/^1 of \d+ looked at$/).waitFor();
  await page.keyboard.press("Control+z");
  await weekly.isAt("Alert on queue depth above 1,000 within two minutes");
  await page.getByText(/^0 of \d+ looked at$/).waitFor();
  await page.getByRole("button", { name: /Reopen/ }).press("Enter");
  await page.getByText(/^1 of \d+ looked at$/).waitFor();
  await isSaved(page);
  await vi.waitFor(async () => expect(await actionOf(folder, 6)).toMatchObject({ status: "agreed" }), patience);
  expect(app.complaints).toEqual([]);
});

test("the weekly review says where else the same break stands, and what is done against it there", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const folder = sampleFolder(home);
  await openSampleIncident(page);
  await isSaved(page);
  type Cascaded = {
    readonly id: string;
    readonly cascade: { readonly nodes: readonly { readonly id: string; readonly label: string }[] };
    readonly actions: readonly { readonly number: number }[];
  };
  const other = join(folder, "incidents", "inc-2015-014");
  const [here, there] = [await stored(ended(folder)), await stored(other)] as unknown as readonly [Cascaded, Cascaded];
  const node = here.cascade.nodes.find(({ label }) => label === "Message queue unreachable")?.id;
  const same = there.cascade.nodes[0]?.id;
  const numbered = (of: Cascaded, number: number, fields: object) =>
    of.actions.map((each) => (each.number === number ? { ...each, ...fields } : each));
  await editByHand(other, { actions: numbered(there, 1, { breaks: [{ incident: there.id, element: same }] }) });
  await editByHand(ended(folder), {
    actions: numbered(here, 1, { breaks: [{ incident: here.id, element: node }] }),
    cascade: {
      ...here.cascade,
      nodes: here.cascade.nodes.map((each) =>
        each.id === node ? { ...each, sameAs: [{ incident: there.id, node: same }] } : each,
      ),
    },
  });
  const weekly = new WeeklyDriver(page);
  await weekly.open();
  await page.keyboard.press("s");
  await weekly.isAt("Alert 30 days before any certificate runs out, from the outside, to whoever is on call");
  await page.keyboard.press("s");
  await weekly.isAt("Make the queue redundant");
  const said = page.getByText(/^The same break also stands in/);
  await expect
    .poll(() => said.textContent(), patience)
    .toMatch(/^The same break also stands in INC-2015-014, where A1 “Alert 30 days.*” is verified\.$/);
  await said.getByRole("button", { name: "INC-2015-014" }).press("Enter");
  await page.getByRole("heading", { name: "Certificate ran out on the API" }).waitFor();
  expect(app.complaints).toEqual([]);
});

test("an action is offered what else it may break; a person confirms", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const folder = sampleFolder(home);
  await openSampleIncident(page);
  await sameAgain(page);
  await page.keyboard.press("Control+Shift+A");
  await new ActionsDriver(page).row("Alert on queue depth").click();
  await page
    .getByRole("button", { name: /^It does break “Message queue unreachable again” in INC-2016-002 too/ })
    .press("Enter");
  await isSaved(page);
  await vi.waitFor(async () => expect((await actionOf(folder, 6)).breaks).toHaveLength(2), patience);
  expect(app.complaints).toEqual([]);
});

test("a ledger that is shortened in its file is told by the window, beside the action, and by check", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const folder = sampleFolder(home);
  await openSampleIncident(page);
  await isSaved(page);
  const { actions } = (await stored(ended(folder))) as unknown as {
    readonly actions: { number: number; ledger: unknown[] }[];
  };
  const shortened = actions.map((each) => (each.number === 6 ? { ...each, ledger: each.ledger.slice(0, -1) } : each));
  await editByHand(ended(folder), { actions: shortened });
  await page.getByText(/^INC-2016-001-A6: 1 line of its ledger is gone from the file\./).waitFor();
  await page.keyboard.press("Control+4");
  await new ActionsDriver(page).row("Alert on queue depth").click();
  await page.getByText(/The action is “proven”, its ledger tells “verified”/).waitFor();
  const { stdout } = await run(process.execPath, [cli, "check", ended(folder)]);
  expect(stdout).toMatch(/A6: The action is “proven”, its ledger tells “verified”/);
  expect(app.complaints).toEqual([]);
});
