import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, hashOf, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

const passphrase = { SECOND_STORY_PASSPHRASE: "four plain words here" };

async function sample(): Promise<string> {
  const folder = join(await emptyFolder(), "workspace");
  expect(await secondStory(["sample", folder])).toMatchObject({ code: 0, err: "" });
  return folder;
}

const story = (workspace: string) => join(workspace, "incidents", "inc-2016-001");

test("a workspace goes into an archive and comes out of it as it was; sources and history only when wanted", async () => {
  const workspace = await sample();
  const line = '{"id":"h1","parent":null,"at":"2016-02-25T10:00:00.000Z","command":"incident.create","changes":[]}\n';
  await appendFile(join(story(workspace), "history.jsonl"), `${line}{"torn`);
  const place = await emptyFolder();
  const plain = join(place, "plain.secondstory");
  const full = join(place, "full.secondstory");
  expect(await secondStory(["archive", workspace, "-o", plain])).toEqual({
    code: 0,
    out: `${plain}: 3 incidents, with attachments, not locked.\n`,
    err: "",
  });
  expect(await secondStory(["archive", workspace, "-o", full, "--history", "--sources"])).toMatchObject({
    code: 0,
    err: "Left out of INC-2016-001: line 2 of history.jsonl, unreadable.\n",
  });

  const [a, b] = [join(place, "a"), join(place, "b")];
  expect((await secondStory(["unpack", plain, a])).code).toBe(0);
  expect((await secondStory(["unpack", full, b])).code).toBe(0);
  const back = (folder: string, name: string) => readFile(join(folder, "incidents", "INC-2016-001", name), "utf8");
  const original = await readFile(join(story(workspace), "incident.json"), "utf8");
  expect(await back(a, "incident.json")).toBe(original);
  expect(await back(b, "incident.json")).toBe(original);
  await expect(back(a, "history.jsonl")).rejects.toThrow();
  await expect(hashOf(join(a, "incidents", "INC-2016-001", "sources"))).rejects.toThrow();
  expect(await back(b, "history.jsonl")).toBe(line);
  for (const { sha256 } of JSON.parse(original).sources as readonly { sha256: string }[])
    expect(await back(b, `sources/${sha256}.txt`)).toBe(
      await readFile(join(story(workspace), "sources", `${sha256}.txt`), "utf8"),
    );
  expect((await secondStory(["check", b, "--json"])).code).toBe(0);
});

test("what is not there, or not what was taken in, is named and left out", async () => {
  const workspace = await sample();
  const [first, second] = JSON.parse(await readFile(join(story(workspace), "incident.json"), "utf8")).sources;
  await rm(join(story(workspace), "sources", `${first.sha256}.txt`));
  await appendFile(join(story(workspace), "sources", `${second.sha256}.txt`), "changed");
  const out = join(await emptyFolder(), "x.secondstory");
  const ended = await secondStory(["archive", story(workspace), "-o", out, "--sources"]);
  expect(ended.code).toBe(0);
  expect(ended.err).toContain(`Left out of INC-2016-001: sources/${first.sha256}.txt is not there.`);
  expect(ended.err).toContain(`sources/${second.sha256}.txt is not what was taken in.`);
});

test("report, check, cascade and actions read an archive as they read a folder", async () => {
  const workspace = await sample();
  const place = await emptyFolder();
  const one = join(place, "one.secondstory");
  const all = join(place, "all.secondstory");
  await secondStory(["archive", story(workspace), "-o", one]);
  await secondStory(["archive", workspace, "-o", all]);
  const alone = join(place, "incident.json");
  await writeFile(alone, await readFile(join(story(workspace), "incident.json")));

  const same = async (args: readonly string[], instead: readonly string[]) =>
    expect(await secondStory(args)).toEqual(await secondStory(instead));
  await same(["check", one], ["check", alone]);
  await same(["cascade", one, "--json"], ["cascade", alone, "--json"]);
  expect((await secondStory(["cascade", "-"], await readFile(one))).code).toBe(0);
  const ids = async (path: string) =>
    (JSON.parse((await secondStory(["actions", path, "--json"])).out).actions as { id: string }[]).map(({ id }) => id);
  expect((await ids(all)).sort()).toEqual((await ids(workspace)).sort());
  expect((await ids(one)).length).toBeGreaterThan(0);
  expect((await secondStory(["report", one, "-o", join(place, "report.md")])).code).toBe(0);
  const refused = await secondStory(["report", all, "-o", join(place, "all.md")]);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toMatch(/^second-story: .*is an archive of 3 incidents\. Run "second-story unpack .*\n$/);
});

test("a passphrase comes from the environment, never from an argument; without it, or with another, one line says so", async () => {
  const workspace = await sample();
  const place = await emptyFolder();
  const out = join(place, "locked.secondstory");
  const made = await secondStory(["archive", story(workspace), "-o", out, "--passphrase"], "", passphrase);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toContain(", locked.");
  expect((await readFile(out, "latin1")).split("\n").slice(0, 2)).toEqual([
    "age-encryption.org/v1",
    expect.stringMatching(/^-> scrypt \S+ 18$/),
  ]);
  expect((await secondStory(["cascade", out], "", passphrase)).code).toBe(0);

  const before = await hashOf(place);
  const none = await secondStory(["unpack", out, join(place, "x")]);
  expect(none).toMatchObject({ code: 2, out: "" });
  expect(none.err).toMatch(
    /^second-story: .*locked\.secondstory has a passphrase\. Set SECOND_STORY_PASSPHRASE, [^\n]*\n$/,
  );
  const wrong = await secondStory(["unpack", out, join(place, "x")], "", { SECOND_STORY_PASSPHRASE: "another" });
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.err).toMatch(/^second-story: This passphrase does not open [^\n]*\n$/);
  const argument = await secondStory(["archive", workspace, "-o", join(place, "y.secondstory"), "--passphrase=secret"]);
  expect(argument.code).toBe(2);
  expect(argument.err).not.toContain("secret");
  const unasked = await secondStory(["archive", workspace, "-o", join(place, "y.secondstory"), "--passphrase"]);
  expect(unasked.code).toBe(2);
  expect(await hashOf(place)).toBe(before);
});

test("a damaged archive is refused in one line that names file and place, and nothing is written", async () => {
  const workspace = await sample();
  const place = await emptyFolder();
  const out = join(place, "x.secondstory");
  await secondStory(["archive", workspace, "-o", out]);
  const bytes = await readFile(out);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(out, bytes);
  const before = await hashOf(place);
  for (const args of [
    ["check", out],
    ["actions", out],
    ["report", out, "-o", join(place, "report.docx")],
    ["unpack", out, join(place, "new")],
  ]) {
    const ended = await secondStory(args);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toMatch(/^second-story: .*x\.secondstory, incidents\/[^\n]*nothing was taken in\.\n$/);
  }
  expect(await hashOf(place)).toBe(before);
});
