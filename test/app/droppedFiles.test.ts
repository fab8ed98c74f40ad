import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { launchApp } from "./driver/launch";
import { isSaved, onlyIncident, ownFolder } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";

const fixtures = resolve(import.meta.dirname, "../files/intake");
const notes = join(fixtures, "notes.md");
const channel = join(fixtures, "channel.txt");

test("two files dropped on the first page become one incident with both as sources", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await page.getByRole("textbox", { name: "What happened?" }).waitFor();
  await dropFiles(page, [notes, channel]);
  await page.getByRole("button", { name: /^Title: / }).waitFor();
  await new TimelineDriver(page).show();
  await page.getByRole("combobox").first().waitFor();
  await isSaved(page);

  const folder = await onlyIncident(ownFolder(home));
  const { sources, events } = JSON.parse(await readFile(join(folder, "incident.json"), "utf8"));
  expect(sources.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual([
    ["notes.md", "markdown"],
    ["channel.txt", "chat"],
  ]);
  for (const [index, path] of [notes, channel].entries()) {
    const kept = await readFile(join(folder, "sources", `${sources[index].sha256}.txt`));
    expect(kept.equals(await readFile(path))).toBe(true);
    expect(events.filter((event: { source?: { id: string } }) => event.source?.id === sources[index].id)).not.toEqual(
      [],
    );
  }
  expect(app.complaints).toEqual([]);
});

test("two hundred files at once, under every name that a disk takes, become one incident with each as its source", async () => {
  const odd = [
    "quotes \"and\" 'more'.txt",
    "new\nline.txt",
    "-rf.txt",
    "CON.txt",
    "trailing. . .",
    "😀 emoji.txt",
    "Caf\u00e9.txt",
    "Cafe\u0301.txt",
    `${"x".repeat(251)}.txt`,
    "constructor",
    "..%2f..%2fescape.txt",
  ];
  const named = [...odd, ...Array.from({ length: 200 - odd.length }, (_, at) => `notes-${at}.txt`)].map((name, at) => ({
    name,
    text: `2016-01-21\n- 14:${String(at % 60).padStart(2, "0")} looked at host ${at}\n`,
  }));
  const app = await launchApp();
  const { page, home } = app;
  await page.getByRole("textbox", { name: "What happened?" }).waitFor();
  await dropTexts(page, named);
  await page.getByRole("button", { name: /^Title: / }).waitFor({ timeout: 60_000 });
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  const { sources } = JSON.parse(await readFile(join(folder, "incident.json"), "utf8"));
  expect(sources.map(({ name }: { name: string }) => name)).toEqual(named.map(({ name }) => name));
  for (const [at, { text }] of named.entries())
    expect(await readFile(join(folder, "sources", `${sources[at].sha256}.txt`), "utf8")).toBe(text);
  expect(app.complaints).toEqual([]);
});

/** Lets files go over the window, as the system's file manager does. */
async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), text: await readFile(path, "utf8") })),
  );
  await dropTexts(page, files);
}

async function dropTexts(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
    for (const type of ["dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}
