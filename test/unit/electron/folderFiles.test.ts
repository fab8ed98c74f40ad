import { execFileSync } from "node:child_process";
import { appendFile, lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../../electron/atomicFile";
import { createFolderFiles } from "../../../electron/folderFiles";
import { createOwnMarks } from "../../../electron/ownMarks";
import { bytesOf } from "../../../electron/textBytes";
import { connectDisk } from "../../app/driver/disk";
import { temporaryFolder, temporaryWorkspace } from "./temporaryFolder";

async function filesOf() {
  const folder = await temporaryWorkspace();
  return { folder, files: createFolderFiles(folder, createOwnMarks()) };
}

describe("the files of a workspace", () => {
  test("are read with the hash of their bytes, byte order mark and all", async () => {
    const { folder, files } = await filesOf();
    await writeFile(join(folder.root, "a.json"), "\uFEFF{}");
    expect(await files.readFile({ path: "a.json" })).toEqual({
      kind: "text",
      path: "a.json",
      text: "\uFEFF{}",
      hash: sha256(bytesOf("\uFEFF{}")),
    });
  });

  test("are absent, not an error, when they are not there", async () => {
    const { files } = await filesOf();
    expect(await files.readFile({ path: "incidents/a/incident.json" })).toEqual({ kind: "absent" });
  });

  test("are refused when their bytes are no UTF-8, since writing them back would lose some", async () => {
    const { folder, files } = await filesOf();
    await writeFile(join(folder.root, "a.json"), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await files.readFile({ path: "a.json" })).toMatchObject({ kind: "failed", reason: "not text" });
  });

  test("are read in bulk, the unreadable ones apart", async () => {
    const { folder, files } = await filesOf();
    await writeFile(join(folder.root, "good.json"), "{}");
    await writeFile(join(folder.root, "bad.json"), Buffer.from([0xff]));
    const read = await files.readFiles({ paths: ["good.json", "bad.json", "gone.json"] });
    expect(read.files.map(({ path }) => path)).toEqual(["good.json"]);
    expect(read.failures).toMatchObject([{ path: "bad.json", reason: "not text" }]);
  });

  test("are not reached through a symbolic link that leads out", async () => {
    const { folder, files } = await filesOf();
    const outside = await temporaryFolder();
    await writeFile(join(outside, "secret.json"), "secret");
    await symlink(outside, join(folder.root, "incidents"));
    await symlink(join(outside, "secret.json"), join(folder.root, "link.json"));
    await symlink(join(outside, "not-yet.json"), join(folder.root, "dangling.json"));
    expect(await files.readFile({ path: "incidents/secret.json" })).toMatchObject({ reason: "outside" });
    expect(await files.readFile({ path: "link.json" })).toMatchObject({ reason: "outside" });
    const written = await files.writeFile({ path: "incidents/new.json", text: "x", replaces: "absent" });
    expect(written).toMatchObject({ reason: "outside" });
    expect(await files.writeFile({ path: "dangling.json", text: "x", replaces: "absent" })).toMatchObject({
      reason: "outside",
    });
    expect(await readdir(outside)).toEqual(["secret.json"]);
  });

  test("are not written when the workspace folder has gone, and the folder is not made again", async () => {
    const { folder, files } = await filesOf();
    await rm(folder.root, { recursive: true });
    const written = await files.writeFile({ path: "incidents/a/incident.json", text: "x", replaces: "absent" });
    expect(written).toMatchObject({ kind: "failed", reason: "folder gone" });
    await expect(readdir(folder.root)).rejects.toThrow();
  });

  test("are written one after another, so that of two writers with the same belief one is told", async () => {
    const { files } = await filesOf();
    const answers = await Promise.all(
      ["one", "other"].map((text) => files.writeFile({ path: "a.json", text, replaces: "absent" })),
    );
    // Which of the two comes first is for the disk to say.
    expect(answers.map(({ kind }) => kind).sort()).toEqual(["changed", "written"]);
  });
});

describe("a history", () => {
  const path = "incidents/a/history.jsonl";

  async function openFiles() {
    const opened = await filesOf();
    await mkdir(join(opened.folder.root, "incidents", "a"), { recursive: true });
    return opened;
  }

  test("grows by whole lines", async () => {
    const { folder, files } = await openFiles();
    await files.appendHistory({ path, lines: ['{"id":1}', '{"id":2}'] });
    await files.appendHistory({ path, lines: ['{"id":3}'] });
    expect(await readFile(join(folder.root, path), "utf8")).toBe('{"id":1}\n{"id":2}\n{"id":3}\n');
  });

  test("keeps a last line that an editor left without its end, and lines that nobody can read", async () => {
    const { folder, files } = await openFiles();
    await writeFile(join(folder.root, path), 'not a line\n{"id":1}');
    await files.appendHistory({ path, lines: ['{"id":2}'] });
    expect(await readFile(join(folder.root, path), "utf8")).toBe('not a line\n{"id":1}\n{"id":2}\n');
  });

  test("loses a line that a crash cut off, which is kept aside", async () => {
    const { folder, files } = await openFiles();
    await files.appendHistory({ path, lines: ['{"id":1}'] });
    await appendFile(join(folder.root, path), '{"id":2,"at');
    await files.appendHistory({ path, lines: ['{"id":3}'] });
    expect(await readFile(join(folder.root, path), "utf8")).toBe('{"id":1}\n{"id":3}\n');
    const [kept] = await readdir(join(folder.root, ".backups", "torn"));
    expect(await readFile(join(folder.root, ".backups", "torn", kept ?? ""), "utf8")).toBe('{"id":2,"at');
  });

  test("has every line once after a full disk took a part of one", async () => {
    const place = await temporaryFolder();
    const disk = await connectDisk(join(place, "workspace"), join(place, "disk"), 1);
    const folder = { root: join(place, "workspace"), place: "chosen", isNew: false } as const;
    const files = createFolderFiles(folder, createOwnMarks());
    await files.appendHistory({ path: "history.jsonl", lines: ['{"id":1}'] });
    await disk.fill(4_096);
    const lines = [2, 3, 4].map((id) => `{"id":${id},"text":"${"x".repeat(3_000)}"}`);
    expect(await files.appendHistory({ path: "history.jsonl", lines })).toMatchObject({ reason: "disk full" });
    expect(await readFile(join(folder.root, "history.jsonl"), "utf8")).toBe('{"id":1}\n');
    await disk.free();
    await files.appendHistory({ path: "history.jsonl", lines });
    expect(await readFile(join(folder.root, "history.jsonl"), "utf8")).toBe(['{"id":1}', ...lines, ""].join("\n"));
    expect(await readdir(folder.root)).toEqual(["history.jsonl"]);
  });

  test("is cut to nothing when its only line is torn, however long that is", async () => {
    const { folder, files } = await openFiles();
    await mkdir(join(folder.root, "incidents", "a"), { recursive: true });
    await writeFile(join(folder.root, path), "x".repeat(200_000));
    await files.appendHistory({ path, lines: ['{"id":1}'] });
    expect(await readFile(join(folder.root, path), "utf8")).toBe('{"id":1}\n');
  });
});

describe("kept bytes", () => {
  test("stand under the name of their hash, and are written once", async () => {
    const { folder, files } = await filesOf();
    const bytes = Uint8Array.from([1, 2, 3]);
    const args = { folder: "incidents/a/attachments", extension: "png", bytes };
    const kept = await files.keepBytes(args);
    expect(kept).toEqual({ kind: "kept", hash: sha256(bytes), path: `incidents/a/attachments/${sha256(bytes)}.png` });
    expect(await files.keepBytes(args)).toEqual(kept);
    expect(await readdir(join(folder.root, "incidents/a/attachments"))).toEqual([`${sha256(bytes)}.png`]);
  });

  test("are mended when what stands there is not what its name says", async () => {
    const { folder, files } = await filesOf();
    const bytes = Uint8Array.from([1, 2, 3]);
    await mkdir(join(folder.root, "a"));
    await writeFile(join(folder.root, "a", `${sha256(bytes)}.png`), "damaged");
    await files.keepBytes({ folder: "a", extension: "png", bytes });
    expect(await files.readBytes({ path: `a/${sha256(bytes)}.png` })).toEqual({
      kind: "bytes",
      bytes: Buffer.from(bytes),
    });
  });
});

describe("what is no file where one is expected", () => {
  const bytes = Uint8Array.from([1]);
  const kept = `a/sources/${sha256(bytes)}.txt`;

  test("is named, not waited for, not written to and left as it is", async () => {
    const { folder, files } = await filesOf();
    const at = (path: string) => join(folder.root, path);
    await mkdir(at("a/sources"), { recursive: true });
    await mkdir(at("folder.json"));
    await symlink("a", at("link.json"));
    for (const path of ["pipe.json", "a/history.jsonl", kept]) execFileSync("mkfifo", [at(path)]);
    for (const [path, says] of [
      ["folder.json", /^folder\.json is a folder, not a file\. It was left alone\. Move it away, /],
      ["link.json", /^link\.json is a link to another place, which is not followed, not a file/],
      ["pipe.json", /^pipe\.json is a pipe, not a file/],
    ] as const) {
      const refused = { kind: "failed", reason: "not a file", message: expect.stringMatching(says) };
      expect(await files.readFile({ path })).toEqual(refused);
      expect(await files.readBytes({ path })).toEqual(refused);
    }
    expect(await files.writeFile({ path: "pipe.json", text: "{}", replaces: sha256(bytes) })).toMatchObject({
      reason: "not a file",
    });
    expect(await files.appendHistory({ path: "a/history.jsonl", lines: ["{}"] })).toMatchObject({
      reason: "not a file",
    });
    expect(await files.keepBytes({ folder: "a/sources", extension: "txt", bytes })).toMatchObject({
      reason: "not a file",
    });
    for (const path of ["pipe.json", "a/history.jsonl", kept]) expect((await lstat(at(path))).isFIFO()).toBe(true);
  });

  test("a folder that was renamed away is not made anew by what was meant for it", async () => {
    const { folder, files } = await filesOf();
    const args = { extension: "txt", bytes, isHere: true };
    await mkdir(join(folder.root, "incidents", "b"), { recursive: true });
    expect(await files.keepBytes({ ...args, folder: "incidents/b/sources" })).toMatchObject({ kind: "kept" });
    expect(await files.keepBytes({ ...args, folder: "incidents/a/sources" })).toMatchObject({ reason: "absent" });
    const lines = ["{}"];
    expect(await files.appendHistory({ path: "incidents/a/history.jsonl", lines })).toMatchObject({ reason: "absent" });
    const path = "incidents/a/incident.json";
    expect(await files.writeFile({ path, text: "{}", replaces: sha256(bytes) })).toEqual({
      kind: "changed",
      text: null,
      hash: "absent",
    });
    expect(await readdir(join(folder.root, "incidents"))).toEqual(["b"]);
    expect(await files.writeFile({ path, text: "{}", replaces: "absent" })).toMatchObject({ kind: "written" });
  });
});
