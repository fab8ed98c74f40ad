import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { sampleArchive } from "../../../build/sample-archive.mjs";
import { askForSpeakers } from "../../../renderer/store/commands/sourceCommands";
import { BackupsDriver } from "../driver/backups";
import { dropPaths } from "../driver/drop";
import type { RunningApp } from "../driver/launch";
import { openSampleIncident, sampleFolder } from "../driver/sample";

/** Something that lies above a page, and the way to it from wherever one is. */
export interface OverlayCase {
  /** Its name, as a screen reader says it. */
  readonly name: RegExp;
  /** A menu offers one word of several; everything else is a dialog. */
  readonly role?: "menu";
  /** Keys, titles in quotes that are chosen in the palette, and what else must be done. */
  readonly way: readonly (string | ((page: Page) => Promise<void>))[];
}

/** All that may lie above a page of the finished example, once `prepareOverlays` has made it ready. */
export async function prepareOverlays(app: RunningApp): Promise<readonly OverlayCase[]> {
  const { page, home } = app;
  await openSampleIncident(page);
  const archive = join(home.folder, "handover.secondstory");
  await writeFile(archive, await sampleArchive(), "base64");
  // A backup, and something that is otherwise since then.
  await new BackupsDriver(page).backUpNow(sampleFolder(home));
  for (const step of atWork("b")) await take(page, step);
  await page.getByRole("textbox", { name: "What does it wait for?" }).fill("the new broker");
  await page.keyboard.press("Enter");
  await isClear(page);
  await page.getByText("A backup was made and read back.").waitFor({ state: "detached" });
  return cases(archive);
}

/** Opens one, and says where it is. */
export async function opened(page: Page, { name, role, way }: OverlayCase): Promise<Locator> {
  const overlay = page.getByRole(role ?? "dialog", { name });
  try {
    for (const step of way) await take(page, step);
    await overlay.waitFor();
  } catch (error) {
    throw new Error(`${String(name)}: ${String(error)}`);
  }
  return overlay;
}

/** Backs out of all that lies above the page. */
export async function closeOverlays(page: Page): Promise<void> {
  for (let depth = 0; depth < 4; depth += 1) {
    const open = page.locator("[role=dialog], [role=menu]");
    const count = await open.count();
    if (count === 0) return;
    await page.keyboard.press("Escape");
    await open.nth(count - 1).waitFor({ state: "detached" });
  }
}

async function isClear(page: Page): Promise<void> {
  await page.locator("[role=dialog], [role=menu]").waitFor({ state: "detached" });
}

async function take(page: Page, step: OverlayCase["way"][number]): Promise<void> {
  if (typeof step !== "string") await step(page);
  else if (step.startsWith("“")) await chosenInPalette(page, step.slice(1, -1));
  else await page.keyboard.press(step);
}

/** Chooses a command in the palette. */
export async function chosenInPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(title);
  await page.getByRole("option", { name: title, selected: true }).waitFor();
  await page.keyboard.press("Enter");
}

/** Presses a control of the page by its name. */
function pressed(role: "button" | "checkbox" | "menuitem", name: RegExp | string) {
  return (page: Page) =>
    page
      .getByRole(role, { name, exact: typeof name === "string" })
      .first()
      .press(role === "checkbox" ? "Space" : "Enter");
}

const onTheBoard = (page: Page) => page.getByRole("tree", { name: "Actions by status" }).focus();

/** To a card of the board by its column, and a key there. */
function onCard(column: number, key: string): OverlayCase["way"] {
  const toTheLeft = Array<string>(7).fill("ArrowLeft");
  return ["Control+4", onTheBoard, ...toTheLeft, "Home", ...Array<string>(column).fill("ArrowRight"), key];
}

const onIdea = (key: string) => onCard(0, key);
const atWork = (key: string) => onCard(1, key);

/** In the form, not in the panel behind it. */
const picked = (page: Page) =>
  page
    .getByRole("dialog", { name: /^Due date: / })
    .getByRole("button", { name: "Due: pick" })
    .press("Enter");

const menuIsGone = (page: Page) => page.getByRole("menu").waitFor({ state: "detached" });

const inPicture = async (page: Page) => {
  await page.locator(".react-flow__node").first().waitFor();
  await page.getByRole("application", { name: /^Cascade/ }).focus();
};

const stands = async (page: Page) => {
  await page.getByRole("textbox", { name: "Text to forget" }).fill("mq01");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^Reason/ }).waitFor();
};

const restored = async (page: Page) => {
  const list = page.getByRole("dialog").getByRole("list", { name: "Backups, newest first" });
  await list.getByRole("button").first().press("Enter");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Restore 1$/ })
    .waitFor();
  await page.getByRole("dialog").getByRole("button", { expanded: false }).first().press("Enter");
};

function cases(archive: string): readonly OverlayCase[] {
  return [
    { name: /^Find anything$/, way: ["Control+k"] },
    { name: /^Keyboard shortcuts$/, way: ["Control+1", "?"] },
    { name: /^What happened\?$/, way: ["n"] },
    {
      name: /^Who speaks in the sources$/,
      way: [
        `“${askForSpeakers.title}”`,
        (page) => page.getByText("Reading the sources…").waitFor({ state: "detached" }),
      ],
    },
    {
      name: /^Export archive$/,
      way: ["“Export archive…”", pressed("checkbox", "Protect it with a passphrase")],
    },
    {
      name: /^Open archive$/,
      way: [
        (page) => dropPaths(page, [archive]),
        (page) => page.getByRole("list", { name: "Incidents in the archive" }).waitFor(),
      ],
    },
    { name: /^Forget a text$/, way: ["“Forget a text…”"] },
    { name: /^Forget a text$/, way: ["“Forget a text…”", stands] },
    { name: /^Restore from a backup$/, way: ["“Restore from a backup…”"] },
    { name: /^Restore from the backup of/, way: ["“Restore from a backup…”", restored] },
    { name: /^Take in notes$/, way: ["Control+2", "i"] },
    { name: /^Lanes/, way: ["Control+2", pressed("button", /^Lanes/)] },
    { name: /leads to$/, way: ["Control+3", inPicture, "ArrowDown", "l"] },
    { name: /was caused by$/, way: ["Control+3", inPicture, "ArrowDown", "Shift+L"] },
    { name: /^Make a node from an event$/, way: ["Control+3", inPicture, "e"] },
    { name: /^What shows /, way: ["Control+3", inPicture, "ArrowDown", "Shift+E"] },
    { name: /^Agree: /, way: onIdea("a") },
    { name: /^Owner: /, way: onIdea("w") },
    { name: /^Due date: /, way: onIdea("m") },
    { name: /^Due: pick$/, way: [...onIdea("m"), picked] },
    { name: /^Decline: /, way: onIdea("x") },
    { name: /^Blocked: /, way: atWork("b") },
    { name: /^Due date: /, way: onCard(2, "m") },
    { name: /^Verified: /, way: onCard(3, "v") },
    { name: /^Proven: /, way: onCard(4, "o") },
    {
      name: /^Open actions of one owner$/,
      way: ["Control+4", pressed("button", "Copy or export the list"), pressed("menuitem", /^By owner/), menuIsGone],
    },
    {
      name: /^Copy or export the list$/,
      role: "menu",
      way: ["Control+4", pressed("button", "Copy or export the list")],
    },
    { name: /^Strength: /, role: "menu", way: [...onIdea("Home"), pressed("button", /^Strength: /)] },
    { name: /^Severity: /, role: "menu", way: ["Control+1", pressed("button", /^Severity: /)] },
    { name: /^Status: /, role: "menu", way: ["Control+1", pressed("button", /^Status: /)] },
  ];
}
