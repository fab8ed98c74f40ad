import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { done, git } from "./git";
import { emptyFolder, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

const file = "incidents/inc-2016-001/incident.json";

/** Two clones of one workspace, with Second Story as the merge driver of incident files. */
async function twoClones(): Promise<{ readonly one: string; readonly two: string }> {
  const folder = await emptyFolder();
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  await secondStory(["sample", one]);
  done(one, "init", "-q");
  await secondStory(["merge", "--set-up", one]);
  done(one, "add", "-A");
  done(one, "commit", "-qm", "Begin");
  done(folder, "clone", "-q", one, two);
  await secondStory(["merge", "--set-up", two]);
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

test("the workspace's file and the histories merge too", async () => {
  const { one, two } = await twoClones();
  const history = file.replace("incident.json", "history.jsonl");
  const line = (id: string, at: string) => `${JSON.stringify({ id, at, changes: [] })}\n`;
  const edit = async (clone: string, name: string, policy: string, lines: string) => {
    const path = join(clone, "workspace.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(/"name": "[^"]*"/, name).replace(/"zone": "[^"]*"/, policy));
    await writeFile(join(clone, history), lines);
    await writeFile(join(clone, "history.jsonl"), lines);
    done(clone, "add", "-A");
    done(clone, "commit", "-qm", "Edit");
  };
  await edit(
    one,
    '"name": "Named in the first"',
    "$&",
    line("a", "2016-01-21T14:02Z") + line("c", "2016-01-21T14:09Z"),
  );
  await edit(two, "$&", '"zone": "Europe/Paris"', line("b", "2016-01-21T14:05Z"));
  expect(git(two, "pull", "-q", "--no-rebase", "--no-edit").code).toBe(0);
  const ids = (text: string) =>
    text
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each).id);
  for (const path of [history, "history.jsonl"])
    expect(ids(await readFile(join(two, path), "utf8"))).toEqual(["a", "b", "c"]);
  expect(JSON.parse(await readFile(join(two, "workspace.json"), "utf8"))).toMatchObject({
    name: "Named in the first",
    settings: { zone: "Europe/Paris" },
  });
});

test("a weekly review that two clones began on one day is one, with the words of both", async () => {
  const { one, two } = await twoClones();
  const path = "reviews/2016-02-25.json";
  for (const [clone, action] of [
    [one, "a1"],
    [two, "a2"],
  ] as const) {
    const said = { id: `s-${action}`, incident: "i1", action, decision: "on track", "x-future": "kept" };
    const review = { schema: 1, id: "review-2016-02-25", date: "2016-02-25", seen: [said] };
    await mkdir(join(clone, "reviews"));
    await writeFile(join(clone, path), JSON.stringify(review));
    done(clone, "add", "-A");
    done(clone, "commit", "-qm", "Review");
  }
  expect(git(two, "pull", "-q", "--no-rebase", "--no-edit").code).toBe(0);
  const merged = JSON.parse(await readFile(join(two, path), "utf8"));
  expect(merged.seen.map(({ action }: { readonly action: string }) => action).sort()).toEqual(["a1", "a2"]);
  expect(merged).not.toHaveProperty("conflicts");
  expect(merged.seen[0]["x-future"]).toBe("kept");
  expect((await secondStory(["check", two])).out).not.toContain("weekly review");
  await writeFile(join(two, path), "{");
  const checked = await secondStory(["check", two]);
  expect(checked.code).toBe(1);
  expect(checked.out).toContain("the weekly review 2016-02-25.json");
});

test("setting it up keeps what .gitattributes holds, and does nothing the second time", async () => {
  const folder = join(await emptyFolder(), "it's ours");
  await secondStory(["sample", folder]);
  const refused = await secondStory(["merge", "--set-up", folder]);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toMatch(/is in no git repository.*git init/);
  done(folder, "init", "-q");
  await writeFile(join(folder, ".gitattributes"), "*.png binary");
  const first = await secondStory(["merge", "--set-up", folder]);
  expect(first.out).toContain(".gitattributes: /workspace.json merge=second-story-workspace");
  const attributes = await readFile(join(folder, ".gitattributes"), "utf8");
  expect(attributes).toMatch(/^\*\.png binary\n\/incidents\/\*\/incident\.json merge=second-story-incident\n/);
  const config = await readFile(join(folder, ".git", "config"), "utf8");
  expect(await secondStory(["merge", "--set-up", folder])).toMatchObject({
    code: 0,
    out: "All of it was set up already.\n",
  });
  expect(await readFile(join(folder, ".gitattributes"), "utf8")).toBe(attributes);
  expect(await readFile(join(folder, ".git", "config"), "utf8")).toBe(config);
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
