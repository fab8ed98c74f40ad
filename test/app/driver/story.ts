import { mkdir, rename as move, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, vi } from "vitest";
import type { Home } from "./launch";

const patience = 15_000;

/** What a file of an incident is made of, as far as tests here look at it. */
export interface StoredIncident {
  readonly schema: number;
  readonly id: string;
  readonly key: string;
  readonly formerKeys?: readonly string[];
  readonly title: string;
  readonly severity?: string;
  readonly status?: string;
  readonly events?: readonly { readonly title: string }[];
  readonly actions?: readonly { readonly id?: string; readonly title: string; readonly owner?: string }[];
  readonly waivers?: readonly { readonly path: string; readonly rule: string; readonly reason: string }[];
  readonly conflicts?: readonly { readonly path: string; readonly ours: unknown; readonly theirs: unknown }[];
}

/** The team's own workspace of a home. */
export function ownFolder(home: Home): string {
  return join(home.documents, "Second Story");
}

/** Answers "What happened?" and waits for the incident's surfaces. */
export async function begin(page: Page, sentence: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "What happened?" });
  await box.fill(sentence);
  await box.press("Control+Enter");
  await isOpen(page, sentence);
}

/** Waits until the open incident bears this title: what is shown is kept on this computer. */
export async function isOpen(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: `Title: ${title}`, exact: true }).waitFor();
}

/** Types another title, and resolves once it is acknowledged. */
export async function rename(page: Page, title: string): Promise<void> {
  await typeTitle(page, title);
  await page.keyboard.press("Enter");
  await isOpen(page, title);
}

/** Types another title and stays in its field. */
export async function typeTitle(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: /^Title: / }).click();
  await page.getByRole("textbox", { name: "Title" }).fill(title);
}

/** Chooses a severity in the title bar. */
export async function setSeverity(page: Page, severity: string): Promise<void> {
  await page.getByRole("button", { name: /^Severity: / }).click();
  await page.getByRole("menuitem", { name: severity, exact: true }).click();
  await page.getByRole("button", { name: `Severity: ${severity}` }).waitFor();
}

/** Waits until the app says that all of it is on disk. */
export async function isSaved(page: Page): Promise<void> {
  await page.locator('[data-testid="save-state"][data-kind="saved"]').first().waitFor();
}

/** Waits until the app says why nothing reaches the disk. */
export async function notOnDisk(page: Page, why: RegExp): Promise<void> {
  await page.locator('[data-testid="save-state"][data-kind="waiting"]').filter({ hasText: why }).first().waitFor();
}

/** The one folder of `incidents/` in a workspace. */
export async function onlyIncident(workspace: string): Promise<string> {
  const names = await readdir(join(workspace, "incidents"));
  expect(names).toHaveLength(1);
  return join(workspace, "incidents", names[0] ?? "");
}

/** The incident in a folder, as its file holds it now. */
export async function stored(folder: string): Promise<StoredIncident> {
  return JSON.parse(await readFile(join(folder, "incident.json"), "utf8")) as StoredIncident;
}

/** Changes fields of an incident's file by hand, as an editor would. */
export async function editByHand(folder: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  await writeByHand(join(folder, "incident.json"), { ...(await stored(folder)), ...fields });
}

/** Writes a JSON file by hand, its folder made when it is not there. */
export async function writeByHand(path: string, value: unknown): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Waits until the file of an incident holds these fields. */
export async function isStored(folder: string, fields: Partial<StoredIncident>): Promise<void> {
  await vi.waitFor(async () => expect(await stored(folder)).toMatchObject(fields), patience);
}

/** One line of a history file. */
export interface StoredLine {
  readonly id: string;
  readonly parent: string | null;
  readonly device: string;
  readonly command: string;
  readonly undoes?: string;
}

/** The history of an incident, as its file holds it now. */
export async function storedHistory(folder: string): Promise<readonly StoredLine[]> {
  const text = await readFile(join(folder, "history.jsonl"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as StoredLine);
}

/** Takes a workspace's folder out of reach, as an unplugged disk would; `back` brings it back. */
export async function takeAway(folder: string): Promise<{ readonly at: string; readonly back: () => Promise<void> }> {
  const at = `${folder} elsewhere`;
  await move(folder, at);
  return { at, back: () => move(at, folder) };
}

/** The backups of single files that `.backups/` of a workspace holds for a reason, by the names of their lists. */
export async function copiesBefore(workspace: string, reason: "merge" | "migration"): Promise<readonly string[]> {
  const names = await readdir(join(workspace, ".backups")).catch(() => []);
  return names.filter((name) => name.endsWith(`-${reason}.json`));
}

/** The text of a file in a backup, as a person without the app would find it. */
export async function textInBackup(workspace: string, list: string, path: string): Promise<string> {
  const { files } = JSON.parse(await readFile(join(workspace, ".backups", list), "utf8")) as {
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
  };
  const sha256 = files.find((file) => file.path === path)?.sha256 ?? "";
  const ending = path.slice(path.lastIndexOf("."));
  return readFile(join(workspace, ".backups", "files", sha256.slice(0, 2), `${sha256}${ending}`), "utf8");
}
