import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createWorkspaceBackups } from "../../../electron/backups/workspaceBackups";
import { filesToForgetIn } from "../../../electron/forget/filesToForgetIn";
import { findText } from "../../../electron/forget/findText";
import { replaceTexts } from "../../../electron/forget/replaceTexts";
import { createUnfinishedForgetting } from "../../../electron/forget/unfinishedForgetting";
import { createOwnMarks } from "../../../electron/ownMarks";
import type { WorkspaceFolder } from "../../../electron/workspaceFolder";
import { temporaryFolder, temporaryWorkspace } from "./temporaryFolder";

const text = "hunter2-Kr0kodil";
const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const source = `14:02 typed ${text}`;
const incident = "incidents/one/incident.json";

async function workspace() {
  const folder = await temporaryWorkspace();
  await write(folder, "workspace.json", '{"schema":1}');
  await write(folder, incident, JSON.stringify({ title: text, source: hash(source) }));
  await write(folder, `incidents/one/sources/${hash(source)}.txt`, source);
  const marks = createOwnMarks();
  const backups = createWorkspaceBackups(folder, marks, () => undefined);
  onTestFinished(() => backups.stop());
  const made = await backups.make({ reason: "by-hand" });
  if (made.kind !== "made") throw new Error("no backup was made");
  return { folder, marks, backups, backup: made.backup.id };
}

async function write({ root }: WorkspaceFolder, path: string, content: string | Buffer): Promise<void> {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), content);
}

/** What of the folder's files holds the text, as the window finds it. */
async function found(folder: WorkspaceFolder) {
  const listed = await filesToForgetIn(folder);
  if (listed.kind === "failed") throw new Error(listed.message);
  const holding = async <File extends { path: string }>(files: readonly File[]) => {
    const answer = await findText(folder, { forms: [text], paths: files.map(({ path }) => path) });
    if (answer.kind === "failed") throw new Error(answer.message);
    return files.filter(({ path }) => answer.holding.includes(path));
  };
  const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);
  return {
    files: (await holding(listed.files)).map(({ path, as }) => ({ path, as })),
    leftovers: paths(await holding(listed.leftovers)),
    others: paths(await holding(listed.others)),
    unreadable: listed.unreadable,
    hasGit: listed.hasGit,
  };
}

/** What the window would make of what was found. */
async function rewritten(folder: WorkspaceFolder) {
  const { files, leftovers } = await found(folder);
  const next = hash(source.replaceAll(text, "[gap]"));
  const read = await Promise.all(
    files.map(async ({ path }) => {
      const content = await readFile(join(folder.root, path), "utf8");
      return { path, hash: hash(content), text: content.replaceAll(text, "[gap]").replaceAll(hash(source), next) };
    }),
  );
  return { files: read, leftovers };
}

test("every file is listed, in backups with the path it had; what is no part of the workspace, or left by a crash, apart", async () => {
  const { folder } = await workspace();
  await write(folder, "incidents/one/attachments/picture.png", Buffer.concat([Buffer.from([0xff]), Buffer.from(text)]));
  await write(folder, "incidents/one/attachments/wide.txt", Buffer.from(text, "utf16le"));
  await write(folder, "my notes.txt", text);
  await write(folder, ".git/COMMIT_EDITMSG", text);
  await write(folder, ".backups/files/00/unlisted.json", text);
  await write(folder, "incidents/one/.~incident.json.0123456789ab.tmp", text);
  await write(folder, ".backups/removed/20260101T000000000Z/two/history.jsonl", text);
  await write(folder, "a:b?.txt", text);
  const { files, leftovers, others, unreadable, hasGit } = await found(folder);
  expect(files.map(({ as }) => as).sort()).toEqual([
    ".backups/removed/20260101T000000000Z/two/history.jsonl",
    "incidents/one/attachments/picture.png",
    "incidents/one/attachments/wide.txt",
    incident,
    incident,
    `incidents/one/sources/${hash(source)}.txt`,
    `incidents/one/sources/${hash(source)}.txt`,
  ]);
  expect(others).toEqual(["my notes.txt"]);
  expect(unreadable).toEqual(["a:b?.txt"]);
  expect(leftovers).toEqual([".backups/files/00/unlisted.json", "incidents/one/.~incident.json.0123456789ab.tmp"]);
  expect(hasGit).toBe(true);
});

test("content-named files get new names, the backups' lists follow, and every backup still reads back", async () => {
  const { folder, marks, backups, backup } = await workspace();
  expect(await replaceTexts(folder, marks, await rewritten(folder))).toEqual({ kind: "replaced" });
  expect((await found(folder)).files).toEqual([]);
  const next = hash(source.replaceAll(text, "[gap]"));
  expect(await readdir(join(folder.root, "incidents/one/sources"))).toEqual([`${next}.txt`]);
  const listed = await backups.files({ backup });
  const paths = listed.kind === "files" ? listed.files.map(({ path }) => path) : [];
  expect(paths).toEqual([incident, `incidents/one/sources/${next}.txt`, "workspace.json"]);
  expect(await backups.check({ backup, paths })).toEqual({ kind: "checked", damaged: [] });
  expect((await backups.read({ backup, paths: [incident] })).files[0]?.text).toContain(next);
});

test("where one file was changed meanwhile, none is written", async () => {
  const { folder, marks } = await workspace();
  const args = await rewritten(folder);
  await write(folder, incident, `{"title":"${text} changed"}`);
  const before = (await found(folder)).files;
  expect(await replaceTexts(folder, marks, args)).toEqual({ kind: "changed", path: incident });
  expect((await found(folder)).files).toEqual(before);
});

test("killed half-way, it is finished by doing it again", async () => {
  const { folder, marks, backups, backup } = await workspace();
  const { files } = await rewritten(folder);
  // As a kill leaves it: the new source stands beside the old one, the incident names it, no backup follows yet.
  for (const file of files.filter(({ path }) => !path.startsWith(".backups/"))) {
    const isSource = file.path.includes("/sources/");
    await write(folder, isSource ? `incidents/one/sources/${hash(file.text)}.txt` : file.path, file.text);
  }
  expect(await replaceTexts(folder, marks, await rewritten(folder))).toEqual({ kind: "replaced" });
  expect((await found(folder)).files).toEqual([]);
  const listed = await backups.files({ backup });
  const paths = listed.kind === "files" ? listed.files.map(({ path }) => path) : [];
  expect(await backups.check({ backup, paths })).toEqual({ kind: "checked", damaged: [] });
});

test("nothing is written or taken away outside what belongs to the workspace", async () => {
  const { folder, marks } = await workspace();
  await write(folder, ".git/config", text);
  const config = { path: ".git/config", hash: hash(text), text: "[core]" };
  const outside = { kind: "failed", reason: "outside" };
  expect(await replaceTexts(folder, marks, { files: [config], leftovers: [] })).toMatchObject(outside);
  expect(await replaceTexts(folder, marks, { files: [], leftovers: [incident] })).toMatchObject(outside);
  const [kept] = (await found(folder)).files.filter(({ path }) => path.startsWith(".backups/files/"));
  expect(await replaceTexts(folder, marks, { files: [], leftovers: [kept?.path ?? ""] })).toMatchObject({
    kind: "changed",
  });
  expect(await readFile(join(folder.root, ".git/config"), "utf8")).toBe(text);
});

test("it is told out of how many files the text has been taken", async () => {
  const { folder, marks } = await workspace();
  const args = await rewritten(folder);
  const told: string[] = [];
  await replaceTexts(folder, marks, args, ({ done, total }) => told.push(`${done} of ${total}`));
  expect(told).toEqual(["0 of 4", "1 of 4", "2 of 4", "3 of 4", "4 of 4"]);
  expect(args.files).toHaveLength(4);
});

test("what is not over is kept in the profile, each text on its own, and known again as of an earlier time", async () => {
  const profile = await temporaryFolder();
  const folder = await temporaryWorkspace();
  const unfinished = createUnfinishedForgetting(profile);
  const one = { text, spellings: [], gap: "[one]" };
  const other = { text: "Jürgen", spellings: ["JÜRGEN"], gap: "[other]" };
  const kept = async () => (await readdir(profile)).includes("forgetting.json");
  expect(await unfinished.keep(folder, { request: one, isOver: false })).toEqual({ kind: "kept", wasKept: false });
  expect(await unfinished.keep(folder, { request: other, isOver: false })).toEqual({ kind: "kept", wasKept: false });
  expect(await unfinished.of(await temporaryWorkspace())).toEqual({ kind: "none" });
  expect(await unfinished.of(folder)).toEqual({ kind: "unfinished", ...one });
  expect(await unfinished.keep(folder, { request: one, isOver: false })).toEqual({ kind: "kept", wasKept: true });
  await unfinished.keep(folder, { request: one, isOver: true });
  expect(await createUnfinishedForgetting(profile).of(folder)).toEqual({ kind: "unfinished", ...other });
  expect(await kept()).toBe(true);
  await unfinished.keep(folder, { request: other, isOver: true });
  expect(await kept()).toBe(false);
});
