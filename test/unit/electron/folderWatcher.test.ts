import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { EventPayload } from "../../../electron/bridge";
import { createFolderFiles } from "../../../electron/folderFiles";
import { watchFolder } from "../../../electron/folderWatcher";
import { createOwnMarks } from "../../../electron/ownMarks";
import { temporaryWorkspace } from "./temporaryFolder";

async function watched() {
  const folder = await temporaryWorkspace();
  await mkdir(join(folder.root, "incidents", "a"), { recursive: true });
  await writeFile(join(folder.root, "incidents", "a", "incident.json"), "old");
  const marks = createOwnMarks();
  const events: EventPayload<"folderChanged">[] = [];
  onTestFinished(watchFolder(folder, marks, (event) => events.push(event)));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const changedPaths = () => events.flatMap(({ paths }) => paths);
  return { folder, files: createFolderFiles(folder, marks), events, changedPaths };
}

test("a file changed by somebody else is told", async () => {
  const { folder, changedPaths } = await watched();
  await writeFile(join(folder.root, "incidents", "a", "incident.json"), "by hand");
  await vi.waitFor(() => expect(changedPaths()).toContain("incidents/a/incident.json"), 5_000);
});

test("a file that came with its folder is told, and changes to it afterwards too", async () => {
  const { folder, changedPaths } = await watched();
  await mkdir(join(folder.root, "incidents", "b"));
  await writeFile(join(folder.root, "incidents", "b", "incident.json"), "copied in");
  await vi.waitFor(() => expect(changedPaths()).toContain("incidents/b/incident.json"), 5_000);
  const before = changedPaths().length;
  await writeFile(join(folder.root, "incidents", "b", "incident.json"), "changed");
  await vi.waitFor(() => expect(changedPaths().length).toBeGreaterThan(before), 5_000);
});

test("the app's own writes are not told, a later change of the same file is", async () => {
  const { folder, files, changedPaths } = await watched();
  await files.writeFile({ path: "incidents/c/incident.json", text: "ours", replaces: "absent" });
  await files.appendHistory({ path: "incidents/c/history.jsonl", lines: ["{}"] });
  await files.keepBytes({ folder: "incidents/c/sources", extension: "txt", bytes: Uint8Array.from([1]) });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(changedPaths()).toEqual([]);
  await writeFile(join(folder.root, "incidents", "c", "incident.json"), "theirs");
  await vi.waitFor(() => expect(changedPaths()).toEqual(["incidents/c/incident.json"]), 5_000);
});

test("a removed file is told", async () => {
  const { folder, changedPaths } = await watched();
  await rm(join(folder.root, "incidents", "a", "incident.json"));
  await vi.waitFor(() => expect(changedPaths()).toContain("incidents/a/incident.json"), 5_000);
});

test("a folder that goes and comes back is told both times", async () => {
  const { folder, events } = await watched();
  await rename(folder.root, `${folder.root}-away`);
  onTestFinished(() => rm(`${folder.root}-away`, { recursive: true, force: true }));
  await vi.waitFor(() => expect(events.at(-1)).toEqual({ paths: [], available: false }), 8_000);
  await rename(`${folder.root}-away`, folder.root);
  await vi.waitFor(() => expect(events.at(-1)).toEqual({ paths: [], available: true }), 8_000);
}, 20_000);
