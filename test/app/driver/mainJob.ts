import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, vi } from "vitest";
import type { AppOnScreen } from "./keystrokes";
import type { Home } from "./launch";
import { onlyIncident, ownFolder, stored } from "./story";

const sentence = "Orders stopped after the queue server was renamed";
const patience = { timeout: 60_000, interval: 200 };

/**
 * The main job on an app that has just been started, by keys alone: begins an incident, writes an event into its
 * timeline, exports the Word report through the system's own dialog, and quits. Looks at the folder for each result.
 */
export async function doMainJob(app: AppOnScreen, home: Home): Promise<void> {
  await app.atWindow(/Second Story/);
  await app.atRest();
  await app.type(sentence);
  await app.press("ctrl+Return");
  await app.atWindow(new RegExp(`^${sentence} – Second Story$`));
  const incident = await vi.waitFor(() => onlyIncident(ownFolder(home)), patience);

  await app.press("ctrl+2");
  await app.atRest();
  await app.press("a");
  await app.atRest();
  await app.type("about 2pm the worker was restarted");
  await app.press("Return");
  const events = async () => (await stored(incident)).events?.map(({ title }) => title);
  await vi.waitFor(async () => expect(await events()).toContain("the worker was restarted"), patience);

  await app.press("Escape", "ctrl+5");
  await app.atRest();
  await app.press("ctrl+e");
  await app.atWindow(/^Save File$/);
  await app.atRest();
  await app.press("Return");
  const words = await vi.waitFor(() => wordsOf(join(home.documents, `${basename(incident)}.docx`)), patience);
  expect(words).toContain("the worker was restarted");

  await app.atWindow(/Second Story/);
  await app.press("ctrl+q");
  expect(await app.ended()).toBe(0);
}

async function wordsOf(document: string): Promise<string> {
  return strFromU8(unzipSync(await readFile(document))["word/document.xml"] ?? new Uint8Array());
}
