import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import {
  expectSameGeometry,
  nodeNamed,
  paintedGeometry,
  picture,
  savedToDisk,
  svgGeometry,
  typeName,
} from "./driver/cascade";
import { launchApp, type RunningApp } from "./driver/launch";

const checkout = resolve(import.meta.dirname, "../..");

async function beginIncident({ page }: RunningApp, sentence: string): Promise<void> {
  await page.getByText("What happened?").first().waitFor();
  await page.keyboard.type(sentence);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: /^Title/ }).waitFor();
  await page.keyboard.press("Control+3");
  await picture(page).waitFor();
}

/** The cascade of the finished example. */
async function openSample(page: RunningApp["page"]): Promise<void> {
  await page.getByText("Look at a finished example").click();
  await page.getByText("Renamed queue server").first().click();
  await page.getByRole("button", { name: /^Title/ }).waitFor();
  await page.keyboard.press("Control+3");
  await picture(page).waitFor();
}

/** The file of the incident that has this in it. */
async function incidentFile({ home }: RunningApp, words: string): Promise<string> {
  const paths = await readdir(home.folder, { recursive: true });
  for (const path of paths.filter((each) => each.endsWith("incident.json"))) {
    if ((await readFile(join(home.folder, path), "utf8")).includes(words)) return join(home.folder, path);
  }
  throw new Error(`No incident on disk has “${words}” in it.`);
}

async function cascadeOnDisk(app: RunningApp) {
  await savedToDisk(app.page);
  return JSON.parse(await readFile(await incidentFile(app, "Checkout was slow"), "utf8")).cascade;
}

test("a chain is built, linked, tested and guarded by keyboard alone, and is there after a restart", async () => {
  const app = await launchApp();
  const { page } = app;
  await beginIncident(app, "Checkout was slow for an hour");

  await page.keyboard.press("a");
  await typeName(page, "Checkout slow", "Tab");
  await typeName(page, "Database out of connections", "Tab");
  await typeName(page, "Index dropped");
  await page.keyboard.press("Enter");
  await typeName(page, "No load test");
  await page.keyboard.press("2");
  await page.getByRole("radio", { name: /^condition/, checked: true }).waitFor();

  await page.keyboard.press("Shift+l");
  await page.keyboard.type("Index");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".react-flow__edge").count()).toBe(4);

  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await page.getByRole("radio", { name: /^no/, checked: true }).waitFor();
  await page.keyboard.press("3");
  await page.getByRole("radio", { name: /^high/, checked: true }).waitFor();
  await page.keyboard.press("s");
  await page.keyboard.type("Alert on slow queries");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Safeguard: Alert on slow queries" }).waitFor();

  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.getByRole("button", { name: "Safeguard: Alert on slow queries" }).count()).toBe(0);
  await page.keyboard.press("Control+Shift+z");

  const expected = {
    labels: ["Checkout slow", "Database out of connections", "Index dropped", "No load test"],
    links: 4,
    tested: [{ without: "no", confidence: "high" }],
    safeguards: ["Alert on slow queries"],
  };
  const told = async (running: RunningApp) => {
    const { nodes, links, safeguards } = await cascadeOnDisk(running);
    return {
      labels: nodes.map((node: { label: string }) => node.label).sort(),
      links: links.length,
      tested: links.flatMap(({ without, confidence }: { without?: string; confidence?: string }) =>
        without === undefined ? [] : [{ without, confidence }],
      ),
      safeguards: safeguards.map((safeguard: { label: string }) => safeguard.label),
    };
  };
  await expect.poll(() => told(app)).toEqual(expected);
  expect(app.complaints).toEqual([]);
  await app.close();

  const again = await launchApp({ home: app.home });
  await again.page.getByText("Checkout was slow for an hour").first().waitFor();
  await again.page.keyboard.press("Control+Shift+o");
  await again.page.getByText("Checkout was slow for an hour").first().click();
  await again.page.keyboard.press("Control+3");
  for (const label of expected.labels) await nodeNamed(again.page, label).waitFor();
  expect(await again.page.locator(".react-flow__edge").count()).toBe(4);
});

/** Compares what is painted now with the command line's SVG of the file on disk. */
async function expectPaintedAsByCommandLine(app: RunningApp, words: string): Promise<void> {
  await savedToDisk(app.page);
  const cli = [join(checkout, "build", "cli.mjs"), "cascade", await incidentFile(app, words), "--svg"];
  const { stdout: svg } = await promisify(execFile)(process.execPath, cli, { cwd: checkout, maxBuffer: 1 << 26 });
  const painted = await paintedGeometry(app.page);
  const wanted = await svgGeometry(app.page, svg);
  const left = (boxes: Readonly<Record<string, { x: number }>>) => Math.min(...Object.values(boxes).map(({ x }) => x));
  const top = (boxes: Readonly<Record<string, { y: number }>>) => Math.min(...Object.values(boxes).map(({ y }) => y));
  const origin = {
    x: left(painted.nodes) - left(wanted.nodes),
    y: top(painted.nodes) - top(wanted.nodes),
  };
  expectSameGeometry(painted.nodes, wanted.nodes, origin);
  expectSameGeometry(painted.links, wanted.links, origin);
}

test("the picture paints nodes and links where the command line's SVG has them, to one pixel, also once moved", async () => {
  const app = await launchApp();
  const { page } = app;
  await openSample(page);
  await page.locator(".react-flow__edge").first().waitFor({ state: "attached" });
  expect(await page.locator(".react-flow__node").count()).toBeGreaterThanOrEqual(14);
  await expectPaintedAsByCommandLine(app, "INC-2016-001");

  await page.keyboard.press("0");
  const moved = nodeNamed(page, "Order service out");
  const before = await moved.boundingBox();
  if (before === null) throw new Error("The node is out of sight.");
  await page.mouse.move(before.x + 30, before.y + 6);
  await page.mouse.down();
  await page.mouse.move(before.x + 40, before.y + 100, { steps: 8 });
  await page.mouse.up();
  const tidy = page.getByRole("button", { name: "Tidy" });
  await expect.poll(() => tidy.isEnabled()).toBe(true);
  await expectPaintedAsByCommandLine(app, "INC-2016-001");
  await tidy.click();
  await expect.poll(() => tidy.isEnabled()).toBe(false);
  await expectPaintedAsByCommandLine(app, "INC-2016-001");
  expect(app.complaints).toEqual([]);
});

test("the picture is fitted anew when the panel goes, until somebody zooms by hand", async () => {
  const { page, complaints } = await launchApp();
  await openSample(page);
  await page.locator(".react-flow__edge").first().waitFor({ state: "attached" });
  const looked = () => page.locator(".react-flow__viewport").evaluate((element) => getComputedStyle(element).transform);
  const panel = page.getByRole("button", { name: "What it says" });
  await page.keyboard.press("0");
  const beside = await looked();
  await panel.click();
  await expect.poll(looked).not.toBe(beside);
  await panel.click();
  await expect.poll(looked).toBe(beside);

  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(looked).not.toBe(beside);
  const byHand = await looked();
  await panel.click();
  await page.getByRole("heading", { name: "Could it happen again today?" }).waitFor({ state: "detached" });
  await page.keyboard.press("Shift+Tab");
  expect(await looked()).toBe(byHand);
  expect(complaints).toEqual([]);
});

test("the tree of causes is walked by arrows, with the same selection as the picture", async () => {
  const { page } = await launchApp();
  await openSample(page);
  await page.keyboard.press("o");
  const top = page.getByRole("treeitem", { name: /^No orders accepted/ }).first();
  await top.waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-level"))).toBe("1");
  await page.keyboard.press("ArrowDown");
  const second = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  expect(second).not.toMatch(/^No orders accepted/);
  const name = second.slice(0, second.indexOf(","));
  await expect.poll(() => page.getByRole("button", { name: `Name: ${name}` }).count()).toBe(1);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("button", { name: /^Name: No orders accepted/ }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("tree").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("cascade-canvas");
});

test("while the keyboard is beside the picture, the palette still steps, adds a cause and removes, and their keys do not", async () => {
  const { page, complaints } = await launchApp();
  await openSample(page);
  const choose = async (words: string) => {
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog", { name: "Find anything" });
    await palette.waitFor();
    await page.keyboard.type(words);
    await palette
      .getByRole("option", { name: new RegExp(`^${words}`) })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await palette.waitFor({ state: "detached" });
  };
  const selected = (name: string) => page.getByRole("button", { name: `Name: ${name}` });
  await nodeNamed(page, "VM rebuilt from memory").click();
  await selected("VM rebuilt from memory").waitFor();
  await page.getByRole("button", { name: "What it says" }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Delete");
  expect(await nodeNamed(page, "VM rebuilt from memory").count()).toBe(1);
  expect(await selected("VM rebuilt from memory").count()).toBe(1);

  await choose("To the cause");
  await choose("To the cause");
  await selected("No tried way back").waitFor();

  await page.getByRole("button", { name: "What it says" }).focus();
  await choose("Add a cause");
  await typeName(page, "Nobody had the time to try");
  await selected("Nobody had the time to try").waitFor();

  await page.getByRole("button", { name: "What it says" }).focus();
  await choose("Remove from the cascade");
  await expect.poll(() => nodeNamed(page, "Nobody had the time to try").count()).toBe(0);
  expect(complaints).toEqual([]);
});
