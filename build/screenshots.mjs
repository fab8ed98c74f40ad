// @ts-check
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildApp } from "./build-app.mjs";
import { outFolder, root } from "./places.mjs";
import { prepareMachine } from "./prepare-machine.mjs";
import { sampleArchive } from "./sample-archive.mjs";
import { openSampleIncident, startThrowawayApp } from "./throwaway-app.mjs";

/*
 * `npm run screenshots`: walks the finished example through every surface, light and dark, in two sizes, into
 * out/screenshots; and puts the pictures that the docs show into docs/pictures.
 */

/**
 * @typedef {object} Surface
 * @property {string} name of the picture file
 * @property {string} keys that go there
 * @property {string} drawn selector of what must be there before the picture is taken
 * @property {string} [fit] key that shows all of it
 */

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const themes = /** @type {const} */ (["light", "dark"]);

/** @type {readonly Surface[]} */
const pages = [
  { name: "home", keys: "Control+Shift+H", drawn: "main li" },
  { name: "incidents", keys: "Control+Shift+O", drawn: "main li" },
  { name: "all-actions", keys: "Control+Shift+A", drawn: "main *" },
  { name: "weekly", keys: "Control+Shift+W", drawn: "main figure svg text" },
  { name: "settings", keys: "Control+,", drawn: "main h2" },
];

/** @type {readonly Surface[]} */
const surfaces = [
  { name: "overview", keys: "Control+1", drawn: "#key-times" },
  { name: "timeline", keys: "Control+2", drawn: "#surface svg text" },
  { name: "cascade", keys: "Control+3", drawn: "#surface .react-flow__node", fit: "0" },
  { name: "actions", keys: "Control+4", drawn: "#surface *" },
  { name: "report", keys: "Control+5", drawn: "#surface iframe" },
];
const dialogs = [
  { name: "new-incident", command: "New incident", title: "What happened?" },
  { name: "shortcuts", command: "Keyboard shortcuts", title: "Keyboard shortcuts" },
  { name: "export-archive", command: "Export archive", title: "Export archive" },
];
const inDocs = [
  ...["first", "home", "all-actions", "weekly", "settings", "overview", "timeline", "cascade", "actions", "report"],
  ...["palette", "export-archive", "open-archive", "forget", "backups", "wording"],
];

const folder = join(outFolder, "screenshots");
const pictures = join(root, "docs", "pictures");

/**
 * @param {import("playwright").Page} page
 * @param {string} name
 */
async function keep(page, name) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  // What is measured after the first frame is drawn in a later one.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/**
 * @param {import("playwright").Page} page
 * @param {Surface} surface
 * @param {string} suffix
 */
async function keepAfter(page, surface, suffix) {
  await page.keyboard.press(surface.keys);
  await page.locator(surface.drawn).first().waitFor();
  if (surface.fit !== undefined) await page.keyboard.press(surface.fit);
  await keep(page, `${surface.name}-${suffix}`);
}

/**
 * Chooses a command in the palette.
 * @param {import("playwright").Page} page
 * @param {string} command
 */
async function choose(page, command) {
  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type(command);
  await page.getByRole("option", { selected: true }).filter({ hasText: command }).waitFor();
  await page.keyboard.press("Enter");
}

/**
 * A backup, and what somebody does to the timeline after it.
 * @param {import("playwright").Page} page
 */
async function changeSinceBackup(page) {
  await choose(page, "Back up now");
  // One may just have been made by itself.
  const said = page.getByText(/^(?:A backup was made and read back|Nothing has changed since the last backup)/);
  await said.waitFor();
  await said.waitFor({ state: "detached" });
  await page.keyboard.press("Control+2");
  await page.getByRole("grid", { name: "Events" }).focus();
  for (const key of ["Home", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Delete", "k"])
    await page.keyboard.press(key);
  await page.locator('[data-testid="save-state"][data-kind="saved"]').first().waitFor();
}

/**
 * Forgetting a text, once it is known where it stands, and a backup that is looked at.
 * @param {import("playwright").Page} page
 * @param {string} suffix
 */
async function keepWaysBack(page, suffix) {
  await page.keyboard.press("Control+1");
  await page.locator("#key-times").waitFor();
  await choose(page, "Forget a text");
  await page.getByRole("textbox", { name: "Text to forget" }).fill("orders-1");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^Reason/ }).fill("asked to be erased");
  await keep(page, `forget-${suffix}`);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await choose(page, "Restore from a backup");
  const backups = page.getByRole("list", { name: "Backups, newest first" });
  await backups.getByRole("listitem").filter({ hasText: "asked for" }).first().getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { expanded: false }).first().click();
  await keep(page, `backups-${suffix}`);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/**
 * The dialogs that a command of the palette opens, and the one that an archive does.
 * @param {import("playwright").Page} page
 * @param {string} archive in base64
 * @param {string} suffix
 */
async function keepDialogs(page, archive, suffix) {
  for (const { name, command, title } of dialogs) {
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await choose(page, command);
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.waitFor();
    const lock = dialog.getByRole("checkbox", { name: "Protect it with a passphrase" });
    if (await lock.isVisible()) await lock.check();
    await keep(page, `${name}-${suffix}`);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.evaluate((base64) => {
    const dataTransfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], "handover.secondstory"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, archive);
  await page.getByRole("list", { name: "Incidents in the archive" }).waitFor();
  await keep(page, `open-archive-${suffix}`);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/**
 * The phrase of the sample that waits to be found, told of where it stands.
 * @param {import("playwright").Page} page
 * @param {string} suffix
 */
async function keepWording(page, suffix) {
  await page.keyboard.press("Control+1");
  await page.getByRole("region", { name: "Wording" }).getByRole("listitem").first().getByRole("button").press("Enter");
  await page.getByRole("dialog", { name: /^Wording/ }).waitFor();
  await keep(page, `wording-${suffix}`);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/**
 * @param {import("./throwaway-app.mjs").ThrowawayApp} app
 * @param {{ theme: "light" | "dark", width: number, height: number }} look
 */
async function setLook(app, { theme, ...size }) {
  await app.page.emulateMedia({ colorScheme: theme });
  await app.resize(size);
}

try {
  const machine = await prepareMachine({ virtualScreen: true });
  await buildApp();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await mkdir(pictures, { recursive: true });
  const app = await startThrowawayApp(machine, { width: 1920, height: 1080 });
  try {
    const { page } = app;
    const looks = sizes.flatMap((size) => themes.map((theme) => ({ ...size, theme })));
    const suffix = (/** @type {(typeof looks)[number]} */ look) => `${look.theme}-${look.width}`;

    await page.getByRole("heading", { name: "What happened?" }).waitFor();
    for (const look of looks) {
      await setLook(app, look);
      await keep(page, `first-${suffix(look)}`);
    }
    await openSampleIncident(page);
    const archive = await sampleArchive();
    for (const look of looks) {
      await setLook(app, look);
      for (const each of pages) await keepAfter(page, each, suffix(look));
      await openSampleIncident(page);
      for (const each of surfaces) await keepAfter(page, each, suffix(look));
      await keepWording(page, suffix(look));
      await page.keyboard.press("Control+K");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.type("queue");
      await keep(page, `palette-${suffix(look)}`);
      await page.keyboard.press("Escape");
      await keepDialogs(page, archive, suffix(look));
    }
    await openSampleIncident(page);
    await changeSinceBackup(page);
    for (const look of looks) {
      await setLook(app, look);
      await keepWaysBack(page, suffix(look));
    }
    for (const name of inDocs) await copyFile(join(folder, `${name}-light-1280.png`), join(pictures, `${name}.png`));
  } finally {
    await app.close();
  }
  process.stdout.write(`Pictures of every surface: ${folder}\nThose of the docs: ${pictures}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
