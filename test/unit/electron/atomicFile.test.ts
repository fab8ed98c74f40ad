import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isTemporaryName, readWithHash, replaceFile, sha256 } from "../../../electron/atomicFile";
import { bytesOf } from "../../../electron/textBytes";
import { temporaryFolder } from "./temporaryFolder";

describe("replacing a file", () => {
  test("makes the folders above it and answers with the hash of what stands there", async () => {
    const path = join(await temporaryFolder(), "incidents", "one", "incident.json");
    const replaced = await replaceFile(path, bytesOf("new"), "absent");
    expect(replaced).toEqual({ kind: "written", hash: sha256(bytesOf("new")) });
    expect(await readWithHash(path)).toEqual({ bytes: Buffer.from("new"), hash: sha256(bytesOf("new")) });
  });

  test("happens when the file is what it was believed to be", async () => {
    const path = join(await temporaryFolder(), "a.json");
    await writeFile(path, "old");
    expect((await replaceFile(path, bytesOf("new"), sha256(bytesOf("old")))).kind).toBe("written");
    expect(await readFile(path, "utf8")).toBe("new");
  });

  test("does not happen when somebody else changed the file, and tells what stands there", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "a.json");
    await writeFile(path, "theirs");
    expect(await replaceFile(path, bytesOf("ours"), sha256(bytesOf("old")))).toEqual({
      kind: "changed",
      bytes: Buffer.from("theirs"),
      hash: sha256(bytesOf("theirs")),
    });
    expect(await readFile(path, "utf8")).toBe("theirs");
    expect(await readdir(folder)).toEqual(["a.json"]);
  });

  test("does not happen when a file appeared where none was expected", async () => {
    const path = join(await temporaryFolder(), "a.json");
    await writeFile(path, "theirs");
    expect((await replaceFile(path, bytesOf("ours"), "absent")).kind).toBe("changed");
    expect(await readFile(path, "utf8")).toBe("theirs");
  });

  test("does not happen when the file has gone", async () => {
    const folder = await temporaryFolder();
    const replaced = await replaceFile(join(folder, "a.json"), bytesOf("ours"), sha256(bytesOf("old")));
    expect(replaced).toEqual({ kind: "changed", bytes: null, hash: "absent" });
    expect(await readdir(folder)).toEqual([]);
  });

  test("leaves no temporary file behind when the target is a folder", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "a.json"));
    await expect(replaceFile(join(folder, "a.json"), bytesOf("ours"), "anything")).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["a.json"]);
  });

  test("keeps the file's permissions", async () => {
    const path = join(await temporaryFolder(), "a.json");
    await writeFile(path, "old");
    await chmod(path, 0o600);
    await replaceFile(path, bytesOf("new"), "anything");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test("takes the place of a symbolic link without touching what it points to", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "outside"), "outside");
    await symlink(join(folder, "outside"), join(folder, "a.json"));
    await replaceFile(join(folder, "a.json"), bytesOf("new"), "anything");
    expect(await readFile(join(folder, "outside"), "utf8")).toBe("outside");
  });

  test("shows a reader the old file or the new one, never a part", async () => {
    const path = join(await temporaryFolder(), "a.json");
    const versions = ["a", "b"].map((letter) => bytesOf(letter.repeat(4_000_000)));
    await replaceFile(path, bytesOf("a".repeat(4_000_000)), "absent");
    const whole = new Set(versions.map((bytes) => sha256(bytes)));
    let writing = true;
    const seen: string[] = [];
    const reader = (async () => {
      while (writing) {
        const read = await readWithHash(path);
        seen.push(read === "absent" ? "absent" : read.hash);
      }
    })();
    for (let round = 0; round < 12; round += 1) {
      const bytes = versions[round % 2];
      if (bytes !== undefined) await replaceFile(path, bytes, "anything");
    }
    writing = false;
    await reader;
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.filter((hash) => !whole.has(hash))).toEqual([]);
  });
});

test("the name of a write under way is told apart from a person's file", () => {
  expect(isTemporaryName(".~incident.json.0123456789ab.tmp")).toBe(true);
  expect(isTemporaryName("incident.json.tmp")).toBe(false);
});
