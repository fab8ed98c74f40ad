import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createWorkspaceBackups } from "../../../../electron/backups/workspaceBackups";
import { createOwnMarks } from "../../../../electron/ownMarks";
import { temporaryWorkspace } from "../temporaryFolder";

/** What the disk keeps wrong: a part of the path. */
let wrong = "";

// The edge: a disk that says "written" and keeps other bytes cannot be had in a test otherwise.
vi.mock("../../../../electron/atomicFile", async (original) => {
  const real = await original<typeof import("../../../../electron/atomicFile")>();
  const replaceFile: typeof real.replaceFile = (path, bytes, replaces) =>
    real.replaceFile(path, wrong !== "" && path.includes(wrong) ? bytes.map((byte) => byte ^ 1) : bytes, replaces);
  return { ...real, replaceFile };
});

async function workspace() {
  const folder = await temporaryWorkspace();
  await writeFile(join(folder.root, "workspace.json"), "{}");
  const backups = createWorkspaceBackups(folder, createOwnMarks(), () => undefined);
  onTestFinished(() => {
    wrong = "";
    backups.stop();
  });
  const lists = async () => (await readdir(join(folder.root, ".backups"))).filter((name) => name.endsWith(".json"));
  return { backups, lists };
}

test("bytes that do not read back are told by their file, and the backup is not counted", async () => {
  const { backups, lists } = await workspace();
  wrong = join(".backups", "files");
  const made = await backups.make({ reason: "by-hand" });
  expect(made).toMatchObject({ kind: "failed", message: /workspace\.json in \.backups does not read back/ });
  expect(await lists()).toEqual([]);
  expect(await backups.copyOf("workspace.json", "merge")).toMatchObject({ kind: "failed" });
  wrong = "";
  expect(await backups.make({ reason: "by-hand" })).toMatchObject({ kind: "made" });
});

test("a list that does not read back is taken away again", async () => {
  const { backups, lists } = await workspace();
  wrong = "-by-hand.json";
  expect(await backups.make({ reason: "by-hand" })).toMatchObject({ kind: "failed", message: /does not read back/ });
  expect(await lists()).toEqual([]);
});
