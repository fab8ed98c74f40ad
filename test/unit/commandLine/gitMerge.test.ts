import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandLine, emptyFolder, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

const file = "incidents/inc-2016-001/incident.json";

function git(folder: string, ...args: readonly string[]): { readonly code: number | null; readonly said: string } {
  const identity = ["-c", "user.name=Team", "-c", "user.email=team@example.org", "-c", "init.defaultBranch=main"];
  const ended = spawnSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
  return { code: ended.status, said: `${ended.stdout}${ended.stderr}` };
}

function done(folder: string, ...args: readonly string[]): void {
  const { code, said } = git(folder, ...args);
  if (code !== 0) throw new Error(`git ${args.join(" ")}: ${said}`);
}

/** Two clones of one workspace, with Second Story as the merge driver of incident files. */
async function twoClones(): Promise<{ readonly one: string; readonly two: string }> {
  const folder = await emptyFolder();
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  await secondStory(["sample", one]);
  await writeFile(join(one, ".gitattributes"), "incident.json merge=second-story\n");
  done(one, "init", "-q");
  done(one, "add", "-A");
  done(one, "commit", "-qm", "Begin");
  done(folder, "clone", "-q", one, two);
  for (const clone of [one, two]) {
    const driver = `"${process.execPath}" "${commandLine()}" merge %O %A %B -o %A`;
    done(clone, "config", "merge.second-story.driver", driver);
  }
  return { one, two };
}

interface Stored {
  readonly title: string;
  readonly severity: string;
  readonly conflicts?: readonly { readonly path: string; readonly ours: string; readonly theirs: string }[];
}

async function stored(clone: string): Promise<Stored> {
  return JSON.parse(await readFile(join(clone, file), "utf8")) as Stored;
}

async function commitEdit(clone: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(join(clone, file), "utf8");
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  await writeFile(join(clone, file), edited);
  done(clone, "commit", "-qam", to);
}

test("git carries a workspace: different fields of neighbouring lines merge without a question", async () => {
  const { one, two } = await twoClones();
  await commitEdit(one, /^ {2}"title": .*$/m, '  "title": "Named in the first clone",');
  await commitEdit(two, /^ {2}"severity": .*$/m, '  "severity": "SEV4",');
  expect(git(two, "pull", "-q", "--no-rebase", "--no-edit").code).toBe(0);
  expect(await stored(two)).toMatchObject({ title: "Named in the first clone", severity: "SEV4" });
  expect(await stored(two)).not.toHaveProperty("conflicts");
  expect((await secondStory(["check", join(two, file)])).code).toBe(0);
});

test("where both changed one field git stops, and the file holds both, still readable", async () => {
  const { one, two } = await twoClones();
  await commitEdit(one, /^ {2}"title": .*$/m, '  "title": "Theirs",');
  await commitEdit(two, /^ {2}"title": .*$/m, '  "title": "Ours",');
  const pulled = git(two, "pull", "-q", "--no-rebase", "--no-edit");
  expect(pulled.code).toBe(1);
  expect(pulled.said).toContain("“title”");
  expect(await stored(two)).toMatchObject({
    title: "Ours",
    conflicts: [{ path: "/title", ours: "Ours", theirs: "Theirs" }],
  });
  expect((await secondStory(["check", join(two, file)])).code).not.toBe(2);
});

test("on standard output: the merged file, conflicts listed on standard error, exit 1", async () => {
  const folder = await emptyFolder();
  const at = async (name: string, title: string, tags: readonly string[]) => {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify({ schema: 1, id: "a", key: "K", title, tags }));
    return path;
  };
  const [base, ours, theirs] = [
    await at("base.json", "t", ["x"]),
    await at("ours.json", "o", ["x", "o"]),
    await at("theirs.json", "h", ["x", "h"]),
  ];
  const merged = await secondStory(["merge", base, ours, theirs]);
  expect(merged.code).toBe(1);
  expect(merged.err).toMatch(/^Conflict: “title”.*\n$/);
  expect(JSON.parse(merged.out)).toMatchObject({ title: "o", tags: ["x", "o", "h"], conflicts: [{ theirs: "h" }] });
  expect((await secondStory(["merge", base, base, theirs])).code).toBe(0);
});

test("two different incidents are never merged into one", async () => {
  const folder = await emptyFolder();
  for (const id of ["a", "b"]) {
    await writeFile(join(folder, `${id}.json`), JSON.stringify({ schema: 1, id, key: "K", title: "t" }));
  }
  await writeFile(join(folder, "none"), "");
  const { code, err } = await secondStory([
    "merge",
    join(folder, "none"),
    join(folder, "a.json"),
    join(folder, "b.json"),
  ]);
  expect(code).toBe(2);
  expect(err).toMatch(/two incidents \(a and b\)/);
});
