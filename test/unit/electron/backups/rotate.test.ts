import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createListReader } from "../../../../electron/backups/backupFolder";
import { makeBackup, rotate } from "../../../../electron/backups/makeBackup";
import { temporaryWorkspace } from "../temporaryFolder";

const begin = Date.UTC(2016, 0, 1, 12);
const day = 24 * 3_600_000;

/** A workspace with three backups within an hour, each of another text; all bytes are older than a day. */
async function withBackups() {
  const folder = await temporaryWorkspace();
  await mkdir(join(folder.root, "incidents/a"), { recursive: true });
  await writeFile(join(folder.root, "workspace.json"), "the same in all");
  const read = createListReader(folder);
  for (let index = 0; index < 3; index += 1) {
    await writeFile(join(folder.root, "incidents/a/incident.json"), `state ${index}`);
    const at = new Date(begin + index * 25 * 60_000);
    const made = await makeBackup(folder, await read(), { reason: "automatic", at });
    expect(made).toMatchObject({ kind: "made", list: { number: index + 1 } });
  }
  const bytes = async () => {
    const entries = await readdir(join(folder.root, ".backups/files"), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  };
  for (const path of await bytes()) await utimes(path, new Date(begin - 2 * day), new Date(begin - 2 * day));
  return { folder, read, bytes };
}

test("with a backup go the bytes that no other one names, and no others", async () => {
  const { folder, read, bytes } = await withBackups();
  expect(await bytes()).toHaveLength(4);
  await rotate(folder, await read(), begin + 60 * 60_000);
  // The last of the hour stands for all of it.
  const left = await read();
  expect(left.lists.map(({ number }) => number)).toEqual([3]);
  expect(await bytes()).toHaveLength(2);
  const again = await makeBackup(folder, left, { reason: "automatic", at: new Date(begin + day) });
  expect(again).toMatchObject({ kind: "unchanged" });
});

test("young bytes stay: another machine may be writing the list that names them", async () => {
  const { folder, read, bytes } = await withBackups();
  for (const path of await bytes()) await utimes(path, new Date(begin), new Date(begin));
  await rotate(folder, await read(), begin + 60 * 60_000);
  expect((await read()).lists).toHaveLength(1);
  expect(await bytes()).toHaveLength(4);
});

test("while a list cannot be read, no bytes go: it may name them", async () => {
  const { folder, read, bytes } = await withBackups();
  await writeFile(join(folder.root, ".backups/20150101T000000000Z-automatic.json"), "{");
  await rotate(folder, await read(), begin + 60 * 60_000);
  expect((await read()).lists).toHaveLength(1);
  expect(await bytes()).toHaveLength(4);
});

test("bytes that a new backup uses again are young again", async () => {
  const { folder, read, bytes } = await withBackups();
  await makeBackup(folder, await read(), { reason: "restore", at: new Date(begin + day), always: true });
  const ages = await Promise.all((await bytes()).map(async (path) => (await stat(path)).mtimeMs > begin));
  expect(ages.filter(Boolean)).toHaveLength(2);
});
