import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { launchApp } from "./driver/launch";
import { savedIncident } from "./driver/savedIncident";
import { begin, isOpen, isSaved, isStored, onlyIncident, ownFolder, rename, setSeverity, stored } from "./driver/story";

interface Line {
  readonly id: string;
  readonly parent: string | null;
  readonly command: string;
  readonly snapshot?: unknown;
}

async function linesOf(folder: string, name: string): Promise<readonly Line[]> {
  const text = await readFile(join(folder, name), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

async function laterFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^history-.+\.jsonl$/.test(name)).sort();
}

/** Lines that fill more than 5 MB, as years of work would. */
function yearsOfWork(): string {
  const lines = Array.from({ length: 60 }, (_, index) => ({
    id: `earlier-${index}`,
    parent: index === 0 ? null : `earlier-${index - 1}`,
    device: "another-computer",
    at: new Date(Date.UTC(2015, 0, 1 + index)).toISOString(),
    command: "incident.setSummary",
    changes: [{ path: "/x-earlier", to: "x".repeat(100_000) }],
  }));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

test("beyond 5 MB a new history file begins with a snapshot; the history is read and restored across both", async () => {
  const { app, folder } = await savedIncident({}, "The first name");
  const first = join(folder, "history.jsonl");
  await writeFile(first, yearsOfWork() + (await readFile(first, "utf8")));
  expect(await laterFiles(folder)).toEqual([]);

  await rename(app.page, "The second name");
  await expect.poll(() => laterFiles(folder), { timeout: 30_000 }).toHaveLength(1);
  await isSaved(app.page);
  const [second = ""] = await laterFiles(folder);
  const before = await linesOf(folder, "history.jsonl");
  expect(before.at(-1)?.command).toBe("incident.rename");
  const [snapshot, ...more] = await linesOf(folder, second);
  expect(more).toEqual([]);
  expect(snapshot).toMatchObject({ command: "history.snapshot", parent: before.at(-1)?.id });
  expect(snapshot?.snapshot).toEqual(await stored(folder));
  const frozen = await readFile(first, "utf8");

  await setSeverity(app.page, "SEV1");
  await isSaved(app.page);
  // What is not a line, because a crash cut it off, is cut from the newest file alone.
  await app.close();
  await writeFile(join(folder, second), `${await readFile(join(folder, second), "utf8")}{"id":"torn`);
  const { page } = await launchApp({ home: app.home });
  await isOpen(page, "The second name");
  await rename(page, "The third name");
  await isStored(folder, { title: "The third name", severity: "SEV1" });
  await isSaved(page);
  const after = await linesOf(folder, second);
  expect(after.map(({ command }) => command)).toEqual(["history.snapshot", "incident.setSeverity", "incident.rename"]);
  expect(after.map(({ parent }) => parent).slice(1)).toEqual([after[0]?.id, after[1]?.id]);
  expect(await readFile(first, "utf8")).toBe(frozen);
  expect(await laterFiles(folder)).toEqual([second]);

  // 60 earlier ones, begun, renamed, severity, renamed: the snapshot is no step of anybody's.
  await page.getByRole("button", { name: "all 64" }).click();
  const history = page.getByRole("region", { name: "History" });
  await expect.poll(() => history.getByText("Begin the incident").count()).toBe(1);
  await history
    .getByRole("button", { name: /^Restore the state of / })
    .nth(2)
    .click();
  await isOpen(page, "The first name");
  await isStored(folder, { title: "The first name" });
  expect(await stored(folder)).not.toHaveProperty("severity");
  await page.keyboard.press("Control+z");
  await isStored(folder, { title: "The third name", severity: "SEV1" });
});

test("edits of one field within 30 s are one line of the history, and each can still be undone", async () => {
  const { page, home } = await launchApp();
  await begin(page, "The first name");
  await rename(page, "The second name");
  await rename(page, "The third name");
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  expect(await linesOf(folder, "history.jsonl")).toHaveLength(3);
  const history = page.getByRole("region", { name: "History" });
  await expect.poll(() => history.getByText("Rename incident").count()).toBe(1);
  await page.keyboard.press("Control+z");
  await isOpen(page, "The second name");
});
