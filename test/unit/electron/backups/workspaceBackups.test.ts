import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createWorkspaceBackups } from "../../../../electron/backups/workspaceBackups";
import type { EventPayload } from "../../../../electron/bridge";
import { createOwnMarks } from "../../../../electron/ownMarks";
import type { WorkspaceFolder } from "../../../../electron/workspaceFolder";
import { temporaryWorkspace } from "../temporaryFolder";

const incident = "incidents/INC-2016-001/incident.json";

async function workspace() {
  const folder = await temporaryWorkspace();
  await write(folder, "workspace.json", '{"schema":1}');
  await write(folder, incident, '{"title":"Queue stopped"}');
  await write(folder, "incidents/INC-2016-001/sources/aa.txt", "14:02 stopped");
  const news: EventPayload<"backupNews">[] = [];
  const backups = createWorkspaceBackups(folder, createOwnMarks(), (each) => news.push(each));
  onTestFinished(() => backups.stop());
  return { folder, backups, news };
}

async function write(folder: WorkspaceFolder, path: string, text: string): Promise<void> {
  await mkdir(join(folder.root, path, ".."), { recursive: true });
  await writeFile(join(folder.root, path), text);
}

async function madeBy(backups: Awaited<ReturnType<typeof workspace>>["backups"]) {
  const made = await backups.make({ reason: "by-hand" });
  if (made.kind !== "made") throw new Error(`no backup was made: ${JSON.stringify(made)}`);
  return made.backup;
}

/** All bytes that backups keep, by path below `.backups/files`. */
async function keptBytes({ root }: WorkspaceFolder): Promise<readonly string[]> {
  const names = await readdir(join(root, ".backups", "files"), { recursive: true, withFileTypes: true });
  return names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

test("a backup lists every file with its hash and reads back; the same bytes are kept once", async () => {
  const { folder, backups } = await workspace();
  await write(folder, "incidents/INC-2016-002/incident.json", '{"title":"Queue stopped"}');
  const backup = await madeBy(backups);
  expect(backup).toMatchObject({ reason: "by-hand", whole: true, incidents: 2 });
  const files = await backups.files({ backup: backup.id });
  const paths = files.kind === "files" ? files.files.map(({ path }) => path) : [];
  expect(paths).toEqual([
    incident,
    "incidents/INC-2016-001/sources/aa.txt",
    "incidents/INC-2016-002/incident.json",
    "workspace.json",
  ]);
  expect(await keptBytes(folder)).toHaveLength(3);
  expect(await backups.check({ backup: backup.id, paths })).toEqual({ kind: "checked", damaged: [] });
  expect(await backups.read({ backup: backup.id, paths: [incident] })).toMatchObject({
    files: [{ path: incident, text: '{"title":"Queue stopped"}' }],
    failures: [],
  });
});

test("without the app, the list and sha256sum lead to each file", async () => {
  const { folder, backups } = await workspace();
  const { id } = await madeBy(backups);
  const line = execFileSync("grep", [incident, join(folder.root, ".backups", `${id}.json`)], { encoding: "utf8" });
  const sha256 = /"sha256":"([0-9a-f]{64})"/.exec(line)?.[1] ?? "";
  const kept = join(folder.root, ".backups/files", sha256.slice(0, 2), `${sha256}.json`);
  expect(await readFile(kept, "utf8")).toBe('{"title":"Queue stopped"}');
  expect(execFileSync("sha256sum", [kept], { encoding: "utf8" })).toContain(sha256);
  expect(await readFile(join(folder.root, ".backups/README.txt"), "utf8")).toContain("Restore them in the app");
});

test("nothing is made while nothing changed; a change adds what changed, and only that", async () => {
  const { folder, backups } = await workspace();
  const first = await madeBy(backups);
  expect(await backups.make({ reason: "by-hand" })).toMatchObject({ kind: "unchanged", backup: { id: first.id } });
  await write(folder, incident, '{"title":"Queue stopped twice"}');
  const before = (await keptBytes(folder)).length;
  await madeBy(backups);
  expect((await keptBytes(folder)).length).toBe(before + 1);
});

test("a file that changed in size by nothing and within the clock's tick is seen all the same", async () => {
  const { folder, backups } = await workspace();
  const now = new Date();
  await utimes(join(folder.root, incident), now, now);
  await madeBy(backups);
  await write(folder, incident, '{"title":"Queue stOpped"}');
  await utimes(join(folder.root, incident), now, now);
  expect(await backups.make({ reason: "by-hand" })).toMatchObject({ kind: "made" });
});

test("before a restore one is made even where nothing changed", async () => {
  const { backups } = await workspace();
  await madeBy(backups);
  expect(await backups.make({ reason: "restore" })).toMatchObject({ kind: "made", backup: { reason: "restore" } });
});

test("bytes flipped in a backup are named and not handed out; the next backup mends what is still in the folder", async () => {
  const { folder, backups } = await workspace();
  const { id } = await madeBy(backups);
  const kept = (await keptBytes(folder)).filter((path) => path.endsWith(".json"));
  for (const path of kept) {
    const bytes = await readFile(path);
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    await writeFile(path, bytes);
  }
  expect(await backups.check({ backup: id, paths: [incident, "incidents/INC-2016-001/sources/aa.txt"] })).toEqual({
    kind: "checked",
    damaged: [incident],
  });
  const read = await backups.read({ backup: id, paths: [incident] });
  expect(read.files).toEqual([]);
  expect(read.failures[0]?.message).toContain(`${incident} in the backup ${id} does not read back`);
  await rm(join(folder.root, incident));
  expect(await backups.putBack({ backup: id, files: [{ path: incident, to: incident }] })).toMatchObject({
    kind: "failed",
  });
  expect(await readdir(join(folder.root, "incidents/INC-2016-001"))).toEqual(["sources"]);

  await write(folder, incident, '{"title":"Queue stopped"}');
  await write(folder, "workspace.json", '{"schema":1,"name":"b"}');
  await madeBy(backups);
  expect(await backups.check({ backup: id, paths: [incident] })).toEqual({ kind: "checked", damaged: [] });
});

test("a damaged list is named, and the other backups stand", async () => {
  const { folder, backups } = await workspace();
  const { id } = await madeBy(backups);
  const path = join(folder.root, ".backups", `${id}.json`);
  await writeFile(path, (await readFile(path, "utf8")).replace('"bytes":', '"bytes":1'));
  await write(folder, incident, '{"title":"later"}');
  const later = await madeBy(backups);
  const listed = await backups.list();
  const found = listed.kind === "backups" ? listed.backups : [];
  expect(found.map((each) => [each.id, each.problem === undefined])).toEqual([
    [later.id, true],
    [id, false],
  ]);
  expect(await backups.files({ backup: id })).toMatchObject({ kind: "failed", message: /damaged/ });
});

test("files come back to where nothing stands; what stands there is left and named", async () => {
  const { folder, backups } = await workspace();
  const { id } = await madeBy(backups);
  await cp(join(folder.root, "incidents"), join(folder.root, "as it was"), { recursive: true });
  await rm(join(folder.root, "incidents"), { recursive: true });
  await write(folder, "workspace.json", "another");
  const files = [
    { path: "incidents/INC-2016-001/sources/aa.txt", to: "incidents/INC-2016-009/sources/aa.txt" },
    { path: incident, to: incident },
    { path: "workspace.json", to: "workspace.json" },
  ];
  expect(await backups.putBack({ backup: id, files })).toEqual({ kind: "put", left: ["workspace.json"] });
  expect(await readFile(join(folder.root, incident), "utf8")).toBe('{"title":"Queue stopped"}');
  expect(await readFile(join(folder.root, "incidents/INC-2016-009/sources/aa.txt"), "utf8")).toBe("14:02 stopped");
});

test("only a workspace's own parts are backed up, not what else lies in its folder", async () => {
  const { folder, backups } = await workspace();
  await write(folder, "node_modules/x/index.js", "");
  await write(folder, "notes.txt", "");
  const { id } = await madeBy(backups);
  const text = await readFile(join(folder.root, ".backups", `${id}.json`), "utf8");
  expect(text).not.toMatch(/node_modules|notes\.txt/);
});

test("a single file about to be replaced is kept as a backup of its own", async () => {
  const { folder, backups } = await workspace();
  const kept = await backups.copyOf(incident, "merge");
  expect(kept).toMatchObject({ kind: "kept", path: expect.stringMatching(/^\.backups\/\d{8}T\d{9}Z-merge\.json$/) });
  const listed = await backups.list();
  const [only] = listed.kind === "backups" ? listed.backups : [];
  expect(only).toMatchObject({ reason: "merge", whole: false, incidents: 1 });
  expect(await backups.read({ backup: only?.id ?? "", paths: [incident] })).toMatchObject({
    files: [{ text: '{"title":"Queue stopped"}' }],
  });
  expect(await backups.copyOf("incidents/gone/incident.json", "merge")).toMatchObject({ reason: "absent" });
  expect(await readFile(join(folder.root, incident), "utf8")).toBe('{"title":"Queue stopped"}');
});

test("a backup that is stopped never was", async () => {
  const { folder } = await workspace();
  const backups = createWorkspaceBackups(folder, createOwnMarks(), () => backups.stopMaking());
  onTestFinished(() => backups.stop());
  expect(await backups.make({ reason: "by-hand" })).toMatchObject({ kind: "stopped" });
  expect(await backups.list()).toEqual({ kind: "backups", backups: [] });
});

test("where .backups cannot be made, that is a sentence and nothing else", async () => {
  const { folder, backups } = await workspace();
  await writeFile(join(folder.root, ".backups"), "a file in its place");
  expect(await backups.make({ reason: "by-hand" })).toMatchObject({ kind: "failed", message: /\.backups/ });
});

test("an hour after the last one a backup is made by itself, once; a failure is told once", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: Date.UTC(2016, 0, 21, 14) });
  onTestFinished(() => void vi.useRealTimers());
  const { folder, backups, news } = await workspace();
  const count = async () => {
    const listed = await backups.list();
    return listed.kind === "backups" ? listed.backups.length : 0;
  };
  const made = () => news.filter(({ kind }) => kind === "made").length;
  /** Lets time go by a look at a time, and waits for the disk after each. */
  const pass = async (minutes: number) => {
    for (let at = 0; at < minutes; at += 5) {
      await vi.advanceTimersByTimeAsync(300_000);
      await backups.settled();
    }
  };
  await pass(5);
  expect([await count(), made()]).toEqual([1, 1]);
  await write(folder, incident, '{"title":"a quarter past"}');
  await pass(40);
  expect(await count()).toBe(1);
  await pass(30);
  expect([await count(), made()]).toEqual([2, 2]);
  await pass(180);
  expect(await count()).toBe(2);
  await write(folder, incident, '{"title":"later"}');
  await rm(join(folder.root, ".backups/files"), { recursive: true });
  await writeFile(join(folder.root, ".backups/files"), "in its place");
  await pass(180);
  expect(news.filter(({ kind }) => kind === "failed")).toHaveLength(1);
});
