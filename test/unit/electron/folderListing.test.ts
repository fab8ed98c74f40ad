import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../../../electron/atomicFile";
import { createComparison, listFiles } from "../../../electron/folderListing";
import { bytesOf } from "../../../electron/textBytes";
import { temporaryWorkspace } from "./temporaryFolder";

async function workspaceWithFiles(paths: readonly string[]) {
  const folder = await temporaryWorkspace();
  for (const path of paths) {
    await mkdir(join(folder.root, path, ".."), { recursive: true });
    await writeFile(join(folder.root, path), path);
  }
  return folder;
}

test("files are listed in order, without backups, writes under way and links", async () => {
  const folder = await workspaceWithFiles([
    "workspace.json",
    "incidents/b/incident.json",
    "incidents/a/incident.json",
    "incidents/a/.~incident.json.0123456789ab.tmp",
    ".backups/x/workspace.json",
  ]);
  await symlink("/", join(folder.root, "incidents", "c"));
  const listed = await listFiles(folder, {});
  expect(listed.kind === "files" && listed.files.map(({ path }) => path)).toEqual([
    "incidents/a/incident.json",
    "incidents/b/incident.json",
    "workspace.json",
  ]);
});

test("a listing can be narrowed to a folder and a name", async () => {
  const folder = await workspaceWithFiles([
    "incidents/a/incident.json",
    "incidents/a/history.jsonl",
    "changes/incident.json",
  ]);
  const listed = await listFiles(folder, { under: "incidents", named: "incident.json" });
  expect(listed.kind === "files" && listed.files.map(({ path }) => path)).toEqual(["incidents/a/incident.json"]);
});

test("a folder that is not there yet holds no files", async () => {
  const folder = await temporaryWorkspace();
  expect(await listFiles(folder, { under: "incidents" })).toEqual({ kind: "files", files: [] });
});

test("the comparison tells changed, gone and added files, also when a file changed twice", async () => {
  const folder = await workspaceWithFiles([
    "same.json",
    "changed.json",
    "gone.json",
    "incidents/new/incident.json",
    "notes.txt",
  ]);
  const known = Object.fromEntries(
    ["same.json", "changed.json", "gone.json"].map((path) => [path, sha256(bytesOf(path))]),
  );
  const compare = createComparison(folder);
  const args = { known, named: ["incident.json"] };
  expect(await compare(args)).toEqual({
    kind: "compared",
    changed: [],
    gone: [],
    added: ["incidents/new/incident.json"],
    beside: [],
    strange: [],
  });
  await writeFile(join(folder.root, "changed.json"), "by hand, longer than before");
  await rm(join(folder.root, "gone.json"));
  const second = await compare(args);
  expect(second).toMatchObject({ changed: ["changed.json"], gone: ["gone.json"] });
  await writeFile(join(folder.root, "changed.json"), "changed.json");
  expect(await compare(args)).toMatchObject({ changed: [] });
});

test("second versions that sync programs leave beside a file are told, and nothing else", async () => {
  const variants = [
    "incidents/a/incident (conflicted copy 2026-11-25).json",
    "incidents/a/incident-DESKTOP-1.json",
    "incidents/a/incident.sync-conflict-20261125-101112-ABCDEFG.json",
  ];
  const folder = await workspaceWithFiles([
    ...variants,
    "incidents/a/incident.json",
    "incidents/a/history.jsonl",
    "incidents/a/incident.txt",
    ".backups/incident-1.json",
  ]);
  const compared = await createComparison(folder)({ known: {}, named: ["incident.json"] });
  expect(compared).toMatchObject({ kind: "compared", added: ["incidents/a/incident.json"], beside: variants });
});
