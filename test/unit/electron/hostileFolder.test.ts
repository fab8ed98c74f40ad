import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createWorkspaceBackups } from "../../../electron/backups/workspaceBackups";
import { createFolderFiles } from "../../../electron/folderFiles";
import { createComparison, listFiles } from "../../../electron/folderListing";
import { watchFolder } from "../../../electron/folderWatcher";
import { createOwnMarks } from "../../../electron/ownMarks";
import { sortPaths } from "../../../electron/startArguments";
import { temporaryFolder, temporaryWorkspace } from "./temporaryFolder";

/* A workspace comes from elsewhere: by git, by a share, by a sync program. What lies in it need not be files. */

const notAFile = {
  kind: "failed",
  reason: "not a file",
  message: expect.stringMatching(/is a (?:pipe|socket|device), not a file/),
};

async function openFiles() {
  const folder = await temporaryWorkspace();
  return { folder, files: createFolderFiles(folder, createOwnMarks()) };
}

test("pipes without anybody at the other end are refused at once, more of them than the host has threads", async () => {
  const { folder, files } = await openFiles();
  const pipes = Array.from({ length: 12 }, (_, index) => `pipe-${index}.json`);
  execFileSync("mkfifo", pipes, { cwd: folder.root });
  await writeFile(join(folder.root, "workspace.json"), "{}");
  const read = await files.readFiles({ paths: [...pipes, "workspace.json"] });
  expect(read.failures).toEqual(pipes.map((path) => ({ ...notAFile, path })));
  expect(read.files).toMatchObject([{ path: "workspace.json", text: "{}" }]);
  const path = "pipe-0.json";
  expect(await files.readBytes({ path })).toMatchObject(notAFile);
  expect(await files.writeFile({ path, text: "{}", replaces: "absent" })).toMatchObject(notAFile);
  expect(await files.appendHistory({ path, lines: ["{}"] })).toMatchObject(notAFile);
  expect(await listFiles(folder, {})).toMatchObject({ files: [{ path: "workspace.json" }] });
  expect((await readdir(folder.root)).sort()).toEqual([...pipes, "workspace.json"].sort());
});

test("a socket is refused, and none of both is compared, backed up or opened by a double click", async () => {
  const { folder, files } = await openFiles();
  const server = createServer().listen(join(folder.root, "workspace.json"));
  onTestFinished(() => void server.close());
  await once(server, "listening");
  await mkdir(join(folder.root, "incidents", "a"), { recursive: true });
  execFileSync("mkfifo", ["incident.json"], { cwd: join(folder.root, "incidents", "a") });
  const incident = "incidents/a/incident.json";
  expect(await files.readFile({ path: "workspace.json" })).toMatchObject({ kind: "failed" });
  const known = { [incident]: "0".repeat(64), "workspace.json": "0".repeat(64) };
  expect(await createComparison(folder)({ known, named: ["incident.json"] })).toMatchObject({
    kind: "compared",
    changed: [],
    gone: [incident, "workspace.json"],
    added: [],
  });
  const backups = createWorkspaceBackups(folder, createOwnMarks(), () => undefined);
  onTestFinished(() => backups.stop());
  expect(await backups.make({ reason: "by-hand" })).toMatchObject({ kind: "made", backup: { incidents: 0 } });
  expect(await backups.copyOf(incident, "merge")).toMatchObject(notAFile);
  const named = [join(folder.root, incident), join(folder.root, "workspace.json")];
  expect(await sortPaths(named)).toEqual({ folders: [], files: [], gone: named });
});

test.each([".backups", ".backups/files"])(
  "no backup goes through a link at %s, and nothing behind it is taken away",
  async (link) => {
    const { folder } = await openFiles();
    const outside = await temporaryFolder();
    await writeFile(join(outside, "kept.txt"), "kept");
    await writeFile(join(folder.root, "workspace.json"), '{"schema":1}');
    if (link !== ".backups") await mkdir(join(folder.root, ".backups"));
    await symlink(outside, join(folder.root, link));
    const backups = createWorkspaceBackups(folder, createOwnMarks(), () => undefined);
    onTestFinished(() => backups.stop());
    const sentence = expect.stringContaining("leads out of the workspace folder");
    expect(await backups.make({ reason: "by-hand" })).toMatchObject({ kind: "failed", message: sentence });
    await writeFile(join(folder.root, "history.jsonl"), "torn");
    const files = createFolderFiles(folder, createOwnMarks());
    if (link === ".backups")
      expect(await files.appendHistory({ path: "history.jsonl", lines: ["{}"] })).toMatchObject({ message: sentence });
    expect(await readdir(outside)).toEqual(["kept.txt"]);
    expect(await readFile(join(folder.root, "history.jsonl"), "utf8")).toMatch(/^(?:torn|\{\}\n)$/);
  },
);

test("a link that appears is neither followed nor watched, however much lies behind it", async () => {
  const { folder } = await openFiles();
  const outside = await temporaryFolder();
  await mkdir(join(outside, "deep"));
  await writeFile(join(outside, "deep", "incident.json"), "{}");
  const told: string[] = [];
  onTestFinished(watchFolder(folder, createOwnMarks(), ({ paths }) => told.push(...paths)));
  await writeFile(join(folder.root, "first.json"), "");
  await vi.waitFor(() => expect(told).toContain("first.json"), 10_000);
  await symlink(outside, join(folder.root, "link"));
  await vi.waitFor(() => expect(told).toContain("link"), 10_000);
  await writeFile(join(outside, "deep", "incident.json"), "changed");
  await writeFile(join(folder.root, "last.json"), "");
  await vi.waitFor(() => expect(told).toContain("last.json"), 10_000);
  expect(told.filter((path) => path.startsWith("link/"))).toEqual([]);
});
