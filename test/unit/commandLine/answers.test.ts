import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { emptyFolder, hashOf, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

const notes = "21 Jan 2016\n14:02 server renamed\n14:10 first orders fail\nsomebody remembered the old name\n";

async function sample(): Promise<string> {
  const folder = join(await emptyFolder(), "workspace");
  expect(await secondStory(["sample", folder])).toMatchObject({ code: 0, err: "" });
  return folder;
}

const story = (workspace: string) => join(workspace, "incidents", "inc-2016-001");

test("the sample is a workspace that check and actions read, and it is written into an empty folder too", async () => {
  const workspace = await sample();
  expect((await readdir(workspace)).sort()).toEqual(["incidents", "workspace.json"]);
  expect((await stat(workspace)).mode & 0o555).toBe(0o555);
  expect(await secondStory(["check", workspace, "--json"])).toMatchObject({ code: 0, err: "" });
  const actions = await secondStory(["actions", workspace, "--open", "--overdue", "--json"]);
  expect(actions.code).toBe(0);
  expect(JSON.parse(actions.out)).toBeDefined();
  const empty = await emptyFolder();
  expect((await secondStory(["sample", empty])).code).toBe(0);
  expect(await readdir(empty)).toEqual(["incidents", "workspace.json"]);
});

test("check gives findings with id, severity, where and message, and exit 1 when one of them is an error", async () => {
  const workspace = await sample();
  const found = JSON.parse((await secondStory(["check", story(workspace), "--json"])).out) as object[];
  expect(found.length).toBeGreaterThan(0);
  for (const finding of found) expect(Object.keys(finding)).toEqual(["id", "severity", "where", "message"]);
  const file = join(await emptyFolder(), "incident.json");
  const time = (at: string) => ({ kind: "exact", at, zone: "UTC" });
  const keyTimes = { detected: time("2016-01-21T14:00:00.000Z"), resolved: time("2016-01-21T12:00:00.000Z") };
  await writeFile(file, JSON.stringify({ schema: 1, id: "a", key: "INC-1", title: "Backwards", keyTimes }));
  const backwards = await secondStory(["check", file]);
  expect(backwards).toMatchObject({ code: 1, err: "" });
  expect(backwards.out).toMatch(/^error /m);
});

test("an incident is read from its file, its folder, and standard input alike", async () => {
  const folder = story(await sample());
  const file = join(folder, "incident.json");
  const text = await readFile(file, "utf8");
  const [byFile, byInput] = await Promise.all([
    secondStory(["cascade", file, "--json"]),
    secondStory(["cascade", "-", "--json"], text),
  ]);
  expect(byFile.code).toBe(0);
  expect(byInput).toEqual(byFile);
  expect(JSON.parse((await secondStory(["cascade", folder, "--json"])).out)).toBeDefined();
});

test("the cascade is told in words, as JSON and as a picture, and with something broken", async () => {
  const folder = story(await sample());
  const incident = JSON.parse(await readFile(join(folder, "incident.json"), "utf8")) as {
    cascade: { links: { id: string }[] };
  };
  const link = incident.cascade.links[0]?.id ?? "";
  const [words, json, svg, broken] = await Promise.all([
    secondStory(["cascade", folder]),
    secondStory(["cascade", folder, "--json"]),
    secondStory(["cascade", folder, "--svg"]),
    secondStory(["cascade", folder, "--json", "--break", link]),
  ]);
  expect(words.out.length).toBeGreaterThan(200);
  expect(svg.out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  expect(JSON.parse(broken.out)).not.toEqual(JSON.parse(json.out));
});

test("texts become an incident, its sources beside it, and every line accounted for", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, "notes.txt"), notes);
  const out = join(folder, "incident.json");
  const made = await secondStory(["intake", join(folder, "notes.txt"), "--zone", "Europe/London", "-o", out]);
  expect(made.code).toBe(0);
  expect(made.out).toContain("notes.txt");
  const incident = JSON.parse(await readFile(out, "utf8")) as {
    key: string;
    events: unknown[];
    sources: { sha256: string; lines: number; states: { from: number; to: number }[] }[];
  };
  expect(incident.key).toBe("INC-2016-001");
  expect(incident.events.length).toBeGreaterThanOrEqual(2);
  const [source] = incident.sources;
  expect(await readFile(join(folder, "sources", `${source?.sha256}.txt`), "utf8")).toBe(notes);
  const told = source?.states.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  expect(told).toBe(source?.lines);
  const piped = await secondStory(["intake", "-", "--zone", "Europe/London", "-o", "-"], notes);
  expect(piped.code).toBe(0);
  expect(JSON.parse(piped.out)).toMatchObject({ schema: 1, key: "INC-2016-001" });
  expect((await secondStory(["check", out])).code).toBe(0);
});

test("the report comes as Word, HTML and Markdown; Markdown also on standard output", async () => {
  const workspace = await sample();
  const folder = await emptyFolder();
  for (const name of ["report.docx", "report.html", "report.md"]) {
    expect((await secondStory(["report", story(workspace), "-o", join(folder, name)])).code).toBe(0);
  }
  expect((await readFile(join(folder, "report.docx"))).subarray(0, 2).toString()).toBe("PK");
  expect(await readFile(join(folder, "report.html"), "utf8")).toMatch(/^<!doctype html>/i);
  const piped = await secondStory(["report", story(workspace), "-o", "-"]);
  expect(piped.code).toBe(0);
  expect(piped.out.length).toBeGreaterThan(1_000);
  expect(await readdir(folder)).toEqual(["report.docx", "report.html", "report.md"]);
});

test("wording reads a file or standard input and says line, column, rule and what to ask", async () => {
  const { code, out } = await secondStory(["wording", "-", "--json"], "All went well.\nIt was human error.\n");
  expect(code).toBe(0);
  const [finding] = JSON.parse(out) as Record<string, unknown>[];
  expect(finding).toMatchObject({ line: 2, quote: expect.stringContaining("human error") });
  expect(Object.keys(finding ?? {})).toEqual([
    "place",
    "line",
    "column",
    "length",
    "rule",
    "category",
    "quote",
    "ask",
    "why",
    "source",
  ]);
  expect(finding).toMatchObject({ place: "line 2, column 8", category: "human-error label" });
});

test("wording reads Markdown and Word alike, and tells the paragraph of a Word file", async () => {
  const folder = await emptyFolder();
  const markdown = "# Review\n\nAll went well.\n\n> quoted: it was human error\n\nShe should have checked it.\n";
  await writeFile(join(folder, "review.md"), markdown);
  const body = ["All went well.", "", "She should have checked it.", "Obviously it failed."]
    .map(
      (text) => `<w:p><w:r><w:t>${text}</w:t></w:r><w:del><w:r><w:delText>human error</w:delText></w:r></w:del></w:p>`,
    )
    .join("");
  const word = zipSync({ "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
  await writeFile(join(folder, "review.docx"), word);
  const places = async (name: string) => {
    const { code, out } = await secondStory(["wording", join(folder, name), "--json"]);
    expect(code).toBe(0);
    return (JSON.parse(out) as { place: string; category: string }[]).map(({ place, category }) => [place, category]);
  };
  expect(await places("review.md")).toEqual([["line 7, column 1", "counterfactual"]]);
  expect(await places("review.docx")).toEqual([
    ["paragraph 3", "counterfactual"],
    ["paragraph 4", "hindsight"],
  ]);
  expect((await secondStory(["wording", join(folder, "review.docx")])).out).toContain(
    "review.docx, paragraph 3  counterfactual",
  );
});

test("actions come as a table, CSV, ICS and JSON", async () => {
  const workspace = await sample();
  expect((await secondStory(["actions", workspace])).out).toContain("INC-2016-001-A1");
  expect((await secondStory(["actions", workspace, "--csv"])).out.split("\r\n")[0]).toContain(",");
  expect((await secondStory(["actions", workspace, "--ics"])).out).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test("a link is written through, a device is written to, and neither is replaced", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, "notes.txt"), notes);
  await mkdir(join(folder, "real"));
  await writeFile(join(folder, "real", "incident.json"), "");
  await symlink(join(folder, "real", "incident.json"), join(folder, "incident.json"));
  const args = ["intake", join(folder, "notes.txt"), "--zone", "UTC", "--force", "-o"];
  expect((await secondStory([...args, join(folder, "incident.json")])).code).toBe(0);
  expect(JSON.parse(await readFile(join(folder, "real", "incident.json"), "utf8"))).toMatchObject({ schema: 1 });
  const [base, ours] = [join(folder, "base.json"), join(folder, "real", "incident.json")];
  await writeFile(base, "");
  expect((await secondStory(["merge", base, ours, ours, "-o", "/dev/null"])).code).toBe(0);
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  await rm(join(folder, "base.json"));
  const before = await hashOf(folder);
  await secondStory(["check", folder]);
  expect(await hashOf(folder)).toBe(before);
});
