import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, hashOf, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

const whole = { schema: 1, id: "a", key: "INC-2016-001", title: "The queue server was renamed" };
const asText = (value: object) => JSON.stringify(value, null, 1);

/** Files that are wrong in one way each, by the name that the message must bear. */
const wrongFiles: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
  ["empty.json", "", /empty\.json/],
  ["torn.json", asText(whole).slice(0, 40), /torn\.json, line \d+.*ends in the middle/],
  ["latin.json", new Uint8Array([0x7b, 0xff, 0xfe, 0x00]), /latin\.json is not UTF-8/],
  ["deep.json", `{"schema": 1, "x": ${"[".repeat(50_000)}`, /deep\.json, line 1.*nested deeper/],
  ["twice.json", '{"schema": 1,\n "id": "a",\n "id": "b"}', /twice\.json, line 3.*stands twice/],
  ["proto.json", '{"schema": 1,\n "__proto__": {}}', /proto\.json, line 2.*"__proto__"/],
  ["big.json", '{"schema": 1,\n "n": 9007199254740993}', /big\.json, line 2.*2\^53/],
  [
    "dangling.json",
    asText({ ...whole, cascade: { nodes: [], links: [{ id: "l", from: "n1", to: "n2" }] } }),
    /dangling\.json, line \d+.*"n1"/,
  ],
  [
    "ids.json",
    asText({
      ...whole,
      events: [
        { id: "e", title: "1" },
        { id: "e", title: "2" },
      ],
    }),
    /ids\.json.*twice/,
  ],
  ["type.json", asText({ ...whole, events: [{ id: "e", title: 3 }] }), /type\.json, line \d+.*"events\/0\/title"/],
];

async function refused(args: readonly string[], says: RegExp, input?: string): Promise<void> {
  const { code, out, err } = await secondStory(args, input);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^second-story: [^\n]+\n$/);
  expect(err).toMatch(says);
}

describe("an incident file that is wrong gets one line that names it and its place, and nothing is written", () => {
  test.for(wrongFiles)("%s", async ([name, content, says]) => {
    const folder = await emptyFolder();
    const file = join(folder, name);
    await writeFile(file, content);
    await writeFile(join(folder, "good.json"), asText(whole));
    const before = await hashOf(folder);
    await Promise.all([
      refused(["check", file], says),
      refused(["report", file, "-o", join(folder, "report.docx")], says),
    ]);
    await refused(
      ["merge", join(folder, "good.json"), file, join(folder, "good.json"), "-o", join(folder, "good.json")],
      says,
    );
    expect(await hashOf(folder)).toBe(before);
  });
});

test("what is not there, is a folder, or is no workspace is named", async () => {
  const folder = await emptyFolder();
  const missing = join(folder, "missing.json");
  await refused(["check", missing], /missing\.json does not exist/);
  await refused(["wording", folder], /is a folder/);
  await writeFile(join(folder, "broken.docx"), "PK\u0003\u0004 cut short");
  await refused(["wording", join(folder, "broken.docx")], /broken\.docx is neither text nor a Word file/);
  await writeFile(join(folder, "old.docx"), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
  await refused(["wording", join(folder, "old.docx")], /old\.docx is no Word file that can be read/);
  await writeFile(join(folder, "picture.png"), Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  await refused(["wording", join(folder, "picture.png")], /picture\.png is not UTF-8 text/);
  await refused(["intake", missing, "-o", join(folder, "x.json")], /missing\.json does not exist/);
  await refused(["check", folder], /neither incident\.json nor workspace\.json/);
  await refused(["actions", folder], /no workspace\.json/);
  await refused(["merge", missing, missing, missing], /missing\.json does not exist/);
  await writeFile(join(folder, "workspace.json"), '{"schema": 1, "id"');
  await refused(["actions", folder], /workspace\.json, line 1/);
  await writeFile(join(folder, "workspace.json"), asText({ schema: 1, id: "w" }));
  await refused(["report", folder, "-o", "x.docx"], /is a workspace/);
});

test("unknown commands, options, ids, endings, zones, years, kinds and audiences are named", async () => {
  const folder = await emptyFolder();
  const file = join(folder, "incident.json");
  const text = join(folder, "notes.txt");
  await writeFile(file, asText(whole));
  await writeFile(text, "14:02 server renamed\n");
  const before = await hashOf(folder);
  const out = join(folder, "new.json");
  await refused(["chekc", file], /"chekc" is no command.*check/);
  await refused(["constructor"], /"constructor" is no command/);
  await refused(["check", file, "--jsno"], /--jsno/);
  await refused(["check"], /form: second-story check IN/);
  await refused(["check", file, file], /form: second-story check IN/);
  await refused(["cascade", file, "--break", "nowhere"], /nowhere/);
  await refused(["cascade", file, "--view", "sideways"], /sideways/);
  await refused(["report", file], /-o/);
  await refused(["report", file, "-o", join(folder, "report.pages")], /\.pages/);
  await refused(["report", file, "-o", join(folder, "report.docx"), "--audience", "press"], /press/);
  await refused(["intake", text, "-o", out, "--zone", "Europe/Lundon"], /Europe\/Lundon/);
  await refused(["intake", text, "-o", out, "--year", "sixteen"], /sixteen/);
  await refused(["intake", text, "-o", out, "--as", "pigeon"], /pigeon/);
  await refused(["intake", text], /-o/);
  await refused(["actions", folder, "--csv", "--ics"], /one format/);
  expect(await hashOf(folder)).toBe(before);
});

test("a place that cannot be written to is named, and nothing stays behind", async () => {
  const folder = await emptyFolder();
  const file = join(folder, "incident.json");
  await writeFile(file, asText(whole));
  await mkdir(join(folder, "taken"));
  const before = await hashOf(folder);
  await refused(["report", file, "-o", join(folder, "nowhere", "report.md")], /its folder does not exist/);
  await refused(["report", file, "-o", join(file, "report.md")], /a part of its path is a file/);
  await refused(["merge", file, file, file, "-o", join(folder, "taken")], /is a folder/);
  await refused(["intake", file, "-o", join(folder, "taken")], /is a folder/);
  await refused(["intake", file, "-o", join(folder, "nowhere", "new.json")], /its folder does not exist/);
  await refused(["sample", folder], /is not empty/);
  await refused(["sample", file], /is a file/);
  await refused(["sample", join(file, "below")], /below/);
  expect(await hashOf(folder)).toBe(before);
  await writeFile(join(folder, "sources"), "a file where a folder should be");
  const with2 = await hashOf(folder);
  await refused(["intake", file, "-o", join(folder, "new.json")], /not written/);
  expect(await hashOf(folder)).toBe(with2);
});

test("help is no refusal", async () => {
  const { code, out } = await secondStory(["--help"]);
  expect(code).toBe(0);
  for (const name of ["report", "check", "cascade", "intake", "wording", "actions", "merge", "schema", "sample"]) {
    expect(out).toContain(`\n  ${name} `);
  }
});

test("files of a newer version are looked at, and not merged", async () => {
  const folder = await emptyFolder();
  const file = join(folder, "newer.json");
  await writeFile(file, asText({ ...whole, schema: 2, mood: "new" }));
  expect((await secondStory(["check", file])).code).not.toBe(2);
  await refused(["merge", file, file, file, "-o", file], /newer version/);
  expect(await readFile(file, "utf8")).toBe(asText({ ...whole, schema: 2, mood: "new" }));
});
