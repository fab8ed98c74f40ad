import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { emptyFolder, hashOf, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

const passphrase = { SECOND_STORY_PASSPHRASE: "four plain words here" };

type Files = Record<string, Uint8Array<ArrayBuffer>>;

/** An archive of the sample made by the command line itself, and a folder of its own around it. */
async function archived(...options: readonly string[]): Promise<{ folder: string; file: string }> {
  const workspace = join(await emptyFolder(), "workspace");
  expect(await secondStory(["sample", workspace])).toMatchObject({ code: 0 });
  const folder = await emptyFolder();
  const file = join(folder, "x.secondstory");
  expect((await secondStory(["archive", workspace, "-o", file, ...options], "", passphrase)).code).toBe(0);
  return { folder, file };
}

/** Every command that reads an archive refuses this one: exit code 2, one sentence, and nothing in the folder is other. */
async function allRefuse(folder: string, file: string, says: RegExp, environment = {}): Promise<void> {
  const before = await hashOf(folder);
  for (const args of [
    ["check", file],
    ["actions", file],
    ["cascade", file],
    ["report", file, "-o", join(folder, "report.md")],
    ["unpack", file, join(folder, "new")],
  ]) {
    const { code, out, err } = await secondStory(args, "", environment);
    expect({ code, out }, args[0]).toEqual({ code: 2, out: "" });
    expect(err, args[0]).toMatch(/^second-story: [^\n]+\n$/);
    expect(err, args[0]).toMatch(says);
  }
  expect(await hashOf(folder)).toBe(before);
}

/** Packs the archive anew with other files, or another manifest. */
async function repacked(file: string, change: (files: Files, manifest: Told) => void): Promise<void> {
  const files: Files = unzipSync(new Uint8Array(await readFile(file))) as Files;
  const manifest: Told = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString("utf8"));
  change(files, manifest);
  files["manifest.json"] = new Uint8Array(strToU8(JSON.stringify(manifest)));
  await writeFile(file, zipSync(files));
}

interface Told {
  schema: number;
  readonly files: { readonly path: string; bytes: number; sha256: string }[];
}

test("what is too large for an archive is refused by its name, and no file is made", async () => {
  const folder = await emptyFolder();
  const bytes = Buffer.alloc(257 * 1024 * 1024);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await mkdir(join(folder, "attachments"));
  const sparse = await open(join(folder, "attachments", `${sha256}.bin`), "w");
  await sparse.truncate(bytes.length);
  await sparse.close();
  const attachments = [{ id: "a-1", name: "dump", sha256, ext: "bin", bytes: bytes.length }];
  const incident = { schema: 1, id: "i-1", key: "INC-2026-001", title: "Queue renamed", attachments };
  await writeFile(join(folder, "incident.json"), JSON.stringify(incident));
  const out = await emptyFolder();
  const ended = await secondStory(["archive", folder, "-o", join(out, "x.secondstory")]);
  expect(ended).toMatchObject({ code: 2, out: "" });
  expect(ended.err).toMatch(
    /^second-story: The archive was not made: [^\n]+\.bin: it has more than the 256 MB that one file may have\. Leave it out\.\n$/,
  );
  expect(await readdir(out)).toEqual([]);
});

test.each([
  ["in the middle", 0.5],
  ["shortly before its end", 0.999],
  ["after a few bytes", 0.001],
])("an archive that was cut off %s is refused by every command", async (_where, part) => {
  const { folder, file } = await archived();
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, Math.ceil(bytes.length * part)));
  await allRefuse(folder, file, /x\.secondstory: it is no archive, or its end is missing\. Ask for it again/);
});

test("a locked archive that was cut off is damaged, with the right passphrase too", async () => {
  const { folder, file } = await archived("--passphrase");
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length >> 1));
  await allRefuse(folder, file, /x\.secondstory is damaged: what it holds cannot be unlocked/, passphrase);
}, 120_000);

test("a wrong passphrase opens nothing, whichever command asks", async () => {
  const { folder, file } = await archived("--passphrase");
  await allRefuse(folder, file, /This passphrase does not open .*x\.secondstory\. Try again/, {
    SECOND_STORY_PASSPHRASE: "four plain words, others",
  });
}, 120_000);

test("a file that was altered and packed again does not fit its hash in the manifest, and is named", async () => {
  const { folder, file } = await archived();
  const path = "incidents/INC-2016-001/incident.json";
  await repacked(file, (files) => {
    files[path] = new Uint8Array(
      strToU8(
        Buffer.from(files[path] ?? [])
          .toString("utf8")
          .replace("queue", "quEue"),
      ),
    );
  });
  await allRefuse(folder, file, /x\.secondstory, incidents\/INC-2016-001\/incident\.json: it is not what the manifest/);
});

test("an archive whose incidents a newer version wrote is looked at, and said to be newer; a version that does not exist is refused", async () => {
  const { folder, file } = await archived();
  const path = "incidents/INC-2016-001/incident.json";
  await repacked(file, (files, manifest) => {
    manifest.schema = 2;
    const text = Buffer.from(files[path] ?? []).toString("utf8");
    const newer = new Uint8Array(strToU8(text.replace(/"schema": 1/, '"schema": 99')));
    files[path] = newer;
    const entry = manifest.files.find((each) => each.path === path);
    if (entry === undefined) throw new Error(`${path} is not in the manifest`);
    entry.bytes = newer.length;
    entry.sha256 = createHash("sha256").update(newer).digest("hex");
  });
  const before = await hashOf(folder);
  const ended = await secondStory(["unpack", file, join(await emptyFolder(), "new")]);
  expect(ended.code).toBe(0);
  expect(ended.err).toContain("A newer version of Second Story made this archive (schema 2).");
  expect(ended.err).toMatch(/A newer version wrote “[^”]+”: it can be taken in and looked at\./);
  expect(await hashOf(folder)).toBe(before);
  await repacked(file, (_files, manifest) => {
    manifest.schema = 0;
  });
  await allRefuse(folder, file, /x\.secondstory, manifest\.json, line \d+: "schema"/);
});
